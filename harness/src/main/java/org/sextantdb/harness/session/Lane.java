package org.sextantdb.harness.session;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A session, its thread, and the step it is at. */
final class Lane {
    final Session session;
    final ExecutorService thread;
    long serverId = -1;

    @Nullable
    Future<Attempt> running;

    int step = -1;
    long since;
    int sightings;
    String seenBy = "";
    boolean inTransaction;
    boolean refused;

    Lane(Session session) {
        this.session = session;
        this.thread = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "schedule-" + session.name());
            thread.setDaemon(true);
            return thread;
        });
    }

    boolean waits() {
        return !seenBy.isEmpty();
    }

    long runningMillis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
    }
}
