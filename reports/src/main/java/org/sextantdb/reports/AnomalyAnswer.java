package org.sextantdb.reports;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.ResultLine.Cell;

/**
 * What one column answers to one anomaly at one level: the worst that any of the anomaly's schedules showed.
 *
 * @param evidence the first cell that showed it; null where none was measured
 * @param shown how many schedules showed it
 * @param asked how many schedules there are
 * @param errors what the refused transactions have to catch: {@code deadlock}; empty for other kinds
 */
record AnomalyAnswer(Kind kind, @Nullable Cell evidence, int shown, int asked, String errors) {
    private static final Set<String> NOT_ASKED = Set.of("syntax", "unsupported");

    /** From the best to the worst. */
    enum Kind {
        PREVENTED("✓", "not seen", "It was not seen, and nobody waited or was refused."),
        WAITS("…", "waits", "It was not seen: one session waited for the other."),
        REFUSED(
                "⊘",
                "refused",
                "It was not seen: one transaction was refused with an error, and has to be tried again."),
        UNTOLD("?", "not measured", "Nobody knows: not all of its schedules were measured."),
        LEVEL_REFUSED("–", "level refused", "The level is not granted; an error says so."),
        OCCURS("✗", "can occur", "It was seen.");

        private final String symbol;
        private final String word;
        private final String meaning;

        Kind(String symbol, String word, String meaning) {
            this.symbol = symbol;
            this.word = word;
            this.meaning = meaning;
        }

        String symbol() {
            return symbol;
        }

        String word() {
            return word;
        }

        String meaning() {
            return meaning;
        }

        /** The style class. */
        String style() {
            return "a-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The worst of the schedules.
     *
     * @param cells each with the fact that says whether the anomaly was seen; at least one
     * @param schedules how many there are: where one of them is no row of the results, nobody knows
     */
    static AnomalyAnswer of(Map<Cell, String> cells, int schedules) {
        Kind worstSeen = cells.entrySet().stream()
                .map(cell -> kind(cell.getKey(), cell.getValue()))
                .max(Kind::compareTo)
                .orElseThrow();
        Kind worst = cells.size() < schedules && worstSeen.compareTo(Kind.UNTOLD) < 0 ? Kind.UNTOLD : worstSeen;
        List<Cell> shown = cells.entrySet().stream()
                .filter(cell -> kind(cell.getKey(), cell.getValue()) == worst)
                .map(Map.Entry::getKey)
                .toList();
        String errors = worst == Kind.REFUSED
                ? shown.stream()
                        .map(AnomalyAnswer::refusals)
                        .flatMap(Collection::stream)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "))
                : "";
        return new AnomalyAnswer(worst, worst == Kind.UNTOLD ? null : shown.get(0), shown.size(), schedules, errors);
    }

    /** Whether only some of the schedules show it. */
    boolean isPartly() {
        return kind == Kind.OCCURS && shown < asked;
    }

    private static Kind kind(Cell cell, String fact) {
        if (!Seen.isTold(cell)) {
            return Kind.UNTOLD;
        }
        if ("refused".equals(cell.facts().get("granted"))) {
            return Kind.LEVEL_REFUSED;
        }
        String seen = cell.facts().get(fact);
        if ("true".equals(seen)) {
            return Kind.OCCURS;
        }
        // A schedule that could not be sent asks nothing.
        if (!"false".equals(seen) || refusals(cell).stream().anyMatch(NOT_ASKED::contains)) {
            return Kind.UNTOLD;
        }
        if (!refusals(cell).isEmpty()) {
            return Kind.REFUSED;
        }
        return mechanism(cell).startsWith("waits") ? Kind.WAITS : Kind.PREVENTED;
    }

    private static String mechanism(Cell cell) {
        return cell.facts().getOrDefault("mechanism", "none");
    }

    /** The classes of the errors that kept the sessions apart. */
    private static List<String> refusals(Cell cell) {
        return Arrays.stream(mechanism(cell).split(", "))
                .filter(how -> !how.equals("none") && !how.startsWith("waits"))
                .toList();
    }
}
