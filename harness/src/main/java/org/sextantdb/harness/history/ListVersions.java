package org.sextantdb.harness.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.history.Example.Step;
import org.sextantdb.harness.history.Operation.Append;
import org.sextantdb.harness.history.Operation.ReadList;

/**
 * One list: the order of its versions is its longest read, of which every other read must be a beginning. Reads with a
 * value that was rolled back, that nobody wrote or that stands twice are anomalies themselves and order nothing.
 */
final class ListVersions {
    private final Index index;
    private final KeyLog key;
    private final Found found;
    private final Dependencies edges;

    /** Clean reads of committed transactions, of what others wrote: those before the transaction's own first append. */
    private final List<Seen> outer = new ArrayList<>();

    /** All clean reads, those with own appends too. */
    private final List<Seen> clean = new ArrayList<>();

    private record Seen(int transaction, List<Integer> values) {}

    ListVersions(Index index, KeyLog key, Found found, Dependencies edges) {
        this.index = index;
        this.key = key;
        this.found = found;
        this.edges = edges;
    }

    void infer() {
        for (KeyLog.Access access : key.accesses) {
            if (index.committed[access.transaction()]) {
                follow(access);
            }
        }
        Seen longest = clean.stream()
                .reduce((a, b) -> b.values().size() > a.values().size() ? b : a)
                .orElse(null);
        if (longest != null) {
            key.orderIs(longest.values());
            clean.forEach(seen -> compare(seen, longest));
        }
        for (int i = 1; i < key.order.length; i++) {
            edges.add(key.orderWriters[i - 1], key.orderWriters[i], Dependency.WW, key.index, i);
        }
        outer.stream().filter(this::isInOrder).forEach(this::depend);
        lostUpdates();
    }

    /** One transaction's operations on the key, one after the other. */
    private void follow(KeyLog.Access access) {
        List<Integer> own = new ArrayList<>(2);
        @Nullable List<Integer> expected = null;
        for (Operation operation : access.operations()) {
            if (operation instanceof Append append) {
                own.add(append.value());
                if (expected != null) {
                    expected = new ArrayList<>(expected);
                    expected.add(append.value());
                }
            } else if (operation instanceof ReadList read) {
                Seen seen = new Seen(access.transaction(), read.values());
                agree(seen, own, expected);
                if (isClean(seen)) {
                    clean.add(seen);
                    if (own.isEmpty()) {
                        outer.add(seen);
                    }
                }
                expected = read.values();
            }
        }
    }

    /** Whether a read fits what its own transaction read and wrote before. */
    private void agree(Seen seen, List<Integer> own, @Nullable List<Integer> expected) {
        List<Integer> values = seen.values();
        if (!values.containsAll(own)) {
            found.add(
                    Anomaly.OWN_WRITE_MISSED,
                    () -> alone(Anomaly.OWN_WRITE_MISSED, seen, "without all of " + own + ", which it appended itself"),
                    seen.transaction());
        } else if (expected != null ? !values.equals(expected) : !endsWith(values, own)) {
            String why = expected == null
                    ? "where its own " + own + " should stand at the end"
                    : "where " + expected + " follows from what it read and appended before";
            found.add(Anomaly.INTERNAL, () -> alone(Anomaly.INTERNAL, seen, why), seen.transaction());
        }
    }

    private static boolean endsWith(List<Integer> values, List<Integer> end) {
        return values.subList(values.size() - end.size(), values.size()).equals(end);
    }

    private Example alone(Anomaly anomaly, Seen seen, String why) {
        return new Example(anomaly, List.of(step(seen.transaction(), "", read(seen) + ", " + why)));
    }

    private Step step(int transaction, String dependency, String because) {
        Transaction it = index.transactions.get(transaction);
        return new Step(it.name(), it.text(), dependency, because);
    }

    private String read(Seen seen) {
        return index.name(seen.transaction()) + " reads " + key.name + " = " + seen.values();
    }

    /** Looks at what a read says by itself. */
    private boolean isClean(Seen seen) {
        List<Integer> values = seen.values();
        int reader = seen.transaction();
        if (new HashSet<>(values).size() < values.size()) {
            found.add(
                    Anomaly.DUPLICATE_ELEMENTS,
                    () -> alone(Anomaly.DUPLICATE_ELEMENTS, seen, "with a value twice"),
                    reader);
            return false;
        }
        Integer aborted = null;
        Integer behind = null;
        for (int value : values) {
            KeyLog.Writer writer = key.writers.get(value);
            if (writer == null) {
                found.add(
                        Anomaly.GARBAGE_READ,
                        () -> alone(Anomaly.GARBAGE_READ, seen, "with " + value + ", which nobody appended"),
                        reader);
                return false;
            }
            if (index.aborted(writer.transaction())) {
                aborted = aborted == null ? value : aborted;
            } else if (aborted != null && behind == null) {
                behind = value;
            }
        }
        if (aborted != null) {
            readAborted(seen, aborted, behind);
            return false;
        }
        intermediate(seen);
        return true;
    }

