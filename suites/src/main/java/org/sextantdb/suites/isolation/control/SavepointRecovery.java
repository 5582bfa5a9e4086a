package org.sextantdb.suites.isolation.control;

import java.sql.Savepoint;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;

/** A statement behind a savepoint is refused, and the transaction goes back to the savepoint, goes on and commits. */
public record SavepointRecovery(Savepoints by) implements Case {
    /** Who sets the savepoint and goes back to it. */
    public enum Savepoints {
        STATEMENT,
        DRIVER
    }

    @Override
    public String asks() {
        return by == Savepoints.STATEMENT
                ? "Can a transaction recover from an error by ROLLBACK TO SAVEPOINT?"
                : "Can a transaction recover from an error by the driver's rollback(Savepoint)?";
    }

    @Override
    public Claim claim() {
        return Claim.that("committed", "1,10 2,20 3,30 6,60")
                .stake(Stake.DATA)
                .advice("Rely on it: set a savepoint before what may fail, and go back to it after the error.")
                .source("Savepoints", "https://www.postgresql.org/docs/16/sql-savepoint.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Session session = db.session("s");
        session.begin();
        session.run("insert into account (id, balance) values (3, 30)");
        Attempt duplicate = by == Savepoints.STATEMENT ? byStatement(session) : byDriver(session);
        session.run("insert into account (id, balance) values (6, 60)");
        Attempt commit = session.commit();
        return Observation.of("committed", Accounts.atTheEnd(db))
                .and("duplicate", duplicate.verdict())
                .and("commit", commit.verdict());
    }

    private static Attempt byStatement(Session session) {
        session.run("savepoint mark");
        Attempt duplicate = duplicate(session);
        session.attempt("rollback to savepoint mark");
        session.attempt("release savepoint mark");
        return duplicate;
    }

    private static Attempt byDriver(Session session) {
        Savepoint[] before = new Savepoint[1];
        session.attemptWith("setSavepoint(mark)", connection -> {
            before[0] = connection.setSavepoint("mark");
            return Session.done();
        });
        Attempt duplicate = duplicate(session);
        session.attemptWith("rollback(mark)", connection -> {
            connection.rollback(before[0]);
            return Session.done();
        });
        session.attemptWith("releaseSavepoint(mark)", connection -> {
            connection.releaseSavepoint(before[0]);
            return Session.done();
        });
        return duplicate;
    }

    private static Attempt duplicate(Session session) {
        return session.attempt("insert into account (id, balance) values (1, 11)");
    }
}
