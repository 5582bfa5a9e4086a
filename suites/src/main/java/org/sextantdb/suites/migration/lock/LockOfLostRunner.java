package org.sextantdb.suites.migration.lock;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** The runner that holds the lock loses its connection; a second runner gets the lock, or nobody does until a person helps. */
public record LockOfLostRunner(RunnerLock lock) implements Case {
    /** A server notices a connection that is cut, but not at the same moment. */
    private static final int TRIES = 40;

    private static final int MILLIS_BETWEEN = 100;

    @Override
    public String asks() {
        return "Is the lock freed when its holder's connection is cut: " + lock.words() + "?";
    }

    @Override
    public Claim claim() {
        return Claim.that("freed", lock.staysWritten() ? "false" : "true")
                .stake(Stake.AVAILABILITY)
                .advice(
                        lock.staysWritten()
                                ? "Write who holds it and since when into the row, and give people a command that frees it."
                                : "Hold the lock in a session that stays open for the whole migration, and not behind a pooler.")
                .source(
                        "Locks of a session are released when it ends",
                        "https://dev.mysql.com/doc/refman/8.4/en/locking-functions.html");
    }

    @Override
    public Observation observe(Workspace db) throws InterruptedException {
        RunnerLock.create(db.session("setup"));
        Session first = RunnerLock.runner(db, "first");
        Attempt taken = lock.take(first);
        if (taken.refused()) {
            return Understood.refused(taken, claim());
        }
        Session second = RunnerLock.runner(db, "second");
        if (lock.isHad(taking(second))) {
            return Observation.of("freed", "never-held");
        }
        first.attemptWith("cut the connection", connection -> {
            connection.abort(Runnable::run);
            return Session.done();
        });
        boolean freed = false;
        for (int tried = 0; tried < (lock.staysWritten() ? 2 : TRIES) && !freed; tried++) {
            Thread.sleep(MILLIS_BETWEEN);
            freed = lock.isHad(taking(second));
        }
        return Observation.of("freed", freed);
    }

    /** A transaction that has not got it ends, or the next try is none. */
    private Attempt taking(Session session) {
        Attempt taken = lock.take(session);
        if (!taken.refused() && lock.inTransaction() && !lock.isHad(taken)) {
            session.rollback();
        }
        return taken;
    }
}
