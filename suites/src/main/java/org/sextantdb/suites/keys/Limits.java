package org.sextantdb.suites.keys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.LimitSearch;

/** Looks for the largest number with which something is taken, and keeps what refused the next one. */
final class Limits {
    private final Map<Integer, Trial> trials = new HashMap<>();
    private int asked;

    /**
     * What became of one number.
     *
     * @param at the step that was the last: {@code create}
     * @param answer what became of that step
     */
    record Trial(String at, Attempt answer) {
        boolean taken() {
            return !answer.refused() && answer.warnings().isEmpty();
        }
    }

    /** How many numbers were tried: a part of names that have to be new. */
    int asked() {
        return asked;
    }

    /** Looks for the most that is taken without a warning. */
    Observation search(String unit, int most, List<Integer> expected, IntFunction<Trial> trial) {
        LimitSearch.Limit limit = LimitSearch.between(1, most, expected, number -> {
            asked++;
            Trial tried = trial.apply(number);
            trials.put(number, tried);
            return tried.taken();
        });
        Observation seen = Observation.of("unit", unit).and("largest", largest(limit.largest(), limit.open()));
        if (limit.open()) {
            return beyond(seen, "none", "never", "none", "not tried");
        }
        Trial next = Objects.requireNonNull(trials.get(limit.largest() + 1), "the number after the largest was tried");
        return next.answer().refused()
                ? beyond(
                        seen,
                        Integer.toString(limit.largest() + 1),
                        next.at(),
                        next.answer().verdict(),
                        "refused")
                : beyond(
                        seen,
                        "none",
                        "never",
                        "none",
                        "accepted with warning " + next.answer().warningCodes());
    }

    /** The largest number as a fact spells it. */
    static String largest(int largest, boolean open) {
        return (open ? "none up to " : "") + largest;
    }

    /** What the report of limits says of the next number. */
    static Observation beyond(Observation seen, String smallestRefused, String at, String as, String beyond) {
        return seen.and("smallest-refused", smallestRefused)
                .and("refused-at", at)
                .and("refused-as", as)
                .and("beyond", beyond);
    }
}
