package org.sextantdb.harness.session;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Looks for the largest number that a server takes: what is expected is tried first, then the rest is halved. That a
 * limit is one is checked beside it: what takes a number and refuses a smaller one has no limit.
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
     * @param least a number that must be taken where nothing expected was: the positive control
     * @param most where the search ends
     * @param expected where the limit might be, tried first; a wrong one only costs time
     * @param takes asks the server
     * @throws InconclusiveException where {@code least} is refused, or where a larger number is taken than one refused
     */
    public static Limit between(int least, int most, List<Integer> expected, IntPredicate takes) {
        LimitSearch search = new LimitSearch(most, takes);
        expected.stream().filter(hint -> hint > least && hint < most).forEach(search::tryOut);
        Control.require(search.largest() > least || search.takes(least), least + " is taken where the search begins");
        if (search.refused() > most && search.takes(most)) {
            return new Limit(most, true);
        }
        while (search.refused() - search.largest() > 1) {
            search.takes(search.largest() + (search.refused() - search.largest()) / 2);
        }
        return search.checked();
    }

    /** Asks for the number and its successor, unless the answer is known from what was asked before. */
    private void tryOut(int hint) {
        if (hint > largest() && hint < refused() && takes(hint) && hint + 1 < refused()) {
            takes(hint + 1);
        }
    }

    /** The refusal must stay when it is asked again, and hold for the next number too. */
    private Limit checked() {
        int largest = largest();
        asked.remove(largest + 1);
        for (int beyond = largest + 1; beyond <= Math.min(largest + 2, most); beyond++) {
            takes(beyond);
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
                .orElse(Integer.MIN_VALUE);
    }

    private int refused() {
        return asked.entrySet().stream()
                .filter(entry -> !entry.getValue())
                .mapToInt(Map.Entry::getKey)
                .min()
                .orElse(most + 1);
    }
}
