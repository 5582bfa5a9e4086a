package org.sextantdb.suites.migration.lock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A statement that the server keeps prepared reads all columns; another session changes them; it is run again. */
public record PreparedStatementAfterDdl(Change change, boolean inTransaction) implements Case {

    /** What happens to the columns. */
    public enum Change {
        ADDED("alter table t add column c int", "1,10,20,null"),
        DROPPED("alter table t drop column b", "1,10"),
        RENAMED("alter table t rename column b to c", "1,10,20");

        private final String sql;
        private final String answer;

        Change(String sql, String answer) {
            this.sql = sql;
            this.answer = answer;
        }
    }

    private static final String BEFORE = "1,10,20";

    /** A driver may keep a statement on the server only after some uses. */
    private static final int USES = 8;

    @Override
    public String asks() {
        String column = switch (change) {
            case ADDED -> "a column was added";
            case DROPPED -> "a column was dropped";
            case RENAMED -> "a column was renamed";
        };
        return "Does a prepared SELECT * still run after " + column
                + (inTransaction ? ", in a new transaction?" : ", in autocommit mode?");
    }

    @Override
    public Claim claim() {
        return Claim.that("again", "accepted")
                .and("row", "as-now")
                .stake(Stake.AVAILABILITY)
                .advice("Name the columns instead of SELECT *, and retry the whole transaction when a plan is refused.")
                .source(
                        "Cached plans and server-prepared statements",
                        "https://jdbc.postgresql.org/documentation/troubleshooting/prepared-statement-cannot-change/");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        setup.run("create table t (id int primary key, a int, b int)");
        setup.run("insert into t (id, a, b) values (1, 10, 20)");
        Session reader = db.preparingSession("reader");
        try (Prepared prepared = new Prepared(reader)) {
            for (int use = 0; use < USES; use++) {
                Attempt before = read(reader, prepared);
                Control.require(before.rows().text().equals(BEFORE), "the prepared statement works before");
            }
            setup.run(change.sql);
            Attempt again = read(reader, prepared);
            String row = again.refused() ? "none" : again.rows().text();
            Attempt anew = inTransaction ? reader.attempt("select * from t") : again;
            return Observation.of("again", again.verdict())
                    .and("row", row.equals(change.answer) ? "as-now" : row.equals(BEFORE) ? "as-before" : row)
                    .and("next-try", again.refused() ? read(reader, prepared).verdict() : anew.verdict())
                    .refusedBy(again.error());
        }
    }

    private Attempt read(Session reader, Prepared prepared) {
        return inTransaction ? reader.transaction(prepared::read) : prepared.read();
    }

    /** The statement, which stays open. */
    private static final class Prepared implements AutoCloseable {
        private static final String SQL = "select * from t where id = ?";
        private final Session session;
        private PreparedStatement[] open = {};

        Prepared(Session session) {
            this.session = session;
        }

        Attempt read() {
            return session.attemptWith("run again: " + SQL, connection -> {
                PreparedStatement statement = statement(connection);
                statement.setInt(1, 1);
                return Session.answer(statement, statement.execute());
            });
        }

        private PreparedStatement statement(Connection connection) throws SQLException {
            if (open.length == 0) {
                open = new PreparedStatement[] {connection.prepareStatement(SQL)};
            }
            return open[0];
        }

        @Override
        public void close() {
            session.attemptWith("close the statement", connection -> {
                for (PreparedStatement statement : open) {
                    statement.close();
                }
                return Session.done();
            });
        }
    }
}
