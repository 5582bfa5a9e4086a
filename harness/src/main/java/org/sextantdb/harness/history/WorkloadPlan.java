package org.sextantdb.harness.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * What a load is to try: transactions on a few keys at a time, so that they meet. A key is retired after some writes, so
 * that lists stay short. The same seed gives the same plan; what becomes of it depends on the server.
 *
 * @param transactions what each transaction does, in the order in which they are begun
 */
public record WorkloadPlan(List<List<Intent>> transactions) {
    private static final int LIVE_KEYS = 5;
    private static final int WRITES_OF_KEY = 16;
    private static final int OPERATIONS_MAX = 4;

    public WorkloadPlan {
        transactions = List.copyOf(transactions);
    }

    /**
     * One operation that is to be tried.
     *
     * @param key the number of the key
     * @param value what is to be written, above zero and never twice for one key; 0 for a read
     */
    public record Intent(int key, int value) {
        /** Whether it is a write. */
        public boolean writes() {
            return value > 0;
        }
    }

    /** What transactions look like. */
    public enum Shape {
        /** One to four operations, reads and writes as they come: for lists, whose reads show the order of writes. */
        MIXED,
        /** As MIXED, but half of the writes have a read of their key before them: only these order a register. */
        HALF_READ_FIRST,
        /** One key read and then written, as an application increments a counter. */
        READ_THEN_WRITE
    }

    /** A plan of that many transactions. */
    public static WorkloadPlan of(RandomGenerator random, int transactions, Shape shape) {
        Keys keys = new Keys(random);
        List<List<Intent>> all = new ArrayList<>();
        while (all.size() < transactions) {
            all.add(
                    switch (shape) {
                        case MIXED -> keys.some(false);
                        case HALF_READ_FIRST -> keys.some(true);
                        case READ_THEN_WRITE -> keys.readThenWrite();
                    });
        }
        return new WorkloadPlan(all);
    }

    /** The numbers of all keys, so that their rows can be there before the first transaction. */
    public Set<Integer> keys() {
        Set<Integer> keys = new TreeSet<>();
        transactions.forEach(intents -> intents.forEach(intent -> keys.add(intent.key())));
        return Collections.unmodifiableSet(keys);
    }

    /** The keys that are in use, and how often each was written. */
    private static final class Keys {
        private final RandomGenerator random;
        private final int[] live = new int[LIVE_KEYS];
        private final int[] writes = new int[LIVE_KEYS];
        private int made;

        Keys(RandomGenerator random) {
            this.random = random;
            for (int i = 0; i < LIVE_KEYS; i++) {
                live[i] = ++made;
            }
        }

        List<Intent> some(boolean readFirst) {
            int left = 1 + random.nextInt(OPERATIONS_MAX);
            List<Intent> intents = new ArrayList<>();
            while (left-- > 0) {
                int at = random.nextInt(LIVE_KEYS);
                boolean write = random.nextBoolean();
                if (!write || (readFirst && random.nextBoolean())) {
                    intents.add(new Intent(live[at], 0));
                }
                if (write) {
                    intents.add(write(at));
                }
            }
            return intents;
        }

        List<Intent> readThenWrite() {
            int at = random.nextInt(LIVE_KEYS);
            return List.of(new Intent(live[at], 0), write(at));
        }

        private Intent write(int at) {
            Intent write = new Intent(live[at], ++writes[at]);
            if (writes[at] == WRITES_OF_KEY) {
                live[at] = ++made;
                writes[at] = 0;
            }
            return write;
        }
    }
}
