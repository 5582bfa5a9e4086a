package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.results.RunResults;

/**
 * Gives a column that runs answer differently one column for each answer, so that the runs can be joined and no column
 * mixes two. A column on which all runs agree stays one column with its own name.
 */
final class SideBySide {
    private static final int DATE_AND_TIME = "2026-11-21T10:00".length();

    /** What one run says of one column. */
    private record Part(int run, Engine engine, Map<String, Cell> cells) {

        boolean isMeasured() {
            return engine.state().equals("ran")
                    || cells.values().stream().anyMatch(cell -> cell.outcome() != Outcome.NOT_RUN);
        }

        boolean agreesWith(Part other) {
            if (!Contradiction.ofServers(engine, other.engine).isEmpty()) {
                return false;
            }
            return cells.values().stream().noneMatch(cell -> {
                Cell twin = other.cells.get(cell.caseId());
                return twin != null && Contradiction.isBetween(cell, twin);
            });
        }
    }

    /** A column of the run with this index. */
    private record Place(int run, String engine) {}

    private final List<NamedRun> runs;
    private final Set<String> columns = new LinkedHashSet<>();
    private final Map<Place, Engine> renamed = new HashMap<>();

    private SideBySide(List<NamedRun> runs) {
        this.runs = runs;
    }

    /** The same runs in the same order; columns that are not the same have ids and labels of their own, oldest first. */
    static List<NamedRun> of(List<NamedRun> runs) {
        return new SideBySide(runs).separate();
    }

    private List<NamedRun> separate() {
        runs.forEach(run -> run.results().engines().forEach(engine -> columns.add(engine.id())));
        List.copyOf(columns).forEach(this::separate);
        return IntStream.range(0, runs.size()).mapToObj(this::rename).toList();
    }

    private void separate(String column) {
        List<List<Part>> answers = answers(column);
        if (answers.size() == 1) {
            return;
        }
        int number = 0;
        for (int at = 0; at < answers.size(); at++) {
            do {
                number++;
            } while (number > 1 && !columns.add(RunNumber.id(column, number)));
            String label = ", run " + (at + 1) + " of " + answers.size() + " ("
                    + when(answers.get(at).get(0)) + ")";
            for (Part part : answers.get(at)) {
                Engine engine = part.engine();
                renamed.put(
                        new Place(part.run(), column),
                        named(engine, RunNumber.id(column, number), Look.title(engine) + label));
            }
        }
    }

    /** The parts that agree with each other, together; the one with the oldest part first. */
    private List<List<Part>> answers(String column) {
        List<List<Part>> answers = new ArrayList<>();
        for (Part part : parts(column)) {
            answers.stream()
                    .filter(answer -> answer.stream().allMatch(part::agreesWith))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Part> answer = new ArrayList<>();
                        answers.add(answer);
                        return answer;
                    })
                    .add(part);
        }
        return answers;
    }

    /** Every run that measured this column, the oldest first. */
    private List<Part> parts(String column) {
        return IntStream.range(0, runs.size())
                .boxed()
                .sorted(Comparator.comparing(this::startedAt))
                .flatMap(run -> part(run, column).stream())
                .filter(Part::isMeasured)
                .toList();
    }

    private Optional<Part> part(int run, String column) {
        RunResults results = runs.get(run).results();
        Map<String, Cell> cells = new HashMap<>();
        results.cells().stream()
                .filter(cell -> cell.engine().equals(column))
                .forEach(cell -> cells.put(cell.caseId(), cell));
        return results.engines().stream()
                .filter(engine -> engine.id().equals(column))
                .findFirst()
                .map(engine -> new Part(run, engine, cells));
    }

    private String startedAt(int run) {
        return runs.get(run).results().run().startedAt();
    }

    private String when(Part part) {
        String startedAt = startedAt(part.run());
        return startedAt.length() < DATE_AND_TIME
                ? startedAt
                : startedAt.substring(0, DATE_AND_TIME).replace('T', ' ');
    }

    private static Engine named(Engine engine, String id, String label) {
        return new Engine(
                id,
                label,
                engine.family(),
                engine.version(),
                engine.build(),
                engine.variant(),
                engine.source(),
                engine.driver(),
                engine.settings(),
                engine.endOfLife(),
                engine.state(),
                engine.reason(),
                engine.startMillis());
    }

    private NamedRun rename(int run) {
        RunResults results = runs.get(run).results();
        List<Engine> engines = results.engines().stream()
                .map(engine -> renamed.getOrDefault(new Place(run, engine.id()), engine))
                .toList();
        List<Cell> cells =
                results.cells().stream().map(cell -> rename(run, cell)).toList();
        return new NamedRun(runs.get(run).name(), results.with(engines, results.cases(), cells));
    }

    private Cell rename(int run, Cell cell) {
        Engine engine = renamed.get(new Place(run, cell.engine()));
        if (engine == null || engine.id().equals(cell.engine())) {
            return cell;
        }
        return new Cell(
                cell.caseId(),
                engine.id(),
                cell.outcome(),
                cell.foreseen(),
                cell.sentence(),
                cell.facts(),
                cell.error(),
                cell.deviation(),
                cell.transcript(),
                cell.cycle(),
                cell.measures(),
                cell.durationMillis(),
                cell.jdbcMillis(),
                cell.waitedMillis());
    }
}
