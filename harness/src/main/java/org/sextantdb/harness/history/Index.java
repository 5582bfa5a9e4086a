package org.sextantdb.harness.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.history.Transaction.Outcome;
import org.sextantdb.harness.model.InputException;

/** A history by key, and which of its transactions count as committed. */
final class Index {
    final List<Transaction> transactions;
    final boolean[] committed;
    final Map<String, KeyLog> keys = new LinkedHashMap<>();

    /**
     * @throws InputException for a value that was written twice to one key, or a key that is both list and register: such a
     *     history says nothing
     */
    Index(History history) {
        transactions = history.transactions();
        committed = new boolean[transactions.size()];
        for (int t = 0; t < committed.length; t++) {
            committed[t] = transactions.get(t).outcome() == Outcome.COMMITTED;
            for (Operation operation : transactions.get(t).operations()) {
                add(t, operation);
            }
        }
        commitWhatWasRead();
    }

    private void add(int transaction, Operation operation) {
        KeyLog key = keys.get(operation.key());
        if (key == null) {
            key = new KeyLog(keys.size(), operation.key(), operation.ofList());
            keys.put(operation.key(), key);
        }
        if (key.ofList != operation.ofList()) {
            throw new InputException(name(transaction) + " uses the key " + key.name
                    + " as a list and as a register; give each kind keys of its own");
        }
        key.add(transaction, operation);
        Integer value = written(operation);
        KeyLog.Writer other = value == null ? null : key.wrote(transaction, value);
        if (other != null) {
            throw new InputException(name(transaction) + " writes " + value + " to " + key.name + ", which "
                    + name(other.transaction()) + " wrote already; each value may be written once to a key");
        }
    }

    private static @Nullable Integer written(Operation operation) {
        if (operation instanceof Operation.Append append) {
            return append.value();
        }
        return operation instanceof Operation.Write write ? write.value() : null;
    }

    /** A transaction of unknown outcome committed where a committed one read what it wrote, and so did those it read from. */
    private void commitWhatWasRead() {
        Deque<Integer> left = new ArrayDeque<>();
        for (int t = 0; t < committed.length; t++) {
            if (committed[t]) {
                left.add(t);
            }
        }
        while (!left.isEmpty()) {
            for (Operation operation : transactions.get(left.remove()).operations()) {
                for (int value : read(operation)) {
                    KeyLog.Writer writer = key(operation).writers.get(value);
                    if (writer != null
                            && !committed[writer.transaction()]
                            && transactions.get(writer.transaction()).outcome() == Outcome.UNKNOWN) {
                        committed[writer.transaction()] = true;
                        left.add(writer.transaction());
                    }
                }
            }
        }
    }

    private KeyLog key(Operation operation) {
        KeyLog key = keys.get(operation.key());
        if (key == null) {
            throw new IllegalStateException("no such key: " + operation.key());
        }
        return key;
    }

    private static List<Integer> read(Operation operation) {
        if (operation instanceof Operation.ReadList read) {
            return read.values();
        }
        Integer value = operation instanceof Operation.Read read ? read.value() : null;
        return value == null ? List.of() : List.of(value);
    }

    String name(int transaction) {
        return transactions.get(transaction).name();
    }

    /** Whether it was rolled back; of one whose outcome is unknown that is not known. */
    boolean aborted(int transaction) {
        return transactions.get(transaction).outcome() == Outcome.ABORTED;
    }

    int committedCount() {
        int count = 0;
        for (boolean is : committed) {
            count += is ? 1 : 0;
        }
        return count;
    }
}
