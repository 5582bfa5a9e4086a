package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.model.SqlError;
import org.sextantdb.harness.model.Stake;

/**
 * How an outcome is told: by symbol and by word, so that nobody has to see the colour.
 *
 * @param symbol one character
 * @param word what a cell says
 * @param plural what a count says: {@code 12 conform}
 * @param meaning one sentence for the legend
 */
record Look(String symbol, String word, String plural, String meaning) {

    static Look of(Outcome outcome) {
        return switch (outcome) {
            case CONFORMS ->
                new Look("✓", "conforms", "conform", "The engine does what a portable application relies on.");
            case REFUSES ->
                new Look("⊘", "refused", "refuse", "Loud: the engine says no, with an error. The application notices.");
            case DIFFERS ->
                new Look(
                        "≠",
                        "differs",
                        "differ",
                        "Silent: the engine accepts and does something else. Data or meaning changes unnoticed.");
            case RECORDED ->
                new Look(
                        "●", "recorded", "recorded", "There is no portable promise. The cell shows what was measured.");
            case INCONCLUSIVE ->
                new Look(
                        "?",
                        "kit error",
                        "inconclusive",
                        "The kit could not tell. This is never a yes and never a no.");
            case NOT_RUN -> new Look("–", "not run", "not run", "Not measured here; the reason stands beside it.");
        };
    }

    static String meaning(Stake stake) {
        return switch (stake) {
            case DATA -> "Stored data is lost, cut or changed.";
            case MEANING -> "The data is there and means something else: equality, order, visibility.";
            case AVAILABILITY -> "Statements are refused, wait or time out.";
            case EFFORT -> "Somebody has to write something else, and notices at once.";
        };
    }

    /** What a difference means that no error tells. */
    static String silently(Stake stake) {
        return switch (stake) {
            case DATA, MEANING -> meaning(stake);
            case AVAILABILITY -> "No data is lost; something waits, locks or fails elsewhere than expected.";
            case EFFORT -> "No data is lost; somebody has to write something else, once it is noticed.";
        };
    }

    /** The name of a column: variants of one engine are told apart. */
    static String title(Engine engine) {
        String variant = engine.variant();
        return variant == null || engine.label().contains(variant) ? engine.label() : engine.label() + " + " + variant;
    }

    /** What a cell adds to its word: the error's code, what was seen instead, the measured value. */
    static String detail(Case row, Cell cell) {
        return switch (cell.outcome()) {
            case CONFORMS, NOT_RUN, INCONCLUSIVE -> "";
            case REFUSES -> {
                SqlError error = cell.error();
                yield error == null ? facts(unexpected(row, cell)) : error.code();
            }
            case DIFFERS -> facts(unexpected(row, cell));
            case RECORDED -> facts(cell.facts());
        };
    }

    private static Map<String, String> unexpected(Case row, Cell cell) {
        Map<String, String> claim = row.claim();
        if (claim == null) {
            return cell.facts();
        }
        Map<String, String> other = new LinkedHashMap<>(cell.facts());
        other.entrySet().removeIf(fact -> fact.getValue().equals(claim.get(fact.getKey())));
        if (other.keySet().stream().anyMatch(claim::containsKey)) {
            other.keySet().retainAll(claim.keySet());
        }
        return other;
    }

    private static String facts(Map<String, String> facts) {
        if (facts.size() == 1) {
            Map.Entry<String, String> only = facts.entrySet().iterator().next();
            return only.getValue().length() > 5 ? only.getValue() : only.getKey() + ": " + only.getValue();
        }
        List<String> texts = new ArrayList<>();
        facts.forEach((name, value) -> texts.add(name + ": " + value));
        return String.join(", ", texts);
    }
}
