package org.sextantdb.harness.history;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a history shows. Every anomaly found is in every order of events that fits the history, or something worse is; what
 * is not found may still be there: the history was too short, or nobody read what would have shown it. So nothing here says
 * that a history is serializable, only that it does not contradict it.
 *
 * @param transactions how many were tried
 * @param committed how many committed, with those of unknown outcome that somebody read
 * @param aborted how many were rolled back
 * @param overlapping how many ran at the same time as another one that had a key in common with them, where at least one
 *     of the two wrote it or tried to
 * @param counts how often each anomaly was found; what is counted stands at {@link Anomaly}
 * @param examples the smallest example of each
 */
public record Findings(
        int transactions,
        int committed,
        int aborted,
        int overlapping,
        Map<Anomaly, Integer> counts,
        Map<Anomaly, Example> examples) {

    /** Below this share of overlapping transactions a history means nothing: it ran almost one after the other. */
    public static final double OVERLAP_SHARE_MIN = 0.05;

    /** Fewer overlapping transactions than this mean nothing, whatever their share. */
    public static final int OVERLAP_MIN = 20;

    public Findings {
        counts = ordered(counts);
        examples = ordered(examples);
    }

    private static <V> Map<Anomaly, V> ordered(Map<Anomaly, V> values) {
        EnumMap<Anomaly, V> ordered = new EnumMap<>(Anomaly.class);
        ordered.putAll(values);
        return Collections.unmodifiableMap(ordered);
    }

    /** How often an anomaly was found. */
    public int count(Anomaly anomaly) {
        return counts.getOrDefault(anomaly, 0);
    }

    /** All models that the history does not contradict. */
    public Set<ConsistencyModel> notContradicted() {
        EnumSet<ConsistencyModel> models = EnumSet.allOf(ConsistencyModel.class);
        counts.keySet().forEach(anomaly -> models.removeAll(anomaly.contradicts()));
        return models;
    }

    /** The strongest model that the history does not contradict; {@link ConsistencyModel} says how they are ordered. */
    public ConsistencyModel strongestModel() {
        Set<ConsistencyModel> models = notContradicted();
        return Arrays.stream(ConsistencyModel.values())
                .filter(models::contains)
                .reduce((weaker, stronger) -> stronger)
                .orElse(ConsistencyModel.NONE);
    }

    /** The smallest example of the worst anomaly; empty where none was found. */
    public Optional<Example> worst() {
        return examples.values().stream().findFirst();
    }

    /**
     * The cycle to show: the smallest of the worst anomaly that is one; empty where there is none. Its steps lead from each
     * transaction to the next, and from the last to the first.
     */
    public Optional<Example> cycle() {
        return examples.values().stream().filter(Example::isCycle).findFirst();
    }

    /** Whether enough transactions overlapped for the history to mean anything where no anomaly was found. */
    public boolean overlapped() {
        return overlapping >= OVERLAP_MIN && overlapping >= transactions * OVERLAP_SHARE_MIN;
    }

    /** In one line: {@code 3000 transactions, 2710 committed, 2400 overlapping; G-single read skew 12}. */
    public String summary() {
        String found = counts.entrySet().stream()
                .map(entry -> entry.getKey().text() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return transactions + " transactions, " + committed + " committed, " + overlapping + " overlapping; "
                + (found.isEmpty() ? "no anomaly" : found);
    }
}
