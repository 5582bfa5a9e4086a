package org.sextantdb.harness.session;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.ErrorClass;

/** A session of a schedule, its thread, and the step it is at. */
final class Lane {
    private static final Pattern WITHIN = Pattern.compile("within (\\d+) s: (.*)", Pattern.DOTALL);

    final Session session;

    /** Its id on the server; -1 where the engine has none, or as long as nobody needs it. */
    long serverId = -1;

    private final ExecutorService thread;
    private @Nullable CompletableFuture<Attempt> running;
    private int step = -1;
    private long since;
    private int sightings;
    private String seenBy = "";
    private boolean inTransaction;
    private boolean begunByStatement;
    private boolean skips;
    private boolean doomed;
    private boolean gone;

    Lane(Session session) {
        this.session = session;
        this.thread = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "schedule-" + session.name());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Sends a step; {@code told} is called when it is answered. */
    void send(int index, Schedule.Written written, Runnable told) {
        step = index;
        since = System.nanoTime();
        sightings = 0;
        seenBy = "";
        CompletableFuture<Attempt> sent = CompletableFuture.supplyAsync(() -> perform(written.statement()), thread);
        running = sent;
        // Told only when the future is done: told from inside the task, the player would look too early, and in vain.
        sent.whenComplete((attempt, failure) -> told.run());
    }

    private Attempt perform(String statement) {
        switch (statement) {
            case "begin" -> {
                inTransaction = true;
                return session.begin();
            }
            case "commit" -> {
                Attempt commit = begunByStatement ? session.note(statement) : session.commit();
                inTransaction = commit.refused();
                begunByStatement = begunByStatement && commit.refused();
                return commit;
            }
            case "rollback" -> {
                return rollBack();
            }
            case "disconnect" -> {
                gone = true;
                return session.disconnect();
            }
            default -> {
                return statement(statement);
            }
        }
    }

    private Attempt statement(String statement) {
        if (Schedule.begins(statement)) {
            begunByStatement = true;
            inTransaction = true;
        }
        Matcher within = WITHIN.matcher(statement);
        return within.matches()
                ? session.noteWithin(Duration.ofSeconds(Long.parseLong(within.group(1))), within.group(2))
                : session.note(statement);
    }

    Attempt rollBack() {
        boolean byStatement = begunByStatement;
        inTransaction = false;
        begunByStatement = false;
        return byStatement ? session.note("rollback") : session.rollback();
    }

    /** Takes the answer of the step that ran. */
    Attempt take() {
        CompletableFuture<Attempt> done = running;
        if (done == null) {
            throw new IllegalStateException("nothing runs in " + session.name());
        }
        running = null;
        Attempt attempt;
        try {
            attempt = done.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new InconclusiveException("a step failed: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InconclusiveException("the schedule was interrupted");
        }
        if (attempt.refusedAs(ErrorClass.CONNECTION_LOST)) {
            if (!doomed) {
                throw new InconclusiveException(
                        "the connection of " + session.name() + " was lost: " + attempt.shown());
            }
            gone = true;
        }
        return attempt;
    }

    /** From now on the loss of its connection is a fact: another session ends it. */
    void doom() {
        doomed = true;
    }

    /** After a refusal: an application rolls back and gives up the rest of its transaction. */
    void giveUp(boolean refusedAtCommit) {
        if (inTransaction && !gone) {
            skips = !refusedAtCommit;
            rollBack();
        }
    }

    /** Whether this step is not sent: its transaction was given up before, or its connection is gone. */
    boolean skips(String statement) {
        if (gone) {
            return true;
        }
        boolean skipped = skips && !statement.equals("begin");
        skips = skipped && !statement.equals("commit") && !statement.equals("rollback");
        return skipped;
    }

    boolean isRunning() {
        return running != null;
    }

    boolean isAnswered() {
        CompletableFuture<Attempt> sent = running;
        return sent != null && sent.isDone();
    }

    int step() {
        return step;
    }

    long since() {
        return since;
    }

    long runningMillis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
    }

    /** One look at whether it waits: sightings count only in a row, since one may be a lock that is handed over just now. */
    int seen(boolean waiting) {
        sightings = waiting ? sightings + 1 : 0;
        return sightings;
    }

    /** Whether it is known to wait. */
    boolean isKnownToWait() {
        return !seenBy.isEmpty() && sightings > 0;
    }

    /** Whoever waited may have been let go: it is looked at anew. */
    void lookAnew() {
        sightings = 0;
    }

    /** By which view, or {@code time}, this step was known to wait; empty where it did not. */
    String seenBy() {
        return seenBy;
    }

    void waitsAsSeenBy(String view) {
        seenBy = view;
    }

    void close() {
        thread.shutdownNow();
    }
}
