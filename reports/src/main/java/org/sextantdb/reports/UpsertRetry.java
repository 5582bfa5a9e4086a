package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.Measure;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Cell;

/**
 * What an application must be ready for: the classes of error that loads were refused with, and how many tries healed it.
 *
 * @param refused class of error to how many of 1,000 tries it refused, on the columns that it is drawn from
 * @param tries how often one operation was tried at most
 * @param state whether the cells tell it
 */
record UpsertRetry(Map<String, Measure.Range> refused, long tries, State state) {
    /** Where there is no load to draw it from. */
    static final UpsertRetry NONE = new UpsertRetry(Map.of(), 0, State.NOT_ASKED);

    private enum State {
        NOT_ASKED,
        NOT_MEASURED,
        HEALED,
        NOT_HEALED
    }

    /** Of the same column: the greatest rate of each class counts. */
    static UpsertRetry of(List<@Nullable Cell> loads) {
        Map<String, Measure.Range> refused = new TreeMap<>();
        long tries = 0;
        boolean told = true;
        boolean healed = true;
        for (Cell load : loads) {
            long most = load == null || !Seen.isTold(load) ? 0 : most(load, refused);
            told &= most > 0;
            healed &= load == null || !Seen.isTold(load) || load.outcome() == Outcome.CONFORMS;
            tries = Math.max(tries, most);
        }
        return new UpsertRetry(
                refused,
                tries,
                loads.isEmpty()
                        ? State.NOT_ASKED
                        : !healed ? State.NOT_HEALED : told ? State.HEALED : State.NOT_MEASURED);
    }

    /** Adds the rates of a load, and tells how often one of its operations was tried; 0 where it does not say. */
    private static long most(Cell load, Map<String, Measure.Range> refused) {
        long most = 0;
        for (Measure measure : load.measures()) {
            if (measure.name().equals(Measure.TRIES_MAX)) {
                most = Math.round(measure.value());
            } else if (measure.name().endsWith(Measure.PER_TRIES)) {
                String errorClass = measure.name().substring(0, measure.name().length() - Measure.PER_TRIES.length());
                refused.merge(
                        errorClass,
                        new Measure.Range(measure.value(), measure.value()),
                        (one, other) -> one.from() > other.from() ? one : other);
            }
        }
        return most;
    }

    /** Of two columns that are advised the same. */
    UpsertRetry and(UpsertRetry other) {
        Map<String, Measure.Range> both = new TreeMap<>(refused);
        other.refused.forEach((errorClass, range) -> both.merge(
                errorClass,
                range,
                (one, two) -> new Measure.Range(Math.min(one.from(), two.from()), Math.max(one.to(), two.to()))));
        return new UpsertRetry(both, Math.max(tries, other.tries), state);
    }

    /** What must be equal for columns that share a row. */
    List<Object> classes() {
        Set<String> classes = refused.keySet();
        return List.of(state, List.copyOf(classes));
    }

    boolean isAsked() {
        return state != State.NOT_ASKED;
    }

    /** One sentence, made of the numbers. */
    String text() {
        if (state == State.NOT_MEASURED) {
            return "not measured.";
        }
        if (state == State.NOT_HEALED) {
            return "trying again did not heal it; see the cells.";
        }
        if (refused.isEmpty()) {
            return "no try was refused.";
        }
        List<String> rates = new ArrayList<>();
        refused.forEach((errorClass, range) -> rates.add(errorClass + " in "
                + (range.from() == range.to() ? Measure.text(range.to()) : range.toString())
                + " of 1,000 tries"));
        return "try again after " + String.join(", ", rates) + "; " + tries + " tries were enough.";
    }
}
