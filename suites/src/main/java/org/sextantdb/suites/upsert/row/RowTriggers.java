package org.sextantdb.suites.upsert.row;

import java.util.List;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** Triggers write down in a table what happens to a row that is upserted, left alone or replaced. */
public record RowTriggers(Path on) implements Case {
    private static final List<String> MOMENTS = List.of("before", "after");
    private static final List<String> EVENTS = List.of("insert", "update", "delete");

    /** What the statement meets and does. The row 1,10 is there. */
    public enum Path {
        INSERT("insert"),
        UPDATE("update"),
        SAME_VALUES("update"),
        NOTHING("none"),
        REPLACE("delete insert");

        private final String after;

        Path(String after) {
            this.after = after;
        }

        private String sql(Dialect dialect) {
            return switch (this) {
                case INSERT -> into("2, 20", dialect.onConflictUpdate("id", "v = " + dialect.incoming("v")));
                case UPDATE -> into("1, 11", dialect.onConflictUpdate("id", "v = " + dialect.incoming("v")));
                case SAME_VALUES -> into("1, 10", dialect.onConflictUpdate("id", "v = " + dialect.incoming("v")));
                case NOTHING -> into("1, 11", dialect.onConflictNothing("id"));
                case REPLACE -> "replace into t (id, v) values (1, 11)";
            };
        }

        private static String into(String values, String tail) {
            return "insert into t (id, v) values (" + values + ")" + tail;
        }
    }

    @Override
    public String asks() {
        return switch (on) {
            case INSERT -> "Does the AFTER INSERT trigger alone run when an upsert inserts?";
            case UPDATE -> "Does the AFTER UPDATE trigger alone run when an upsert updates?";
            case SAME_VALUES -> "Does the AFTER UPDATE trigger run when an upsert brings the values that are there?";
            case NOTHING -> "Is no AFTER trigger run when an insert leaves the row alone that is there?";
            case REPLACE -> "Do the AFTER DELETE and AFTER INSERT triggers run when REPLACE writes a row?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.that("after", on.after)
                .stake(Stake.DATA)
                .advice(
                        "Write a log in the application, or in AFTER triggers of every event, and never in BEFORE ones.")
                .source(
                        "An upsert may run the BEFORE triggers of insert and update, and the AFTER triggers of what it did",
                        "https://www.postgresql.org/docs/16/trigger-definition.html")
                .source(
                        "Which triggers an upsert and a REPLACE run",
                        "https://dev.mysql.com/doc/refman/8.4/en/trigger-syntax.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v int)");
        session.run("create table log (n " + db.dialect().identityKey() + ", moment "
                + db.dialect().text(10) + ", event " + db.dialect().text(10) + ")");
        session.run("insert into t (id, v) values (1, 10)");
        for (String moment : MOMENTS) {
            for (String event : EVENTS) {
                Attempt made = make(session, moment, event);
                if (made.refused()) {
                    return Observation.of("after", made.verdict())
                            .and("before", made.verdict())
                            .refusedBy(made.error());
                }
            }
        }
        Attempt write = session.attempt(on.sql(db.dialect()));
        return Observation.of("after", write.refused() ? write.verdict() : logged(session, "after"))
                .and("before", write.refused() ? write.verdict() : logged(session, "before"))
                .and("rows", session.query("select id, v from t order by id").text())
                .refusedBy(write.error());
    }

    private static Attempt make(Session session, String moment, String event) {
        List<String> statements = session.dialect()
                .rowTrigger(
                        moment + "_" + event,
                        moment + " " + event,
                        "t",
                        "insert into log (moment, event) values ('" + moment + "', '" + event + "')");
        statements.subList(0, statements.size() - 1).forEach(session::run);
        Attempt made = session.attempt(statements.get(statements.size() - 1));
        Control.require(!made.refusedAs(ErrorClass.PERMISSION), "the user may make triggers");
        return made;
    }

    private static String logged(Session session, String moment) {
        return session.query("select event from log where moment = '" + moment + "' order by n")
                .text();
    }
}
