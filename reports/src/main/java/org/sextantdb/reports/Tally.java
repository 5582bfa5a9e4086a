package org.sextantdb.reports;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Cell;

/**
 * How many cells of each outcome. Always shown with {@link #total()}, never as one percentage.
 *
 * @param counts a number for every outcome, also where it is 0
 * @param unforeseen how many of them fail a build
 */
public record Tally(Map<Outcome, Integer> counts, int unforeseen) {

    public Tally {
        Map<Outcome, Integer> all = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            all.put(outcome, counts.getOrDefault(outcome, 0));
        }
        counts = Collections.unmodifiableMap(all);
    }

    static Tally of(Iterable<Cell> cells) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        int unforeseen = 0;
        for (Cell cell : cells) {
            counts.merge(cell.outcome(), 1, Integer::sum);
            unforeseen += cell.isUnforeseen() ? 1 : 0;
        }
        return new Tally(counts, unforeseen);
    }

    public int of(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** All cells. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** All cells but those that were not run. */
    public int measured() {
        return total() - of(Outcome.NOT_RUN);
    }
}
