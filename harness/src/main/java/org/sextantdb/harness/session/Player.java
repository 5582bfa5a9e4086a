package org.sextantdb.harness.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.LockView;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.TranscriptLine;

/**
 * Plays one schedule. A step is recorded when it is answered, or when the server's own lock view showed twice that it
 * waits; only where there is no such view does time decide, and the step says so. Nothing sleeps a fixed time.
 */
final class Player implements AutoCloseable {
    /** A step that is answered within this is never looked up in the lock view. */
    private static final long GRACE_MILLIS = 8;

    /** Sightings in a row that make a wait: one may be a lock that is handed over just now. */
    private static final int SIGHTINGS = 2;

    /** Without a lock view, or where it does not show the wait: a step that takes longer than this waits. */
    private static final long WAIT_BY_TIME_MILLIS = 2_000;

    /** A step that is neither answered nor released after this is cancelled. */
    private static final long STEP_MILLIS_MAX = 15_000;

    private final Workspace db;
    private final Schedule schedule;
    private final Map<String, Lane> lanes = new LinkedHashMap<>();
    private final Semaphore answers = new Semaphore(0);
    private final @Nullable LockView view;
    private @Nullable Connection monitor;

    Player(Workspace db, Schedule schedule) {
        this.db = db;
        this.schedule = schedule;
        this.view = db.family().lockView().orElse(null);
    }

    Played play(IsolationLevel level) {
        List<Schedule.Written> written = schedule.steps();
        @Nullable Step[] played = new Step[written.size()];
        String granted = "unknown";
        for (String name : schedule.sessions()) {
            Session session = db.session(name);
            for (String statement : db.family().boundWaits()) {
                session.attempt(statement);
            }
            Attempt levelSet = session.setIsolation(level);
            if (levelSet.error() != null) {
                return new Played("refused", levelSet.error(), skipped(written));
            }
            lanes.put(name, new Lane(session));
        }
        try {
            granted = askGranted();
            if (view != null) {
                monitor = db.monitor();
                for (Lane lane : lanes.values()) {
                    lane.serverId = lane.session.serverId(view.sessionIdQuery());
                }
            }
            run(written, played);
        } catch (SQLException e) {
            throw new InconclusiveException("the lock view could not be asked: " + e.getMessage());
        }
        return new Played(granted, null, Arrays.asList(played));
    }

    /** In a transaction of its own that ends before the schedule begins, so that it takes no snapshot in it. */
    private String askGranted() {
        Session first = lanes.values().iterator().next().session;
        first.begin();
        String granted = first.isolationGranted();
        first.rollback();
        return granted;
    }

    private static List<Step> skipped(List<Schedule.Written> written) {
        return written.stream()
                .map(step -> new Step(step.session(), step.statement(), step.name(), null, false, ""))
                .toList();
    }

