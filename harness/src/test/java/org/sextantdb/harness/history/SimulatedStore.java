package org.sextantdb.harness.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.history.Transaction.Outcome;

/** A store in memory in which random transactions run side by side, step by step, and which keeps to one model exactly. */
final class SimulatedStore {
    /** What it keeps to. */
    enum Keeps {
        /** One transaction after the other. */
        SERIAL,
        /** Each reads the state of its begin; whoever wants to replace what was replaced since is refused. */
        SNAPSHOT,
        /** Each operation reads what is committed at that time; a key is locked from the first write to the commit. */
        COMMITTED_READS
    }

    private static final int LIVE_KEYS = 5;
    private static final int WRITES_OF_KEY = 16;
    private static final int SESSIONS = 6;

    private final SplittableRandom random;
    private final Keeps keeps;
    private final boolean lists;
    private final Map<String, List<Integer>> committed = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<String, Integer> lockedBy = new HashMap<>();
    private final Map<String, Integer> written = new HashMap<>();
    private final List<String> live = new ArrayList<>();
    private final List<Transaction> done = new ArrayList<>();
    private int keys;
    private int clock;

    SimulatedStore(Keeps keeps, boolean lists, long seed) {
        this.keeps = keeps;
        this.lists = lists;
        this.random = new SplittableRandom(seed);
        while (live.size() < LIVE_KEYS) {
            live.add("k" + keys++);
        }
    }

    private final class Open {
        final int process;
        final int begun = clock++;
        final Map<String, List<Integer>> snapshot = keeps == Keeps.SNAPSHOT ? ofLive(committed) : committed;
        final Map<String, Integer> versionsSeen = ofLive(versions);
        final Map<String, List<Integer>> own = new HashMap<>();
        final List<Operation> operations = new ArrayList<>();
        int left = 1 + random.nextInt(4);

        Open(int process) {
            this.process = process;
        }

        void step() {
            left--;
            int at = random.nextInt(live.size());
            String key = live.get(at);
            boolean locked = keeps == Keeps.COMMITTED_READS && lockedBy.getOrDefault(key, process) != process;
            if (random.nextBoolean() || locked) {
                operations.add(
                        lists ? new Operation.ReadList(key, view(key)) : new Operation.Read(key, last(view(key))));
                return;
            }
            lockedBy.put(key, process);
            int value = written.merge(key, 1, Integer::sum);
            own.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
            operations.add(lists ? new Operation.Append(key, value) : new Operation.Write(key, value));
            if (value == WRITES_OF_KEY) {
                live.set(at, "k" + keys++);
            }
        }

        private List<Integer> view(String key) {
            List<Integer> view = new ArrayList<>(snapshot.getOrDefault(key, List.of()));
            view.addAll(own.getOrDefault(key, List.of()));
            return view;
        }

        Transaction end() {
            lockedBy.values().removeIf(by -> by == process);
            Set<String> conflicts = new HashSet<>(own.keySet());
            conflicts.removeIf(key -> versions.getOrDefault(key, 0).equals(versionsSeen.getOrDefault(key, 0)));
            boolean refused = keeps == Keeps.SNAPSHOT && !conflicts.isEmpty() || random.nextInt(20) == 0;
            if (!refused) {
                own.forEach((key, values) -> {
                    List<Integer> now = new ArrayList<>(committed.getOrDefault(key, List.of()));
                    now.addAll(values);
                    committed.put(key, now);
                    versions.merge(key, 1, Integer::sum);
                });
            }
            Outcome outcome = refused ? Outcome.ABORTED : random.nextInt(50) == 0 ? Outcome.UNKNOWN : Outcome.COMMITTED;
            return new Transaction(done.size() + 1, "p" + process, begun, clock++, operations, outcome);
        }
    }

    /** Keys that are not live are not used again. */
    private <V> Map<String, V> ofLive(Map<String, V> values) {
        Map<String, V> copy = new HashMap<>();
        for (String key : live) {
            V value = values.get(key);
            if (value != null) {
                copy.put(key, value);
            }
        }
        return copy;
    }

    private static @Nullable Integer last(List<Integer> values) {
        return values.isEmpty() ? null : values.get(values.size() - 1);
    }

    /** Runs that many transactions. */
    History run(int transactions) {
        List<@Nullable Open> open = new ArrayList<>(java.util.Collections.nCopies(SESSIONS, null));
        while (done.size() < transactions) {
            int process = keeps == Keeps.SERIAL ? 0 : random.nextInt(SESSIONS);
            Open it = open.get(process);
            if (it == null) {
                open.set(process, new Open(process));
            } else if (it.left > 0) {
                it.step();
            } else {
                done.add(it.end());
                open.set(process, null);
            }
        }
        return new History(done);
    }

    static History history(Keeps keeps, boolean lists, long seed, int transactions) {
        return new SimulatedStore(keeps, lists, seed).run(transactions);
    }
}
