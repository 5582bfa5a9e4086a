package org.sextantdb.reports;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;

/**
 * What the next lower and the next higher version line of the same family say where an engine was not run. A hint, never
 * a measurement: nothing counts it.
 */
public final class Neighbours {
    private static final int SEEN_MAX = 160;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Matrix matrix;
    private final Map<String, Pair> pairs = new LinkedHashMap<>();

    private Neighbours(Matrix matrix) {
        this.matrix = matrix;
        for (Engine column : matrix.engines()) {
            Pair pair = isStock(column) && !isRun(column) ? pair(column) : null;
            if (pair != null) {
                pairs.put(column.id(), pair);
            }
        }
    }

    /** The hints of a matrix. Only stock columns have neighbours, and only measured stock columns are neighbours. */
    public static Neighbours of(Matrix matrix) {
        return new Neighbours(matrix);
    }

    /**
     * What the neighbours of a column that was not run say about one case.
     *
     * @param agree whether both saw the same: outcome, facts and error code
     * @param lower the next lower version line that was measured
     * @param higher the next higher version line that was measured
     * @param sentence begins with {@code neighbours agree:} or {@code neighbours disagree:}
     */
    public record Hint(boolean agree, String lower, String higher, String sentence) {}

    private record Pair(Engine lower, Engine higher) {}

    /** The hint of a cell; none where it was measured, where a neighbour is missing or could not tell. */
    public Optional<Hint> hint(Case row, Engine column) {
        Pair pair = pairs.get(column.id());
        if (pair == null) {
            return Optional.empty();
        }
        Cell lower = matrix.cell(row, pair.lower());
        Cell higher = matrix.cell(row, pair.higher());
        if (!Seen.isTold(lower) || !Seen.isTold(higher)) {
            return Optional.empty();
        }
        if (isDoubtful(row, pair.lower()) || isDoubtful(row, pair.higher())) {
            return Optional.empty();
        }
        String low = pair.lower().id();
        String high = pair.higher().id();
        if (Seen.same(lower, higher)) {
            String sentence = "neighbours agree: " + low + " and " + high + " both say "
                    + VisibleText.brief(Seen.text(lower), SEEN_MAX);
            return Optional.of(new Hint(true, low, high, sentence));
        }
        String sentence = "neighbours disagree: " + low + " says " + against(lower, higher) + "; " + high + " says "
                + against(higher, lower);
        return Optional.of(new Hint(false, low, high, sentence));
    }

    /** Whether two runs of a column stand side by side and do not say the same here. */
    private boolean isDoubtful(Case row, Engine column) {
        Cell said = matrix.cell(row, column);
        return matrix.runsOf(column).stream()
                .map(run -> matrix.cell(row, run))
                .anyMatch(other -> other.outcome() != Outcome.NOT_RUN && !Seen.same(said, other));
    }

    /** The names of a column's neighbours, {@code mysql-8.0 and mysql-9.7}; empty where it has no hints. */
    Optional<String> around(Engine column) {
        return Optional.ofNullable(pairs.get(column.id()))
                .map(pair -> pair.lower().id() + " and " + pair.higher().id());
    }

    /** With only those facts that are not the same: they must not be lost where a long text is cut. */
    private static String against(Cell cell, Cell other) {
        return VisibleText.brief(Seen.text(cell, Seen.differing(cell, other)), SEEN_MAX);
    }

    private @Nullable Pair pair(Engine column) {
        Engine lower = null;
        Engine higher = null;
        for (Engine other : matrix.engines()) {
            if (!isStock(other) || !isRun(other) || !other.family().equals(column.family())) {
                continue;
            }
            int order = compareVersions(other.id(), column.id());
            if (order < 0 && (lower == null || compareVersions(other.id(), lower.id()) > 0)) {
                lower = other;
            } else if (order > 0 && (higher == null || compareVersions(other.id(), higher.id()) < 0)) {
                higher = other;
            }
        }
        return lower == null || higher == null ? null : new Pair(lower, higher);
    }

    private static boolean isStock(Engine column) {
        return column.variant() == null && RunNumber.of(column.id()) == 1;
    }

    private static boolean isRun(Engine column) {
        return column.state().equals("ran");
    }

    /** By the numbers in the ids: {@code mariadb-10.5} before {@code mariadb-10.11} before {@code mariadb-11.4}. */
    static int compareVersions(String left, String right) {
        List<BigInteger> one = numbers(left);
        List<BigInteger> other = numbers(right);
        for (int at = 0; at < Math.min(one.size(), other.size()); at++) {
            int order = one.get(at).compareTo(other.get(at));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static List<BigInteger> numbers(String id) {
        return NUMBER.matcher(id)
                .results()
                .map(MatchResult::group)
                .map(BigInteger::new)
                .toList();
    }
}