    private void run(List<Schedule.Written> written, @Nullable Step[] played) throws SQLException {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            left.add(i);
        }
        while (!left.isEmpty() || lanes.values().stream().anyMatch(lane -> lane.running != null)) {
            Integer next = left.stream()
                    .filter(i -> lane(written, i).running == null)
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                awaitAnyAnswer(written, played);
            } else {
                left.remove((Object) next);
                send(written, next, played);
                settle(written, played);
            }
        }
    }

    private Lane lane(List<Schedule.Written> written, int step) {
        Lane lane = lanes.get(written.get(step).session());
        if (lane == null) {
            throw new IllegalStateException("no session for step " + step);
        }
        return lane;
    }

    private void send(List<Schedule.Written> written, int index, @Nullable Step[] played) {
        Schedule.Written step = written.get(index);
        Lane lane = lane(written, index);
        if (lane.refused && !step.statement().equals("begin")) {
            played[index] = new Step(step.session(), step.statement(), step.name(), null, false, "");
            boolean ends = step.statement().equals("commit") || step.statement().equals("rollback");
            db.transcript().add(step.session(), step.statement(), new Object[0], "skipped: rolled back before");
            lane.refused = !ends;
            return;
        }
        lane.step = index;
        lane.since = System.nanoTime();
        lane.sightings = 0;
        lane.seenBy = "";
        lane.refused = false;
        CompletableFuture<Attempt> running =
                CompletableFuture.supplyAsync(() -> perform(lane, step.statement()), lane.thread);
        lane.running = running;
        // Told only when the future is done: told from inside the task, the player would look too early and wait in
        // vain.
        running.whenComplete((attempt, failure) -> answers.release());
    }

    private static Attempt perform(Lane lane, String statement) {
        return switch (statement) {
            case "begin" -> {
                lane.inTransaction = true;
                yield lane.session.begin();
            }
            case "commit" -> {
                Attempt commit = lane.session.commit();
                lane.inTransaction = commit.refused();
                yield commit;
            }
            case "rollback" -> {
                lane.inTransaction = false;
                yield lane.session.rollback();
            }
            default -> lane.session.attempt(statement);
        };
    }

    /** Until every running step is answered or known to wait. */
    private void settle(List<Schedule.Written> written, @Nullable Step[] played) throws SQLException {
        while (true) {
            collect(written, played);
            List<Lane> open = lanes.values().stream()
                    .filter(lane -> lane.running != null)
                    .filter(lane -> !(lane.waits() && lane.sightings >= SIGHTINGS))
                    .toList();
            if (open.isEmpty()) {
                return;
            }
            long pause =
                    view == null ? GRACE_MILLIS : Math.max(1, view.interval().toMillis());
            boolean young = open.stream().allMatch(lane -> lane.runningMillis() < GRACE_MILLIS);
            if (!answered(young ? GRACE_MILLIS : pause)) {
                look(open);
            }
        }
    }

    private boolean answered(long millis) {
        try {
            return answers.tryAcquire(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InconclusiveException("the schedule was interrupted");
        }
    }

    /** One look at the lock view for all steps that are open. */
    private void look(List<Lane> open) throws SQLException {
        Set<Long> waiting = new HashSet<>();
        if (view != null && monitor != null) {
            Map<Long, Lane> byId = new HashMap<>();
            open.forEach(lane -> byId.put(lane.serverId, lane));
            waiting = waiting(view, monitor, byId.keySet());
        }
        for (Lane lane : open) {
            lane.sightings = waiting.contains(lane.serverId) ? lane.sightings + 1 : 0;
            if (view != null && lane.sightings >= SIGHTINGS) {
                markWaiting(lane, view.name());
            } else if (lane.runningMillis() > WAIT_BY_TIME_MILLIS) {
                markWaiting(lane, "time");
                lane.sightings = SIGHTINGS;
            }
        }
    }

    /** A plain user may not look: then a step waits that has not answered for long. */
    private Set<Long> waiting(LockView view, Connection connection, Set<Long> ids) throws SQLException {
        try {
            return view.waiting(connection, ids);
        } catch (SQLException e) {
            if (db.classify(e) != ErrorClass.PERMISSION) {
                throw e;
            }
            connection.close();
            monitor = null;
            return Set.of();
        }
    }

    private void markWaiting(Lane lane, String seenBy) {
        if (lane.seenBy.isEmpty()) {
            lane.seenBy = seenBy;
            Schedule.Written step = schedule.steps().get(lane.step);
            db.transcript().add(step.session(), step.statement(), new Object[0], TranscriptLine.waits(seenBy));
        }
    }

    /** All sessions that still have steps wait: one of them must be answered, or the youngest is cancelled. */
    private void awaitAnyAnswer(List<Schedule.Written> written, @Nullable Step[] played) throws SQLException {
        if (!answered(STEP_MILLIS_MAX)) {
            Lane youngest = lanes.values().stream()
                    .filter(lane -> lane.running != null)
                    .max((a, b) -> Long.compare(a.since, b.since))
                    .orElseThrow();
            youngest.session.cancel();
            if (!answered(STEP_MILLIS_MAX)) {
                throw new InconclusiveException("a step neither ended nor could be cancelled");
            }
        }
        settle(written, played);
    }

    /** Takes the answers that have come. After a refusal the transaction is rolled back, as an application does. */
    private void collect(List<Schedule.Written> written, @Nullable Step[] played) {
        for (Lane lane : lanes.values()) {
            Future<Attempt> running = lane.running;
            if (running == null || !running.isDone()) {
                continue;
            }
            lane.running = null;
            Attempt attempt = result(running);
            Schedule.Written step = written.get(lane.step);
            played[lane.step] =
                    new Step(step.session(), step.statement(), step.name(), attempt, lane.waits(), lane.seenBy);
            if (attempt.refused() && lane.inTransaction) {
                lane.inTransaction = false;
                lane.refused = !step.statement().equals("commit");
                lane.session.rollback();
            }
            reopenWaits();
        }
    }

    /** Whoever waited may have been let go by this answer: each is looked at anew. */
    private void reopenWaits() {
        lanes.values().forEach(lane -> lane.sightings = 0);
    }

    private static Attempt result(Future<Attempt> done) {
        try {
            return done.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new InconclusiveException("a step failed: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InconclusiveException("the schedule was interrupted");
        }
    }

    @Override
    public void close() {
        lanes.values().forEach(lane -> lane.thread.shutdownNow());
        Connection connection = monitor;
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException alreadyGone) {
                return;
            }
        }
    }
}
