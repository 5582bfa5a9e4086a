package org.sextantdb.suites.migration;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A migration fails at its second statement and is rolled back: nothing of it is left, or the first table is. */
public record FailedMigration() implements Case {

    @Override
    public String asks() {
        return "Is nothing left of a migration that fails half way and is rolled back?";
    }

    @Override
    public Claim claim() {
        return Claim.that("left", "nothing")
                .stake(Stake.EFFORT)
                .advice(
                        "Put one schema statement into each migration file, so that a failure leaves nothing half done.")
                .source(
                        "Schema statements in transactions, engine by engine",
                        "https://wiki.postgresql.org/wiki/Transactional_DDL_in_PostgreSQL:_A_Competitive_Analysis");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.begin();
        session.run("create table first_step (id int primary key)");
        Attempt second = session.attempt("create table second_step (id int primary key, bad nosuchtype(((");
        Control.require(second.refused(), "a statement with a mistake is refused");
        Control.require(!session.rollback().refused(), "ROLLBACK is accepted");
        boolean left = session.schema().table("first_step").isPresent();
        return Observation.of("left", left ? "first-table" : "nothing");
    }
}
