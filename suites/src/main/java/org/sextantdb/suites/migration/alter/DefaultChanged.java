package org.sextantdb.suites.migration.alter;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/**
 * A column gets a default, or loses it; the rows that are there keep what they have. A nullable column without a default
 * has the default NULL.
 */
public record DefaultChanged(Change change) implements Case {
    /** The change. */
    public enum Change {
        SET("set default 5", "", "5"),
        REPLACE("set default 5", " default 4", "5"),
        DROP("drop default", " default 4", "null");

        private final String sql;
        private final String before;
        private final String after;

        Change(String sql, String before, String after) {
            this.sql = sql;
            this.before = before;
            this.after = after;
        }
    }

    @Override
    public String asks() {
        return switch (change) {
            case SET -> "Can a column be given a default after the table was made?";
            case REPLACE -> "Can the default of a column be changed?";
            case DROP -> "Can the default of a column be dropped?";
        };
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("change", "accepted")
                        .and("new-row", change.after)
                        .and("old-row", "null")
                        .stake(Stake.EFFORT)
                        .advice("Write the value in the application's INSERT; a default is hard to change everywhere."),
                "11.13 <set column default clause> and 11.14 <drop column default clause>");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, n int" + change.before + ")");
        session.run("insert into t (id, n) values (1, null)");
        Attempt alter = session.attempt("alter table t alter column n " + change.sql);
        Attempt row = session.attempt("insert into t (id) values (2)");
        return Observation.of("change", alter.verdict())
                .and("new-row", row.refused() ? row.verdict() : session.value("select n from t where id = 2"))
                .and("old-row", session.value("select n from t where id = 1"))
                .refusedBy(alter.refused() ? alter.error() : row.error());
    }
}
