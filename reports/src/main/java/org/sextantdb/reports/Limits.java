package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;

/**
 * How much each engine takes, drawn from the cells that measured a limit and from nothing else: those with a fact
 * {@code largest}, {@code largest-bytes} or {@code largest-characters} that is a number, or says that none was found.
 *
 * @param groups the rows by the case that they are combinations of
 */
record Limits(List<Group> groups) {
    private static final String LARGEST = "largest";
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern MEASURE = Pattern.compile("[0-9]+|(none|no limit) up to .*");

    /** The combinations of one case: {@code keys/key-limit}. */
    record Group(String caseName, List<Row> rows) {}

    /** One limit, with a measure for each column; null where that column measured none. */
    record Row(Case question, List<@Nullable Measure> measures) {

        /** What tells it from the other rows of its group: {@code key=primary, column=varchar}. */
        String title() {
            int parameters = question.id().indexOf('[');
            return parameters < 0
                    ? question.id()
                    : question.id()
                            .substring(parameters + 1, question.id().length() - 1)
                            .replace(",", ", ");
        }
    }

    /**
     * What one engine takes.
     *
     * @param largest the most that it took, with the unit, once for each unit
     * @param beyond what became of more; empty where that was not found out
     */
    record Measure(String engine, List<String> largest, String beyond) {}

    static Limits of(Matrix matrix) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (Case question : matrix.cases()) {
            List<@Nullable Measure> measures = new ArrayList<>();
            for (Engine column : matrix.engines()) {
                measures.add(measure(matrix.cell(question, column)));
            }
            if (measures.stream().anyMatch(measure -> measure != null)) {
                groups.computeIfAbsent(question.id().split("\\[")[0], any -> new ArrayList<>())
                        .add(new Row(question, measures));
            }
        }
        List<Group> all = new ArrayList<>();
        groups.forEach((name, rows) -> all.add(new Group(name, List.copyOf(rows))));
        return new Limits(List.copyOf(all));
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    private static @Nullable Measure measure(Cell cell) {
        if (cell.outcome() == Outcome.NOT_RUN || cell.outcome() == Outcome.INCONCLUSIVE) {
            return null;
        }
        Map<String, String> facts = cell.facts();
        List<String> largest = new ArrayList<>();
        for (String unit : List.of("bytes", "characters")) {
            add(largest, facts.get(LARGEST + "-" + unit), unit);
        }
        if (largest.isEmpty()) {
            add(largest, facts.get(LARGEST), facts.getOrDefault("unit", ""));
        }
        return largest.isEmpty() ? null : new Measure(cell.engine(), largest, beyond(facts));
    }

    private static void add(List<String> largest, @Nullable String value, String unit) {
        if (value != null && MEASURE.matcher(value).matches()) {
            largest.add(NUMBER.matcher(value).matches() ? (value + " " + unit).strip() : value);
        }
    }

    private static String beyond(Map<String, String> facts) {
        String beyond = facts.getOrDefault("beyond", "");
        String at = facts.getOrDefault("refused-at", "never");
        if (!beyond.isEmpty() && !beyond.equals("refused")) {
            return beyond;
        }
        if (at.equals("never")) {
            return beyond;
        }
        String as = facts.get("refused-as");
        return "refused at " + at + (as == null ? "" : ": " + as);
    }
}
