package org.sextantdb.harness.history;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What one client did in one transaction.
 *
 * @param id its number in the history
 * @param process the client: its transactions follow each other
 * @param invokedNanos when its first statement was sent, in nanoseconds of any clock that all processes share
 * @param completedNanos when the answer to its last one came
 * @param operations those that were answered, and writes that were only sent
 * @param outcome how it ended
 */
public record Transaction(
        int id, String process, long invokedNanos, long completedNanos, List<Operation> operations, Outcome outcome) {

    /** How a transaction ended. */
    public enum Outcome {
        COMMITTED,
        ABORTED,
        /** The answer to the commit was lost: it counts as committed only where somebody read what it wrote. */
        UNKNOWN
    }

    public Transaction {
        operations = List.copyOf(operations);
    }

    /** How reasons call it: {@code T18}. */
    public String name() {
        return "T" + id;
    }

    /** Its operations as a reader sees them: {@code read x = [1, 2]; append 3 to y}. */
    public String text() {
        return operations.stream().map(Operation::text).collect(Collectors.joining("; "));
    }
}
