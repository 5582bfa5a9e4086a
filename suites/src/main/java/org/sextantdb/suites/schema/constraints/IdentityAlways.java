package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A numbered column is declared so that rows may bring no number of their own. */
public record IdentityAlways() implements Case {

    @Override
    public String asks() {
        return "Can a numbered column be closed to numbers that rows bring themselves?";
    }

    @Override
    public Claim claim() {
        return Claim.that("create", "accepted")
                .and("own-number", "refused")
                .stake(Stake.EFFORT)
                .advice("Do not rely on it: keep the column out of every INSERT of the application.")
                .source(
                        "GENERATED ALWAYS, as the standard has it since 2003",
                        "https://www.postgresql.org/docs/16/sql-createtable.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table other (id " + db.dialect().identityKey() + ", v int)");
        Attempt create = session.attempt("create table t (id bigint generated always as identity primary key, v int)");
        if (create.refused()) {
            return Observation.of("create", create.verdict())
                    .and("own-number", "not-tried")
                    .refusedBy(create.error());
        }
        session.run("insert into t (v) values (1)");
        Attempt own = session.attempt("insert into t (id, v) values (5, 2)");
        return Observation.of("create", "accepted").and("own-number", own.refused() ? "refused" : "accepted");
    }
}
