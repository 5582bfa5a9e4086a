package org.sextantdb.reports;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.model.ResultLine.Kit;
import org.sextantdb.harness.results.RunResults;

/** Joins runs into one, or says what forbids it: a joined column must not mix two servers or two kits. */
final class RunJoin {
    private final Kit kit;
    private final List<MatrixRun> runs;
    private final Map<String, Engine> engines = new LinkedHashMap<>();
    private final Map<String, Case> cases = new LinkedHashMap<>();
    private final Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
    private final Set<String> cutShort = new HashSet<>();

    RunJoin(List<RunResults> results) {
        if (results.isEmpty()) {
            throw new InputException("there are no results; name at least one results.jsonl");
        }
        this.kit = results.get(0).run().kit();
        this.runs = results.stream()
                .map(result -> new MatrixRun(result.run(), result.end()))
                .sorted(Comparator.comparing(run -> run.run().startedAt()))
                .toList();
        results.forEach(this::add);
    }

    /** Whether two cells say the same: outcome and facts. */
    static boolean sameAnswer(Cell one, Cell other) {
        return one.outcome() == other.outcome() && one.facts().equals(other.facts());
    }

    Kit kit() {
        return kit;
    }

    List<MatrixRun> runs() {
        return runs;
    }

    List<Engine> engines() {
        return List.copyOf(engines.values());
    }

    Collection<Case> cases() {
        return cases.values();
    }

    /** The cell that was measured, or one that says why there is none. */
    Cell cell(String caseId, Engine column) {
        Cell measured = cells.getOrDefault(caseId, Map.of()).get(column.id());
        if (measured != null) {
            return measured;
        }
        String reason = Matrix.whyNotRun(column);
        if (reason == null) {
            reason = cutShort.contains(column.id()) ? "the run was cut short" : "not selected in this run";
        }
        return new Cell(caseId, column.id(), Outcome.NOT_RUN, null, reason, Map.of(), null, null, List.of(), 0, 0);
    }

    private void add(RunResults result) {
        Kit other = result.run().kit();
        if (!other.equals(kit)) {
            throw new InputException("these runs are of different kits, " + name(kit) + " and " + name(other)
                    + "; join runs of one kit, or see what changed with 'sextant compare'");
        }
        for (Engine engine : result.engines()) {
            engines.merge(engine.id(), engine, RunJoin::join);
            if (!result.isComplete() && engine.state().equals("ran")) {
                cutShort.add(engine.id());
            }
        }
        result.cases().forEach(row -> cases.merge(row.id(), row, RunJoin::join));
        for (Cell cell : result.cells()) {
            if (!cases.containsKey(cell.caseId()) || !engines.containsKey(cell.engine())) {
                throw new InputException("the results have a cell for " + cell.caseId() + " on " + cell.engine()
                        + ", but no such case or no such engine; run again");
            }
            cells.computeIfAbsent(cell.caseId(), id -> new LinkedHashMap<>()).merge(cell.engine(), cell, RunJoin::join);
        }
    }

    private static Engine join(Engine first, Engine second) {
        if (first.state().equals("ran") && second.state().equals("ran")) {
            if (!Objects.equals(first.version(), second.version())
                    || !Objects.equals(first.build(), second.build())
                    || !Objects.equals(first.driver(), second.driver())) {
                throw new InputException("the engine " + first.id() + " is " + first.version() + " in one run and "
                        + second.version()
                        + " in another, or has another build or driver; join runs of the same server, or see what "
                        + "changed with 'sextant compare'");
            }
            return first;
        }
        return rank(second) < rank(first) ? second : first;
    }

    private static int rank(Engine engine) {
        return List.of("ran", "failed", "not-run").indexOf(engine.state());
    }

    private static Case join(Case first, Case second) {
        if (!first.equals(second)) {
            throw new InputException("the case " + first.id()
                    + " asks or claims something else in another run; join runs of the same sources");
        }
        return first;
    }

    private static Cell join(Cell first, Cell second) {
        if (first.outcome() == Outcome.NOT_RUN) {
            return second;
        }
        if (second.outcome() == Outcome.NOT_RUN) {
            return first;
        }
        if (!sameAnswer(first, second)) {
            throw new InputException("two runs contradict each other: " + first.caseId() + " on " + first.engine()
                    + " is " + answer(first) + " in one and " + answer(second)
                    + " in another; run this case again, or see what changed with 'sextant compare'");
        }
        return second.isUnforeseen() ? second : first;
    }

    private static String answer(Cell cell) {
        return cell.outcome() + " " + cell.facts();
    }

    private static String name(Kit kit) {
        return kit.version() + " (" + kit.commit() + ")";
    }
}
