package org.sextantdb.suites.migration.alter;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** The type of a column is changed: its NOT NULL stays, or is lost because it was not written again. */
public record ForgottenAttributes() implements Case {

    @Override
    public String asks() {
        return "Does NOT NULL stay when the type of its column is changed?";
    }

    @Override
    public Claim claim() {
        return Claim.that("change", "accepted")
                .and("null", "refused")
                .stake(Stake.DATA)
                .advice(
                        "Write NOT NULL, DEFAULT and collation again in every change of a column, and compare the schema after.")
                .source(
                        "Constraints of the column are converted with its type",
                        "https://www.postgresql.org/docs/16/sql-altertable.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, n int not null)");
        Control.require(
                session.attempt("insert into t (id, n) values (1, null)").refused(), "NULL is refused before");
        Attempt change = session.attempt(db.dialect().changeType("t", "n", "bigint"));
        Attempt nothing = session.attempt("insert into t (id, n) values (2, null)");
        return Observation.of("change", change.verdict())
                .and("null", nothing.refused() ? "refused" : "accepted")
                .refusedBy(change.error());
    }
}
