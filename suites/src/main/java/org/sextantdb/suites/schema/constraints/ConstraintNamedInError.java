package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A row breaks a constraint that has a name, and the error is searched for that name. */
public record ConstraintNamedInError(Kind kind) implements Case {
    /** The constraints. */
    public enum Kind {
        CHECK("check (n > 0)", "-1"),
        UNIQUE("unique (n)", "1"),
        FOREIGN_KEY("foreign key (n) references parent (id)", "9");

        private final String sql;
        private final String bad;

        Kind(String sql, String bad) {
            this.sql = sql;
            this.bad = bad;
        }
    }

    @Override
    public String asks() {
        return "Does the error name the constraint that a row breaks, "
                + switch (kind) {
                    case CHECK -> "a CHECK?";
                    case UNIQUE -> "a UNIQUE?";
                    case FOREIGN_KEY -> "a FOREIGN KEY?";
                };
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("named", "true")
                        .stake(Stake.EFFORT)
                        .advice(
                                "Name every constraint, and fall back on a common message where the error does not name it."),
                "18.1 <get diagnostics statement>: CONSTRAINT_NAME is the constraint that was violated");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table parent (id int primary key)");
        session.run("insert into parent (id) values (1)");
        session.run("create table t (id int primary key, n int, constraint named_rule " + kind.sql + ")");
        session.run("insert into t (id, n) values (1, 1)");
        Attempt bad = session.attempt("insert into t (id, n) values (2, " + kind.bad + ")");
        return bad.error() == null
                ? Observation.of("named", "accepted")
                : Observation.of("named", bad.error().message().contains("named_rule"));
    }
}
