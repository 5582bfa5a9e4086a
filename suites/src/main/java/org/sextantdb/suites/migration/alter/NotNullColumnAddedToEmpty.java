package org.sextantdb.suites.migration.alter;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A NOT NULL column without a default is added to a table that has no rows. */
public record NotNullColumnAddedToEmpty() implements Case {

    @Override
    public String asks() {
        return "Can a NOT NULL column without a default be added to an empty table?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("add", "accepted")
                        .and("null", "refused")
                        .stake(Stake.EFFORT)
                        .advice("Rely on it only where the same migration made the table."),
                "11.11 <add column definition>: only the rows that are there get a default value");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key)");
        Attempt add = session.attempt("alter table t add column n int not null");
        Attempt nothing = session.attempt("insert into t (id, n) values (1, null)");
        session.attempt("insert into t (id, n) values (2, 5)");
        return Observation.of("add", add.verdict())
                .and("null", nothing.refused() ? "refused" : "accepted")
                .and("rows", session.value("select count(*) from t"))
                .refusedBy(add.error());
    }
}
