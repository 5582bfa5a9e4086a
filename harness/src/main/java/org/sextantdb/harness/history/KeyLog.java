package org.sextantdb.harness.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that was done to one key, transaction by transaction, and who wrote which value. */
final class KeyLog {
    /** Who wrote a value, and whether the transaction wrote no other to the key afterwards. */
    record Writer(int transaction, boolean last) {}

    /** What one transaction did to the key. */
    record Access(int transaction, List<Operation> operations) {
        boolean writes() {
            return operations.stream().anyMatch(Operation::writes);
        }
    }

    final int index;
    final String name;
    final boolean ofList;
    final List<Access> accesses = new ArrayList<>();
    final Map<Integer, Writer> writers = new HashMap<>();

    /** The version order of a list, as far as it was read: its values, and the transaction that appended each. */
    int[] order = {};

    int[] orderWriters = {};

    /** The value with which a transaction replaced another value of a register, by transaction. */
    final Map<Integer, Integer> lastWrites = new HashMap<>();

    KeyLog(int index, String name, boolean ofList) {
        this.index = index;
        this.name = name;
        this.ofList = ofList;
    }

    /** The next operation in the order of the history. */
    void add(int transaction, Operation operation) {
        Access last = accesses.isEmpty() ? null : accesses.get(accesses.size() - 1);
        if (last == null || last.transaction() != transaction) {
            last = new Access(transaction, new ArrayList<>(2));
            accesses.add(last);
        }
        last.operations().add(operation);
    }

    /**
     * Remembers who wrote a value.
     *
     * @return who else wrote the same one, or null
     */
    @Nullable
    Writer wrote(int transaction, int value) {
        Integer before = lastWrites.put(transaction, value);
        if (before != null) {
            writers.put(before, new Writer(transaction, false));
        }
        return writers.put(value, new Writer(transaction, true));
    }

    void orderIs(List<Integer> values) {
        order = values.stream().mapToInt(Integer::intValue).toArray();
        orderWriters =
                Arrays.stream(order).map(value -> writer(value).transaction()).toArray();
    }

    /** Who wrote a value that somebody wrote. */
    Writer writer(int value) {
        Writer writer = writers.get(value);
        if (writer == null) {
            throw new IllegalStateException("nobody wrote " + value + " to " + name);
        }
        return writer;
    }
}
