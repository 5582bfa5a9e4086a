package org.sextantdb.suites.migration.alter;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A column is added with a constraint behind it; a row that keeps the constraint and one that breaks it follow. */
public record ConstrainedColumnAdded(Constraint constraint, boolean filled) implements Case {
    /** What stands behind the type. */
    public enum Constraint {
        UNIQUE("unique", "1"),
        PRIMARY_KEY("primary key", "1"),
        CHECK("check (n > 0)", "-1"),
        REFERENCES("references parent (id)", "99");

        private final String sql;
        private final String bad;

        Constraint(String sql, String bad) {
            this.sql = sql;
            this.bad = bad;
        }
    }

    @Override
    public String asks() {
        return "Is "
                + constraint.name().replace('_', ' ')
                + " enforced that comes with a column added to a table "
                + (filled ? "that has a row?" : "that is empty?");
    }

    @Override
    public Claim claim() {
        Claim claim = filled && constraint == Constraint.PRIMARY_KEY
                ? Claim.that("add", "refused")
                : Claim.that("add", "accepted").and("bad-row", "refused");
        return Standard.says(
                claim.stake(Stake.DATA)
                        .advice(
                                "Add the plain column first and the constraint, under a name, in a statement of its own; then try a row that breaks it."),
                "11.11 <add column definition>: the constraints of the column definition hold for the new column");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table parent (id int primary key)");
        session.run("insert into parent (id) values (1)");
        session.run("create table t (a int)");
        if (filled) {
            session.run("insert into t (a) values (10)");
        }
        Attempt add = session.attempt("alter table t add column n int " + constraint.sql);
        if (add.refused()) {
            return Observation.of("add", filled && constraint == Constraint.PRIMARY_KEY ? "refused" : add.verdict())
                    .and("bad-row", "not-tried")
                    .refusedBy(add.error());
        }
        String old = filled ? session.value("select n from t where a = 10") : "none";
        session.run("insert into t (a, n) values (20, 1)");
        Attempt bad = session.attempt("insert into t (a, n) values (30, " + constraint.bad + ")");
        return Observation.of("add", "accepted")
                .and("bad-row", bad.refused() ? "refused" : "accepted")
                .and("old-row", old);
    }
}
