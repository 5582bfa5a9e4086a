package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A row that breaks a CHECK constraint is sent by INSERT and by UPDATE: refused, or taken as if there were none. */
public record CheckEnforced() implements Case {

    @Override
    public String asks() {
        return "Is a CHECK constraint enforced?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("insert", "refused")
                        .and("update", "refused")
                        .and("unknown", "accepted")
                        .stake(Stake.DATA)
                        .advice(
                                "Check in the application too, and test after creating the schema that a bad row is refused."),
                "4.10.2 Table constraints: a check constraint is satisfied if the condition is not false for any row");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, n int, constraint t_n_positive check (n > 0))");
        session.run("insert into t (id, n) values (1, 1)");
        Attempt insert = session.attempt("insert into t (id, n) values (2, -1)");
        Attempt update = session.attempt("update t set n = -1 where id = 1");
        Attempt unknown = session.attempt("insert into t (id, n) values (3, null)");
        return Observation.of("insert", insert.refused() ? "refused" : "accepted")
                .and("update", update.refused() ? "refused" : "accepted")
                .and("unknown", unknown.verdict())
                .and("rows", session.query("select id, n from t order by id").text());
    }
}
