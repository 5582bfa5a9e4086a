package org.sextantdb.harness.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.history.Example.Step;
import org.sextantdb.harness.history.Operation.Read;
import org.sextantdb.harness.history.Operation.Write;

/**
 * One register. Its versions have no order that a read would show; two rules give a part of it: nothing comes before the
 * initial null, and what a transaction read before it wrote comes before what it wrote.
 */
final class RegisterVersions {
    /**
     * So many anti-dependencies are drawn from reads of null to blind writes of one key; those beyond are left out, which
     * may hide a cycle and never makes one.
     */
    private static final int FROM_NULL_MAX = 10_000;

    private final Index index;
    private final KeyLog key;
    private final Found found;
    private final Dependencies edges;

    /** Committed transactions that read a version which others left behind, by version; null for the initial one. */
    private final Map<@Nullable Integer, Set<Integer>> readers = new HashMap<>();

    /** Committed transactions that read a version and then wrote another, by version. */
    private final Map<@Nullable Integer, List<Integer>> replacers = new HashMap<>();

    private final List<Integer> blind = new ArrayList<>();

    RegisterVersions(Index index, KeyLog key, Found found, Dependencies edges) {
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
        readers.forEach((version, by) -> by.forEach(reader -> depend(version, reader)));
        replacers.forEach(this::replace);
        int drawn = 0;
        for (int reader : readers.getOrDefault(null, Set.of())) {
            for (int writer : blind) {
                if (drawn++ < FROM_NULL_MAX) {
                    edges.add(reader, writer, Dependency.RW, key.index, Dependencies.INITIAL);
                }
            }
        }
    }

    private void follow(KeyLog.Access access) {
        int transaction = access.transaction();
        boolean hasRead = false;
        boolean clean = false;
        @Nullable Integer read = null;
        @Nullable Integer own = null;
        for (Operation operation : access.operations()) {
            if (operation instanceof Write write) {
                if (own == null) {
                    if (clean) {
                        replacers.computeIfAbsent(read, v -> new ArrayList<>(2)).add(transaction);
                    } else if (!hasRead) {
                        blind.add(transaction);
                    }
                }
                own = write.value();
            } else if (operation instanceof Read again) {
                @Nullable Integer value = again.value();
                if (own != null) {
                    if (!own.equals(value)) {
                        alone(Anomaly.OWN_WRITE_MISSED, transaction, value, "after it has written " + own);
                    }
                } else {
                    if (hasRead && !java.util.Objects.equals(read, value)) {
                        alone(Anomaly.INTERNAL, transaction, value, "after it has read " + read);
                    }
                    hasRead = true;
                    read = value;
                    clean = isClean(transaction, value);
                    if (clean) {
                        readers.computeIfAbsent(value, v -> new LinkedHashSet<>())
                                .add(transaction);
                    }
                }
            }
        }
    }

    private void alone(Anomaly anomaly, int transaction, @Nullable Integer value, String why) {
        found.add(
                anomaly,
                () -> new Example(anomaly, List.of(step(transaction, "", read(transaction, value) + ", " + why))),
                transaction);
    }

    private Step step(int transaction, String dependency, String because) {
        Transaction it = index.transactions.get(transaction);
        return new Step(it.name(), it.text(), dependency, because);
    }

    private String read(int transaction, @Nullable Integer value) {
        return index.name(transaction) + " reads " + key.name + " = " + value;
    }

    /** Looks at what a read says by itself: whether its version was ever installed. */
    private boolean isClean(int reader, @Nullable Integer value) {
        if (value == null) {
            return true;
        }
        KeyLog.Writer writer = key.writers.get(value);
        if (writer == null) {
            alone(Anomaly.GARBAGE_READ, reader, value, "which nobody wrote");
            return false;
        }
        if (index.aborted(writer.transaction())) {
            unclean(Anomaly.G1A, writer.transaction(), reader, value, "wrote and rolled back");
            return false;
        }
        if (writer.transaction() == reader) {
            alone(Anomaly.INTERNAL, reader, value, "which it writes itself only afterwards");
            return false;
        }
        if (!writer.last()) {
            unclean(Anomaly.G1B, writer.transaction(), reader, value, "replaced itself before it committed");
            return false;
        }
        return true;
    }

    private void unclean(Anomaly anomaly, int writer, int reader, int value, String what) {
        found.add(
                anomaly,
                () -> new Example(
                        anomaly,
                        List.of(
                                step(writer, "wr", read(reader, value) + ", which " + index.name(writer) + " " + what),
                                step(reader, "", index.name(reader) + " committed"))),
                writer,
                reader);
    }

    private void depend(@Nullable Integer version, int reader) {
        if (version != null) {
            edges.add(key.writer(version).transaction(), reader, Dependency.WR, key.index, version);
        }
        long at = version == null ? Dependencies.INITIAL : version;
        for (int replacer : replacers.getOrDefault(version, List.of())) {
            edges.add(reader, replacer, Dependency.RW, key.index, at);
        }
    }

    private void replace(@Nullable Integer version, List<Integer> by) {
        if (version != null) {
            int writer = key.writer(version).transaction();
            by.forEach(replacer -> edges.add(writer, replacer, Dependency.WW, key.index, version));
        }
        if (by.size() > 1) {
            int first = by.get(0);
            int second = by.get(1);
            found.add(
                    Anomaly.LOST_UPDATE,
                    () -> new Example(
                            Anomaly.LOST_UPDATE, List.of(lost(version, first, second), lost(version, second, first))),
                    first,
                    second);
        }
    }

    /** Whichever came first: each read a version that the other one replaced. */
    private Step lost(@Nullable Integer version, int transaction, int other) {
        return step(
                transaction,
                "rw",
                read(transaction, version) + ", which " + index.name(other) + " replaced by "
                        + key.lastWrites.get(other) + " after it had read the same");
    }
}
