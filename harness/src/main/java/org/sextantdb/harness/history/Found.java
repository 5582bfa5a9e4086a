package org.sextantdb.harness.history;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What was found so far: how often, and the smallest example of each. */
final class Found {
    final Map<Anomaly, Integer> counts = new EnumMap<>(Anomaly.class);
    final Map<Anomaly, Example> examples = new EnumMap<>(Anomaly.class);
    private final Map<Anomaly, Long> sizes = new EnumMap<>(Anomaly.class);
    private final List<Transaction> transactions;

    Found(List<Transaction> transactions) {
        this.transactions = transactions;
    }

    void count(Anomaly anomaly) {
        counts.merge(anomaly, 1, Integer::sum);
    }

    /** One more, shown by these transactions; the example is made only where it is smaller than the one there is. */
    void add(Anomaly anomaly, Supplier<Example> example, int... shownBy) {
        count(anomaly);
        offer(anomaly, example, shownBy);
    }

    /** An example of what is counted elsewhere. */
    void offer(Anomaly anomaly, Supplier<Example> example, int... shownBy) {
        long size = size(shownBy);
        if (size < sizes.getOrDefault(anomaly, Long.MAX_VALUE)) {
            sizes.put(anomaly, size);
            examples.put(anomaly, example.get());
        }
    }

    /** Fewer transactions are smaller; of as many, those that did less. */
    private long size(int... shownBy) {
        long operations = 0;
        for (int transaction : shownBy) {
            operations += transactions.get(transaction).operations().size();
        }
        return ((long) shownBy.length << 32) + operations;
    }
}
