package org.sextantdb.harness.history;

/**
 * Checks a history, as Elle does: infers the order of versions from what was read, draws the dependencies between the
 * committed transactions, and looks for cycles. The time is linear in the history but for the search of small examples,
 * which is bounded.
 */
public final class HistoryChecker {
    private HistoryChecker() {}

    /**
     * Checks a history.
     *
     * @throws org.sextantdb.harness.model.InputException where a value was written twice to one key, or a key is used both
     *     as a list and as a register
     */
    public static Findings check(History history) {
        Index index = new Index(history);
        Found found = new Found(index.transactions);
        Dependencies edges = new Dependencies();
        for (KeyLog key : index.keys.values()) {
            if (key.ofList) {
                new ListVersions(index, key, found, edges).infer();
            } else {
                new RegisterVersions(index, key, found, edges).infer();
            }
        }
        Graph graph = new Graph(index.transactions.size(), edges);
        new Cycles(graph, found, new Reasons(index, edges)).find();
        int aborted = 0;
        for (int transaction = 0; transaction < index.committed.length; transaction++) {
            aborted += index.aborted(transaction) ? 1 : 0;
        }
        return new Findings(
                index.transactions.size(),
                index.committedCount(),
                aborted,
                Overlap.count(index),
                found.counts,
                found.examples);
    }
}
