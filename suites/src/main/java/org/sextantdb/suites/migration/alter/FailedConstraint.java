package org.sextantdb.suites.migration.alter;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.SchemaDiff;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A constraint is added to rows that break it: refused, with nothing left, so that it can be added after a repair. */
public record FailedConstraint(Kind kind) implements Case {
    /** The constraint, and a row that breaks it after the repair. */
    public enum Kind {
        CHECK("alter table t add constraint t_rule check (n > 0)", "-1"),
        UNIQUE("alter table t add constraint t_rule unique (n)", "7"),
        UNIQUE_INDEX("create unique index t_rule on t (n)", "7"),
        PRIMARY_KEY("alter table t add constraint t_rule primary key (n)", "7"),
        FOREIGN_KEY("alter table t add constraint t_rule foreign key (n) references parent (id)", "99");

        private final String sql;
        private final String bad;

        Kind(String sql, String bad) {
            this.sql = sql;
            this.bad = bad;
        }
    }

    @Override
    public String asks() {
        return "Is nothing left of a " + kind.name().replace('_', ' ') + " that rows break, and can it be added after?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("repaired-rows", "accepted")
                        .and("bad-rows", "refused")
                        .and("left", "nothing")
                        .and("bad-row-after", "refused")
                        .stake(Stake.DATA)
                        .advice(
                                "Repair the rows in a statement before, then add the constraint, then try a row that breaks it."),
                "11.16 <add table constraint definition>, and 4.10.1: each constraint is checked after a statement");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table parent (id int primary key)");
        session.run("insert into parent (id) values (7), (8)");
        session.run("create table t (n int not null, v int)");
        session.run("insert into t (n, v) values (7, 1), (" + kind.bad + ", 2)");
        SchemaSnapshot before = session.schema();
        Attempt bad = session.attempt(kind.sql);
        boolean left = !SchemaDiff.between(before, session.schema()).isEmpty();
        session.run("update t set n = 8 where v = 2");
        Attempt repaired = bad.refused() ? session.attempt(kind.sql) : bad;
        Attempt row = session.attempt("insert into t (n, v) values (" + kind.bad + ", 3)");
        return Observation.of("repaired-rows", repaired.verdict())
                .and("bad-rows", bad.refused() ? "refused" : "accepted")
                .and("left", bad.refused() && left ? "something" : "nothing")
                .and("bad-row-after", row.refused() ? "refused" : "accepted")
                .refusedBy(repaired.error());
    }
}
