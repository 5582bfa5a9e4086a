package org.sextantdb.harness.migrate;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.migrate.MigrationRefusedException.Reason;
import org.sextantdb.harness.session.InconclusiveException;
import org.sextantdb.harness.session.Session;

/**
 * The lock against a second runner. It belongs to the connection: when that dies, so does the lock. An engine without such
 * locks gives the whole database to the transaction of each migration instead.
 */
final class MigrationLock implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Session session;
    private final String name;

    private MigrationLock(Session session, String name) {
        this.session = session;
        this.name = name;
    }

    /**
     * @throws MigrationRefusedException where another runner keeps it for longer than {@code wait}
     */
    static MigrationLock take(Session recorded, String table, Duration wait) {
        Session session = recorded.unrecorded();
        Dialect dialect = session.dialect();
        String name = dialect.currentSchema().map(session::value).orElse("") + "." + table;
        Optional<String> ask = dialect.lockMigrations(name);
        Instant until = Instant.now().plus(wait);
        while (ask.isPresent() && !session.value(ask.get()).equals("1")) {
            if (Instant.now().isAfter(until)) {
                throw notHad();
            }
            pause();
        }
        return new MigrationLock(session, name);
    }

    static MigrationRefusedException notHad() {
        return new MigrationRefusedException(
                Reason.LOCKED, "another runner is at work on this database; wait for it, then ask for the status");
    }

    /** A connection that is gone has given it back. */
    @Override
    public void close() {
        session.dialect().unlockMigrations(name).ifPresent(unlock -> {
            try {
                session.attempt(unlock);
            } catch (InconclusiveException alreadyGone) {
                return;
            }
        });
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InconclusiveException("interrupted while waiting for the lock");
        }
    }
}
