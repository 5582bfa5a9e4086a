package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;

/**
 * Which anomalies can occur at which level of which column, drawn from the cells of the suite {@code isolation} that ask for
 * one at a level, and from nothing else.
 *
 * @param asked the anomalies that any case asks for
 * @param columns those in which anything was measured
 * @param left those in which nothing was
 */
record Anomalies(List<Anomaly> asked, List<Column> columns, List<Engine> left) {
    private static final String SUITE = "isolation/";

    /** One engine, with the levels that were asked for, weakest first. */
    record Column(Engine engine, List<Level> levels) {}

    /**
     * One level of one column.
     *
     * @param granted what the server calls it; empty where it did not say
     * @param isDefault whether a session has it that asks for none
     * @param answers to the anomalies that were asked for here
     * @param verdict which level of the literature that is
     * @param load the cell that checked it under load; null where none did
     */
    record Level(
            IsolationLevel asked,
            String granted,
            boolean isDefault,
            Map<Anomaly, AnomalyAnswer> answers,
            IsolationModel.Verdict verdict,
            @Nullable Cell load) {

        /** Whether the server grants another level than the one asked for. */
        boolean isGrantedOther() {
            return !granted.isEmpty() && !granted.equals("refused") && !granted.equals(asked.text());
        }

        AnomalyAnswer answer(Anomaly anomaly) {
            AnomalyAnswer answer = answers.get(anomaly);
            return answer == null ? new AnomalyAnswer(AnomalyAnswer.Kind.UNTOLD, null, 0, 0, "") : answer;
        }

        /** The first cell for which the server did not grant the level; null where it granted it. */
        @Nullable
        Cell refusedBy() {
            return answers.values().stream()
                    .filter(answer -> answer.kind() == AnomalyAnswer.Kind.LEVEL_REFUSED)
                    .map(AnomalyAnswer::evidence)
                    .findFirst()
                    .orElse(null);
        }

        /** The strongest model that the record of a load does not contradict; null where none was recorded. */
        @Nullable
        String modelUnderLoad() {
            return load == null ? null : load.facts().get("strongest-model");
        }
    }

    static Anomalies of(Matrix matrix) {
        Map<String, Case> cases = matrix.cases().stream()
                .filter(row -> row.id().startsWith(SUITE))
                .collect(Collectors.toMap(Case::id, row -> row, (one, other) -> one, LinkedHashMap::new));
        List<Column> columns = new ArrayList<>();
        List<Engine> left = new ArrayList<>();
        for (Engine engine : matrix.engines()) {
            List<Level> levels = new ArrayList<>();
            for (IsolationLevel asked : IsolationLevel.values()) {
                level(matrix, cases, engine, asked).ifPresent(levels::add);
            }
            if (levels.isEmpty()) {
                left.add(engine);
            } else {
                columns.add(new Column(engine, List.copyOf(levels)));
            }
        }
        List<Anomaly> asked = new ArrayList<>();
        for (Anomaly anomaly : Anomaly.values()) {
            if (columns.stream()
                    .flatMap(column -> column.levels().stream())
                    .anyMatch(level -> level.answers().containsKey(anomaly))) {
                asked.add(anomaly);
            }
        }
        return new Anomalies(List.copyOf(asked), List.copyOf(columns), List.copyOf(left));
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    /** Whether the results say which level a session has that asks for none. */
    boolean knowsDefaults() {
        return columns.stream().flatMap(column -> column.levels().stream()).anyMatch(Level::isDefault);
    }

    /** The case that asks {@code name} at a level. */
    static String caseId(String name, IsolationLevel level) {
        return SUITE + name + "[level=" + level.text() + "]";
    }

    /** None where nothing was measured at it. */
    private static Optional<Level> level(Matrix matrix, Map<String, Case> cases, Engine engine, IsolationLevel asked) {
        Map<Anomaly, AnomalyAnswer> answers = new EnumMap<>(Anomaly.class);
        String granted = "";
        for (Anomaly anomaly : Anomaly.values()) {
            Map<Cell, String> cells = new LinkedHashMap<>();
            for (Anomaly.Schedule schedule : anomaly.schedules()) {
                String id = caseId(schedule.caseName(), asked);
                if (cases.containsKey(id)) {
                    Cell cell = matrix.cell(id, engine.id());
                    granted = granted.isEmpty() ? cell.facts().getOrDefault("granted", "") : granted;
                    cells.put(cell, schedule.fact());
                }
            }
            if (!cells.isEmpty()) {
                answers.put(anomaly, AnomalyAnswer.of(cells, anomaly.schedules().size()));
            }
        }
        if (answers.values().stream().allMatch(answer -> answer.kind() == AnomalyAnswer.Kind.UNTOLD)) {
            return Optional.empty();
        }
        return Optional.of(new Level(
                asked,
                granted,
                isDefault(matrix, cases, engine, asked),
                answers,
                IsolationModel.verdict(answers),
                load(matrix, cases, engine, asked)));
    }

    private static boolean isDefault(Matrix matrix, Map<String, Case> cases, Engine engine, IsolationLevel level) {
        String id = SUITE + "default-level";
        return cases.containsKey(id)
                && level.text().equals(matrix.cell(id, engine.id()).facts().get("granted"));
    }

    private static @Nullable Cell load(Matrix matrix, Map<String, Case> cases, Engine engine, IsolationLevel level) {
        String id = caseId("list-append-history", level);
        if (!cases.containsKey(id)) {
            return null;
        }
        Cell cell = matrix.cell(id, engine.id());
        boolean isTold = cell.outcome() != Outcome.NOT_RUN && cell.facts().containsKey("strongest-model");
        return isTold ? cell : null;
    }
}
