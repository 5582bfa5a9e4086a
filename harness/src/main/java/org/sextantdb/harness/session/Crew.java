package org.sextantdb.harness.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sextantdb.harness.model.IsolationLevel;

/** The sessions of a load, each in a thread of its own; none of them begins before all are ready. */
final class Crew {
    /** A statement waits a second at most; whoever has not ended after this is cut off, and nothing is concluded. */
    private static final Duration END_MAX = Duration.ofSeconds(20);

    private final List<Session> sessions = new ArrayList<>();

    /**
     * Opens the sessions; their statements stand in no transcript, they are too many.
     *
     * @throws LevelRefusedException where the engine refuses the level
     */
    Crew(Workspace db, IsolationLevel level, int size) {
        for (int i = 1; i <= size; i++) {
            Session session = db.unrecordedSession("w" + i);
            db.family().boundWaitsUnderLoad().forEach(session::attempt);
            session.requireIsolation(level);
            sessions.add(session);
        }
    }

    List<Session> sessions() {
        return sessions;
    }

    /** What one session does in its thread. */
    @FunctionalInterface
    interface Task {
        /** @param member its place in the crew, from 0 */
        void run(int member, Session session) throws InterruptedException;
    }

    /**
     * Lets the first of the sessions work until all are done.
     *
     * @param size how many of them
     * @throws InconclusiveException where they hang or one fails
     */
    void work(int size, Task task) {
        ExecutorService threads = Executors.newFixedThreadPool(size, work -> {
            Thread thread = new Thread(work, "load");
            thread.setDaemon(true);
            return thread;
        });
        CountDownLatch begun = new CountDownLatch(size);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int member = i;
                running.add(threads.submit(() -> {
                    begun.countDown();
                    begun.await();
                    task.run(member, sessions.get(member));
                    return null;
                }));
            }
            long end = System.nanoTime() + END_MAX.toNanos();
            for (Future<?> one : running) {
                one.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (TimeoutException e) {
            sessions.forEach(Session::abort);
            throw new InconclusiveException("the sessions of a load did not end within " + END_MAX.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw new InconclusiveException("a session of a load failed: " + e.getCause());
        } catch (InterruptedException e) {
            sessions.forEach(Session::abort);
            Thread.currentThread().interrupt();
            throw new InconclusiveException("the load was interrupted");
        } finally {
            threads.shutdownNow();
        }
    }
}
