package org.sextantdb.harness.session;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Looks for the largest number that a server takes: what is expected is tried first, then the rest is halved. That a
 * limit is one is checked beside it, and again at its two ends: what takes more than it refuses has no limit.
 */
public final class LimitSearch {

    /**
     * What was found.
     *
     * @param largest the largest number that was taken
     * @param open whether nothing was refused, so that {@code largest} is only where the search ended
     */
    public record Limit(int largest, boolean open) {

        /** The largest as a fact spells it: {@code 768}, {@code no limit up to 16000}. */
        public String taken(int unit) {
            return open ? "no limit up to " + largest * unit : Integer.toString(largest * unit);
        }
    }

    private final int most;
    private final IntPredicate takes;
    private final TreeMap<Integer, Boolean> asked = new TreeMap<>();

    private LimitSearch(int most, IntPredicate takes) {
        this.most = most;
        this.takes = takes;
    }

    /**
     * Searches between two numbers.
     *
     * @param least a number that must be taken: the positive control
     * @param most where the search ends
     * @param expected where the limit might be, tried first; a wrong one only costs time
     * @param takes asks the server
     * @throws InconclusiveException where {@code least} is refused, or where a larger number is taken than one refused
     */
    public static Limit between(int least, int most, List<Integer> expected, IntPredicate takes) {
        LimitSearch search = new LimitSearch(most, takes);
        Control.require(search.takes(least), least + " is taken where the search begins");
        for (int hint : expected) {
            search.tryOut(hint);
        }
        if (search.refused() > most && search.takes(most)) {
            return new Limit(most, true);
        }
        while (search.refused() - search.largest() > 1) {
            search.takes(search.largest() + (search.refused() - search.largest()) / 2);
        }
        return search.checked(least);
    }

    /** Asks for the number and its successor, unless the answer is known from what was asked before. */
    private void tryOut(int hint) {
        if (hint > largest() && hint < Math.min(refused(), most) && takes(hint) && hint + 1 < refused()) {
            takes(hint + 1);
        }
    }

    /** The neighbours' neighbours must agree, and the limit itself must be taken and refused a second time. */
    private Limit checked(int least) {
        int largest = largest();
        if (largest > least) {
            takes(largest - 1);
        }
        if (largest + 2 <= most) {
            takes(largest + 2);
        }
        for (int again : List.of(largest, largest + 1)) {
            asked.remove(again);
            takes(again);
        }
        if (largest() != largest || refused() != largest + 1) {
            throw new InconclusiveException("no limit: these were " + asked);
        }
        return new Limit(largest, false);
    }

    private boolean takes(int number) {
        return asked.computeIfAbsent(number, takes::test);
    }

    private int largest() {
        return asked.entrySet().stream()
                .filter(Map.Entry::getValue)
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElseThrow();
    }

    private int refused() {
        return asked.entrySet().stream()
                .filter(entry -> !entry.getValue())
                .mapToInt(Map.Entry::getKey)
                .min()
                .orElse(most + 1);
    }
}
