package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** After an INSERT the session asks by SQL for the number it was given last. */
public record LastNumber(After after) implements Case {
    /** What happened before the question. */
    public enum After {
        ONE_ROW("insert into t (v) values (9)"),
        THREE_ROWS("insert into t (v) values (7), (8), (9)"),
        OWN_NUMBER("insert into t (id, v) values (100, 9)"),
        OTHER_SESSION("insert into t (v) values (9)"),
        REFUSED_ROW("insert into t (v) values (9)");

        private final String sql;

        After(String sql) {
            this.sql = sql;
        }
    }

    @Override
    public String asks() {
        return "Which number does SQL name as the last one given, after "
                + switch (after) {
                    case ONE_ROW -> "a row?";
                    case THREE_ROWS -> "three rows of one INSERT?";
                    case OWN_NUMBER -> "a row that brought its own?";
                    case OTHER_SESSION -> "another session's row?";
                    case REFUSED_ROW -> "a row that was refused?";
                };
    }

    @Override
    public Claim claim() {
        return after == After.ONE_ROW || after == After.OTHER_SESSION
                ? Claim.that("named", "newest-of-this-session")
                        .stake(Stake.DATA)
                        .advice("Ask in the same session, directly after an INSERT of one row.")
                        .source(
                                "The number given last in this session",
                                "https://www.postgresql.org/docs/16/functions-sequence.html")
                : Claim.none("each engine has a function of its own with rules of its own")
                        .stake(Stake.DATA)
                        .advice("Insert one row a statement, and ask only after a row that the engine numbered.")
                        .source(
                                "After several rows: the first number here",
                                "https://dev.mysql.com/doc/refman/8.4/en/information-functions.html#function_last-insert-id");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id " + db.dialect().identityKey() + ", v int unique)");
        session.run("insert into t (v) values (1)");
        session.run("insert into t (v) values (2)");
        if (after == After.OTHER_SESSION) {
            session.run(after.sql);
            db.session("other").run("insert into t (v) values (10)");
        } else if (after == After.REFUSED_ROW) {
            session.run(after.sql);
            Control.require(
                    session.attempt(after.sql).refusedAs(ErrorClass.UNIQUE_VIOLATION), "a second row is refused");
        } else {
            session.run(after.sql);
        }
        String named = session.value(db.dialect().lastNumber());
        String newest = session.value("select id from t where v = 9");
        String first = session.value("select min(id) from t where v in (7, 8, 9)");
        return Observation.of("named", spelled(named, newest, first));
    }

    private String spelled(String named, String newest, String first) {
        if (named.equals(newest)) {
            return after == After.THREE_ROWS ? "last-of-three" : "newest-of-this-session";
        }
        if (after == After.THREE_ROWS && named.equals(first)) {
            return "first-of-three";
        }
        boolean refusedRow = after == After.REFUSED_ROW && Long.parseLong(named) > Long.parseLong(newest);
        return refusedRow ? "number-of-the-refused-row" : named.equals("2") ? "the-one-before" : named;
    }
}
