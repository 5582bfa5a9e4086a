package org.sextantdb.harness.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.IsolationLevel;

/**
 * Plays one schedule. A step is recorded when it is answered, or when {@link Waits} knows that it waits; then the steps
 * of other sessions go on. Nothing sleeps a fixed time.
 */
final class Player implements AutoCloseable {
    /** A step that is answered within this is never looked up in the lock view. */
    private static final long GRACE_MILLIS = 8;

    /** A step that is neither answered nor released after this is cancelled. */
    private static final long STEP_MILLIS_MAX = 15_000;

    private final Workspace db;
    private final List<Schedule.Written> steps;
    private final boolean goesOn;
    private final Map<String, Lane> lanes = new LinkedHashMap<>();
    private final @Nullable Step[] played;
    private final Semaphore answers = new Semaphore(0);
    private final Waits waits;

    Player(Workspace db, Schedule schedule) {
        this.db = db;
        this.steps = schedule.steps();
        this.goesOn = schedule.goesOn();
        this.played = new Step[steps.size()];
        this.waits = new Waits(db);
    }

    /** @throws LevelRefusedException where the engine has no such level */
    Played play(@Nullable IsolationLevel level) {
        for (Schedule.Written step : steps) {
            lanes.computeIfAbsent(step.session(), name -> open(name, level));
        }
        String granted = askGranted();
        for (Lane lane : lanes.values()) {
            waits.identify(lane);
        }
        run();
        return new Played(granted, Arrays.asList(played));
    }

    private Lane open(String name, @Nullable IsolationLevel level) {
        Session session = db.session(name);
        for (String statement : db.family().boundWaits()) {
            session.attempt(statement);
        }
        if (level != null) {
            session.requireIsolation(level);
        }
        return new Lane(session);
    }

    /** In a transaction of its own that ends before the schedule begins, so that it takes no snapshot in it. */
    private String askGranted() {
        Session first = lanes.values().iterator().next().session;
        first.begin();
        String granted = first.isolationGranted();
        first.rollback();
        return granted;
    }

    private void run() {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            left.add(i);
        }
        while (!left.isEmpty() || anyRuns()) {
            Integer next =
                    left.stream().filter(i -> !lane(i).isRunning()).findFirst().orElse(null);
            if (next == null) {
                awaitAnyAnswer();
            } else {
                left.remove(next);
                send(next);
                settle();
            }
        }
    }

    private boolean anyRuns() {
        return lanes.values().stream().anyMatch(Lane::isRunning);
    }

    private Lane lane(int step) {
        return lane(steps.get(step).session());
    }

    private Lane lane(String session) {
        Lane lane = lanes.get(session);
        if (lane == null) {
            throw new IllegalArgumentException("the schedule has no session '" + session + "'");
        }
        return lane;
    }

    private void send(int index) {
        Schedule.Written step = steps.get(index);
        Lane lane = lane(index);
        if (lane.skips(step.statement())) {
            played[index] = step.skipped();
            db.transcript().add(step.session(), step.statement(), new Object[0], "skipped: rolled back before");
            return;
        }
        db.transcript().reserve(step.session(), step.statement());
        lane.send(index, terminating(step), answers::release);
    }

    /** {@code terminate t1} in the engine's spelling. */
    private Schedule.Written terminating(Schedule.Written step) {
        return step.terminates()
                .map(victim -> {
                    Lane lane = lane(victim);
                    lane.doom();
                    String kill = db.dialect()
                            .terminate(lane.serverId)
                            .orElseThrow(() -> new InconclusiveException("no session can be ended from outside here"));
                    return new Schedule.Written(step.session(), kill, step.name());
                })
                .orElse(step);
    }

    /** Until every running step is answered or known to wait. */
    private void settle() {
        while (true) {
            collect();
            List<Lane> open = lanes.values().stream()
                    .filter(Lane::isRunning)
                    .filter(lane -> !lane.isKnownToWait())
                    .toList();
            if (open.isEmpty()) {
                return;
            }
            boolean young = open.stream().allMatch(lane -> lane.runningMillis() < GRACE_MILLIS);
            if (!answered(young ? GRACE_MILLIS : waits.intervalMillis())) {
                waits.look(open).forEach(this::note);
            }
        }
    }

    private void note(Lane lane) {
        Schedule.Written step = steps.get(lane.step());
        db.transcript().waits(step.session(), step.statement(), lane.seenBy());
    }

    private boolean answered(long millis) {
        try {
            return answers.tryAcquire(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InconclusiveException("the schedule was interrupted");
        }
    }

    /** All sessions that still have steps wait: one of them must be answered, or the youngest is cancelled. */
    private void awaitAnyAnswer() {
        long start = System.nanoTime();
        if (!answered(STEP_MILLIS_MAX)) {
            lanes.values().stream()
                    .filter(Lane::isRunning)
                    .max(Comparator.comparingLong(Lane::since))
                    .ifPresent(youngest -> youngest.session.cancel());
            if (!answered(STEP_MILLIS_MAX)) {
                throw new InconclusiveException("a step neither ended nor could be cancelled");
            }
        }
        db.transcript().waited(System.nanoTime() - start);
        settle();
    }

    /** Takes the answers that have come. */
    private void collect() {
        for (Lane lane : lanes.values()) {
            if (!lane.isAnswered()) {
                continue;
            }
            Schedule.Written step = steps.get(lane.step());
            Attempt attempt = lane.take();
            played[lane.step()] = new Step(step.session(), step.statement(), step.name(), attempt, lane.seenBy());
            if (attempt.refused() && !goesOn) {
                lane.giveUp(step.statement().equals("commit"));
            }
            lanes.values().forEach(Lane::lookAnew);
        }
    }

    @Override
    public void close() {
        lanes.values().forEach(Lane::close);
        waits.close();
    }
}