    private void readAborted(Seen seen, int aborted, @Nullable Integer behind) {
        int reader = seen.transaction();
        int writer = key.writer(aborted).transaction();
        String rolledBack = index.name(writer) + " appended and rolled back";
        found.add(
                Anomaly.G1A,
                () -> new Example(
                        Anomaly.G1A,
                        List.of(
                                step(writer, "wr", read(seen) + ", with " + aborted + ", which " + rolledBack),
                                step(reader, "", index.name(reader) + " committed"))),
                writer,
                reader);
        if (behind != null) {
            int after = key.writer(behind).transaction();
            String update = index.name(after) + " appended " + behind + " behind " + aborted + ", which " + rolledBack;
            found.add(
                    Anomaly.DIRTY_UPDATE,
                    () -> new Example(
                            Anomaly.DIRTY_UPDATE,
                            List.of(step(writer, "ww", update), step(after, "wr", read(seen)), step(reader, "", ""))),
                    writer,
                    after,
                    reader);
        }
    }

    /** The last value read may not be one that its transaction followed by another. */
    private void intermediate(Seen seen) {
        int writer = intermediateWriter(seen);
        if (writer >= 0) {
            int last = seen.values().get(seen.values().size() - 1);
            found.add(
                    Anomaly.G1B,
                    () -> new Example(
                            Anomaly.G1B,
                            List.of(
                                    step(
                                            writer,
                                            "wr",
                                            read(seen) + ", where " + index.name(writer)
                                                    + " had not yet appended what follows " + last),
                                    step(seen.transaction(), "", index.name(seen.transaction()) + " committed"))),
                    writer,
                    seen.transaction());
        }
    }

    private int intermediateWriter(Seen seen) {
        if (seen.values().isEmpty()) {
            return -1;
        }
        KeyLog.Writer writer = key.writer(seen.values().get(seen.values().size() - 1));
        return writer.last() || writer.transaction() == seen.transaction() ? -1 : writer.transaction();
    }

    private boolean isInOrder(Seen seen) {
        for (int i = 0; i < seen.values().size(); i++) {
            if (seen.values().get(i) != key.order[i]) {
                return false;
            }
        }
        return true;
    }

    private void compare(Seen seen, Seen longest) {
        if (!isInOrder(seen)) {
            found.add(
                    Anomaly.INCOMPATIBLE_ORDERS,
                    () -> new Example(
                            Anomaly.INCOMPATIBLE_ORDERS,
                            List.of(
                                    step(seen.transaction(), "", read(seen)),
                                    step(
                                            longest.transaction(),
                                            "",
                                            read(longest) + ", which does not begin like that"))),
                    seen.transaction(),
                    longest.transaction());
        }
    }

    /** An intermediate version is none that was installed: nobody depends on it, and nobody replaced it. */
    private void depend(Seen seen) {
        int read = seen.values().size();
        if (intermediateWriter(seen) >= 0) {
            return;
        }
        if (read > 0) {
            edges.add(key.orderWriters[read - 1], seen.transaction(), Dependency.WR, key.index, read - 1L);
        }
        if (read < key.order.length) {
            edges.add(seen.transaction(), key.orderWriters[read], Dependency.RW, key.index, read);
        }
    }

    /** The last read before the first append is what the transaction started from. */
    private void lostUpdates() {
        Map<Integer, Seen> last = new HashMap<>();
        outer.stream().filter(this::isInOrder).forEach(seen -> last.put(seen.transaction(), seen));
        Map<Integer, List<Seen>> started = new HashMap<>();
        last.values().stream()
                .filter(seen -> key.lastWrites.containsKey(seen.transaction()))
                .forEach(seen -> started.computeIfAbsent(seen.values().size(), size -> new ArrayList<>())
                        .add(seen));
        started.values().stream().filter(group -> group.size() > 1).forEach(group -> {
            Seen first = group.get(0);
            Seen second = group.get(1);
            found.add(
                    Anomaly.LOST_UPDATE,
                    () -> new Example(Anomaly.LOST_UPDATE, List.of(lost(first, second), lost(second, first))),
                    first.transaction(),
                    second.transaction());
        });
    }

    /** Whichever came first: each read a version that the other one followed by another. */
    private Step lost(Seen seen, Seen other) {
        return step(
                seen.transaction(),
                "rw",
                read(seen) + ", without " + key.lastWrites.get(other.transaction()) + ", which "
                        + index.name(other.transaction()) + " appended after it had read the same");
    }
}
