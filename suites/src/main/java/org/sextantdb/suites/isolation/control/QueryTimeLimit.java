package org.sextantdb.suites.isolation.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;

/**
 * A statement with the driver's limit of one second waits for a lock that it could wait longer for; its transaction has
 * changed another row before, and commits. Plays at the default level, in one thread: the limit alone ends the wait.
 */
public record QueryTimeLimit() implements Case {
    private static final int LIMIT_SECONDS = 1;

    /** Halfway to the time limit of the lock, which would end the wait as well. */
    private static final long LATE_SECONDS = 6;

    private static final int LOCK_SECONDS = 12;

    @Override
    public String asks() {
        return "Does setQueryTimeout end the wait for a lock?";
    }

    @Override
    public Claim claim() {
        return Claim.that("answered", "in time")
                .stake(Stake.AVAILABILITY)
                .advice("Set it on every statement, and roll back when it strikes.")
                .source(
                        "JDBC, Statement.setQueryTimeout",
                        "https://docs.oracle.com/en/java/javase/17/docs/api/java.sql/java/sql/Statement.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Session holder = db.session("holder");
        holder.begin();
        holder.run("update account set balance = 11 where id = 1");
        Session session = db.session("s");
        db.dialect().lockWaitLimit(0).forEach(session::run);
        session.begin();
        Attempt own = session.attempt("update account set balance = 22 where id = 2");
        db.dialect().lockWaitLimit(LOCK_SECONDS).forEach(session::run);
        long start = System.nanoTime();
        Attempt limited = session.attemptWith(
                "with a limit of 1 s: update account set balance = 12 where id = 1", QueryTimeLimit::limited);
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        Attempt next = session.attempt("select balance from account where id = 2");
        Attempt commit = session.commit();
        holder.rollback();
        return Observation.of("answered", seconds < LATE_SECONDS ? "in time" : "late")
                .and("answer", limited.verdict())
                .and("own-change", own.verdict())
                .and("next-statement", next.verdict())
                .and("commit", commit.verdict())
                .and("end", Accounts.atTheEnd(db));
    }

    private static Attempt limited(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(LIMIT_SECONDS);
            return Session.answer(statement, statement.execute("update account set balance = 12 where id = 1"));
        }
    }
}
