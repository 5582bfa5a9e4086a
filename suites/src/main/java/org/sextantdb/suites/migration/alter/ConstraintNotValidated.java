package org.sextantdb.suites.migration.alter;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A constraint is added NOT VALID: old rows may break it, new ones not; it is validated after the repair. */
public record ConstraintNotValidated(Kind kind) implements Case {
    /** The constraint, and a value that breaks it. */
    public enum Kind {
        CHECK("check (n > 0)", "-1"),
        FOREIGN_KEY("foreign key (n) references parent (id)", "99");

        private final String sql;
        private final String bad;

        Kind(String sql, String bad) {
            this.sql = sql;
            this.bad = bad;
        }
    }

    @Override
    public String asks() {
        return "Can a " + kind.name().replace('_', ' ') + " be added NOT VALID and validated later?";
    }

    @Override
    public Claim claim() {
        return Claim.none("NOT VALID is a vendor's words; the standard checks a constraint when it is added.")
                .stake(Stake.AVAILABILITY)
                .advice("Repair the rows first; use NOT VALID where the table is large and the engine knows it.")
                .source("ADD … NOT VALID", "https://www.postgresql.org/docs/16/sql-altertable.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table parent (id int primary key)");
        session.run("insert into parent (id) values (7)");
        session.run("create table t (id int primary key, n int)");
        session.run("insert into t (id, n) values (1, " + kind.bad + ")");
        Attempt add = session.attempt("alter table t add constraint t_rule " + kind.sql + " not valid");
        if (add.refused()) {
            return Observation.of("add", add.verdict()).refusedBy(add.error());
        }
        Attempt row = session.attempt("insert into t (id, n) values (2, " + kind.bad + ")");
        Attempt early = session.attempt("alter table t validate constraint t_rule");
        session.run("update t set n = 7");
        Attempt late = session.attempt("alter table t validate constraint t_rule");
        return Observation.of("add", "accepted")
                .and("new-bad-row", row.verdict())
                .and("validate-too-early", early.verdict())
                .and("validate", late.verdict());
    }
}
