package org.sextantdb.harness.session;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.IsolationLevel;

/**
 * Operations of many sessions on the same rows at once. What is refused is rolled back and tried again where a new try
 * can heal it, as an application does. Bounded by operations, not by time; the statements stand in no transcript.
 *
 * <p>That sessions really met is not assumed: an operation met another one where it was sent for a row before another
 * session's for the same row was answered. A load in which none did is inconclusive.
 */
public final class Contention {
    /** How often an operation is tried; an application would have given up long before. */
    private static final int TRIES_MAX = 200;

    /** Before a new try at most so many milliseconds, by chance, so that the same two do not meet again. */
    private static final int BACKOFF_MILLIS_MAX = 16;

    /** Where one transaction writes at a time, in one process, operations are so short that few of them meet. */
    private static final int ROUNDS_OF_ONE_WRITER = 12;

    /** Nobody waits longer for the others to be ready. */
    private static final int READY_SECONDS_MAX = 15;

    private final Workspace db;
    private final Crew crew;
    private final String granted;
    private final RandomGenerator seeds;
    private final Set<ErrorClass> retried =
            EnumSet.of(ErrorClass.DEADLOCK, ErrorClass.SERIALIZATION_FAILURE, ErrorClass.LOCK_TIMEOUT);
    private final Map<Integer, AtomicInteger> inFlight = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> givenUp = new ConcurrentHashMap<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger meetings = new AtomicInteger();
    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicInteger triesMax = new AtomicInteger();
    private int operations;
    private long nanos;

    private Contention(Workspace db, IsolationLevel level, int sessions) {
        this.db = db;
        crew = new Crew(db, level, sessions);
        seeds = db.random();
        Session first = crew.sessions().get(0);
        first.begin();
        granted = first.isolationGranted();
        first.rollback();
    }

    /**
     * Opens the sessions.
     *
     * @param sessions how many there will be at most
     * @throws LevelRefusedException where the engine refuses the level
     */
    public static Contention of(Workspace db, IsolationLevel level, int sessions) {
        return new Contention(db, level, sessions);
    }

    /** How many rounds there are to be here, of a number that suits most engines. */
    public int rounds(int usual) {
        return db.family().oneWriter() ? Math.max(usual, ROUNDS_OF_ONE_WRITER) : usual;
    }

    /** Tries again after this refusal, too: for statements of which another try takes another way. */
    public Contention alsoRetry(ErrorClass errorClass) {
        retried.add(errorClass);
        return this;
    }

    /** One operation; run again from its beginning when it is tried again. */
    @FunctionalInterface
    public interface Operation {
        /**
         * Acts: outside of {@link Client#transaction} each statement commits by itself.
         *
         * @param round in which every session has one operation, from 0
         * @param number of the operation, from 0 over all that this load has done
         * @return the refusal that ends it, or any other answer
         */
        Attempt run(int round, int number, Client client);
    }

    /**
     * Lets some of the sessions work in rounds, one operation each, which they begin at the same moment.
     *
     * @param sessions how many of them
     */
    public void work(int sessions, int rounds, Operation operation) {
        CyclicBarrier ready = new CyclicBarrier(sessions);
        int before = operations;
        long[] seed = seeds.longs(sessions).toArray();
        long start = System.nanoTime();
        crew.work(sessions, (member, session) -> {
            Client client = new Client(session, new SplittableRandom(seed[member]));
            for (int round = 0; round < rounds; round++) {
                await(ready);
                untilDone(round, before + round * sessions + member, client, operation);
            }
        });
        nanos += System.nanoTime() - start;
        operations += sessions * rounds;
    }

    private static void await(CyclicBarrier ready) throws InterruptedException {
        try {
            ready.await(READY_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new InconclusiveException("the sessions of a load were not ready together");
        }
    }

    private void untilDone(int round, int number, Client client, Operation operation) throws InterruptedException {
        for (int tried = 1; ; tried++) {
            tries.incrementAndGet();
            String refusal = client.tried(round, number, operation);
            if (refusal == null) {
                acknowledged.incrementAndGet();
                triesMax.accumulateAndGet(tried, Math::max);
                return;
            }
            boolean heals = retried.stream().anyMatch(one -> one.text().equals(refusal));
            if (!heals || tried == TRIES_MAX) {
                givenUp.computeIfAbsent(refusal, it -> new LongAdder()).increment();
                return;
            }
            Thread.sleep(client.random.nextInt(Math.min(tried, BACKOFF_MILLIS_MAX) + 1));
        }
    }

    /**
     * What came of all that was done so far.
     *
     * @throws InconclusiveException where no two operations met
     */
    public Contended contended() {
        Control.require(meetings.get() > 0, "some operations of the sessions met on a row");
        return new Contended(
                granted,
                operations,
                acknowledged.get(),
                meetings.get(),
                tries.get(),
                triesMax.get(),
                counts(refusals),
                counts(givenUp),
                nanos);
    }

    private static Map<String, Integer> counts(Map<String, LongAdder> adders) {
        Map<String, Integer> counts = new TreeMap<>();
        adders.forEach((errorClass, count) -> counts.put(errorClass, count.intValue()));
        return counts;
    }

    /** One of the sessions. */
    public final class Client implements Statements {
        private final Session session;
        private final RandomGenerator random;
        private final Map<Integer, AtomicInteger> touched = new TreeMap<>();
        private boolean met;

        private Client(Session session, RandomGenerator random) {
            this.session = session;
            this.random = random;
        }

        /** Says which row the next statements are about; whether others are about it, too, shows that sessions meet. */
        public void touches(int row) {
            touched.computeIfAbsent(row, first -> {
                AtomicInteger sessions = inFlight.computeIfAbsent(row, it -> new AtomicInteger());
                met |= sessions.getAndIncrement() > 0;
                return sessions;
            });
        }

        @Override
        public Dialect dialect() {
            return session.dialect();
        }

        @Override
        public Attempt attempt(String sql, @Nullable Object... parameters) {
            return session.attempt(sql, parameters);
        }

        @Override
        public Attempt transaction(Supplier<Attempt> work) {
            return session.transaction(work);
        }

        /** The class of the refusal that ended it, or null where it was acknowledged. */
        private @Nullable String tried(int round, int number, Operation operation) {
            met = false;
            Attempt answer = operation.run(round, number, this);
            touched.values().forEach(AtomicInteger::decrementAndGet);
            touched.clear();
            if (met) {
                meetings.incrementAndGet();
            }
            if (!answer.refused()) {
                return null;
            }
            refusals.computeIfAbsent(answer.verdict(), first -> {
                        db.transcript().add(session.name(), "the first " + first, new Object[0], answer.shown());
                        return new LongAdder();
                    })
                    .increment();
            return answer.verdict();
        }
    }
}
