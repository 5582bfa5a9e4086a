package org.sextantdb.suites.upsert.row;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A column holds the time of the last change; an upsert brings other values, or those that are there. */
public record LastChanged(By by, Brings brings) implements Case {
    private static final String OLD = "2024-05-17 12:00:00";

    /** What sets the time. */
    public enum By {
        ON_UPDATE_CLAUSE,
        CONDITION
    }

    /** What the upsert brings. */
    public enum Brings {
        OTHER("11", "set"),
        SAME("10", "kept");

        private final String value;
        private final String time;

        Brings(String value, String time) {
            this.value = value;
            this.time = time;
        }
    }

    @Override
    public String asks() {
        return (by == By.ON_UPDATE_CLAUSE
                        ? "Is the time of the last change right by ON UPDATE CURRENT_TIMESTAMP"
                        : "Is the time of the last change right by a condition in the statement")
                + (brings == Brings.OTHER ? ", after another value?" : ", after the same value again?");
    }

    @Override
    public Claim claim() {
        return by == By.ON_UPDATE_CLAUSE
                ? Claim.none("the standard has no such clause")
                        .stake(Stake.MEANING)
                        .advice("Set the time in the statement, on the condition that a value differs.")
                        .source(
                                "The time is set where another column gets another value",
                                "https://dev.mysql.com/doc/refman/8.4/en/timestamp-initialization.html")
                : Claim.that("time", brings.time)
                        .and("value", brings.value)
                        .stake(Stake.MEANING)
                        .advice("Compare in the statement, and set the column last that is compared.")
                        .source(
                                "WHERE decides whether the row that is there is updated",
                                "https://www.postgresql.org/docs/16/sql-insert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table neighbour (id int primary key, v int, changed timestamp null)");
        Attempt made = session.attempt("create table t (id int primary key, v int, changed timestamp null"
                + (by == By.ON_UPDATE_CLAUSE ? " on update current_timestamp)" : ")"));
        if (made.refused()) {
            return Observation.of("time", made.verdict())
                    .and("value", made.verdict())
                    .refusedBy(made.error());
        }
        session.run("insert into t (id, v, changed) values (1, 10, '" + OLD + "')");
        session.run(
                by == By.ON_UPDATE_CLAUSE
                        ? "insert into t (id, v) values (1, " + brings.value + ")"
                                + db.dialect()
                                        .onConflictUpdate(
                                                "id", "v = " + db.dialect().incoming("v"))
                        : "insert into t (id, v, changed) values (1, " + brings.value + ", '2025-01-01 00:00:00')"
                                + db.dialect()
                                        .onConflictUpdateWhere(
                                                "t",
                                                "id",
                                                "t.v <> " + db.dialect().incoming("v"),
                                                List.of("changed", "v")));
        boolean kept = session.value("select count(*) from t where changed = '" + OLD + "'")
                .equals("1");
        return Observation.of("time", kept ? "kept" : "set")
                .and("value", session.value("select v from t where id = 1"));
    }
}
