package org.sextantdb.reports;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.SqlError;

/** What a cell saw: outcome, facts and error code. Never how long it took or what was sent. */
final class Seen {
    private Seen() {}

    /** Whether two cells saw the same. */
    static boolean same(Cell one, Cell other) {
        return RunJoin.sameAnswer(one, other) && Objects.equals(errorCode(one), errorCode(other));
    }

    /** Whether somebody measured this and the kit could tell. */
    static boolean isTold(Cell cell) {
        return cell.outcome() != Outcome.NOT_RUN && cell.outcome() != Outcome.INCONCLUSIVE;
    }

    /** Whether an application has nothing to fear: the claim holds, or there is none. */
    static boolean isGood(Cell cell) {
        return cell.outcome() == Outcome.CONFORMS || cell.outcome() == Outcome.RECORDED;
    }

    static @Nullable String errorCode(Cell cell) {
        SqlError error = cell.error();
        return error == null ? null : error.code();
    }

    /** The facts whose values are not the same in both, by name. */
    static Set<String> differing(Cell one, Cell other) {
        return differing(one.facts(), other.facts());
    }

    static Set<String> differing(Map<String, String> one, Map<String, String> other) {
        Set<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        names.removeIf(name -> Objects.equals(one.get(name), other.get(name)));
        return names;
    }

    /** In one line: {@code refused, error 1071: refused-at create}. */
    static String text(Cell cell) {
        return text(cell, cell.facts().keySet());
    }

    /** As {@link #text(Cell)}, with these facts only; with all of them where the cell has none of these. */
    static String text(Cell cell, Collection<String> names) {
        String code = errorCode(cell);
        String head = Look.of(cell.outcome()).word() + (code == null ? "" : ", error " + code);
        String facts = facts(cell, names);
        if (facts.isEmpty()) {
            facts = facts(cell, cell.facts().keySet());
        }
        if (facts.isEmpty()) {
            facts = cell.sentence();
        }
        return facts.isEmpty() ? head : head + ": " + facts;
    }

    private static String facts(Cell cell, Collection<String> names) {
        return cell.facts().entrySet().stream()
                .filter(fact -> names.contains(fact.getKey()))
                .map(fact -> fact.getKey() + " " + (fact.getValue().isEmpty() ? "(empty)" : fact.getValue()))
                .collect(Collectors.joining(", "));
    }
}
