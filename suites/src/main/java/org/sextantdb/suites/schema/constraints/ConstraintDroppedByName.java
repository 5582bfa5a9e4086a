package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A constraint is declared with a name and dropped by that name, as a migration down does. */
public record ConstraintDroppedByName(Kind kind) implements Case {
    /** The constraints. */
    public enum Kind {
        PRIMARY_KEY("primary key (n)", "1"),
        UNIQUE("unique (n)", "1"),
        CHECK("check (n > 0)", "-1"),
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
        return "Can "
                + switch (kind) {
                    case PRIMARY_KEY -> "a PRIMARY KEY";
                    case UNIQUE -> "a UNIQUE constraint";
                    case CHECK -> "a CHECK";
                    case FOREIGN_KEY -> "a FOREIGN KEY";
                }
                + " be dropped by the name it was given?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("enforced-before", "true")
                        .and("drop", "accepted")
                        .and("bad-row", "accepted")
                        .stake(Stake.EFFORT)
                        .advice("Write the down migration per engine, and run it in a test."),
                "11.17 <drop table constraint definition>: DROP CONSTRAINT with the constraint's name");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table parent (id int primary key)");
        session.run("insert into parent (id) values (1)");
        session.run("create table t (n int not null, v int, constraint named_rule " + kind.sql + ")");
        session.run("insert into t (n) values (1)");
        String bad = "insert into t (n) values (" + kind.bad + ")";
        Attempt before = session.attempt(bad);
        Attempt drop = session.attempt("alter table t drop constraint named_rule");
        return Observation.of("enforced-before", before.refused())
                .and("drop", drop.verdict())
                .and(
                        "bad-row",
                        drop.refused() ? "not-tried" : session.attempt(bad).verdict())
                .refusedBy(drop.error());
    }
}
