package org.sextantdb.suites.migration.alter;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A NOT NULL column takes NULL again. */
public record NotNullDropped() implements Case {

    @Override
    public String asks() {
        return "Can NOT NULL be taken from a column again, and its default stay?";
    }

    @Override
    public Claim claim() {
        return Claim.that("drop", "accepted")
                .and("null", "accepted")
                .and("default", "5")
                .stake(Stake.MEANING)
                .advice("Write the default again where the whole definition of the column has to be written.")
                .source("DROP NOT NULL", "https://www.postgresql.org/docs/16/sql-altertable.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, n int default 5 not null)");
        Control.require(
                session.attempt("insert into t (id, n) values (1, null)").refused(), "NULL is refused before");
        Attempt drop = session.attempt(db.dialect().dropNotNull("t", "n", "int"));
        Attempt nothing = session.attempt("insert into t (id, n) values (2, null)");
        session.run("insert into t (id) values (3)");
        return Observation.of("drop", drop.verdict())
                .and("null", nothing.refused() ? "refused" : "accepted")
                .and("default", session.value("select n from t where id = 3"))
                .refusedBy(drop.error());
    }
}
