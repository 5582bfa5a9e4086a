package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<String, Map<String, String>> runOfCell = new HashMap<>();
    private final Map<String, String> runOfEngine = new HashMap<>();
    private final List<Contradiction> contradictions = new ArrayList<>();
    private final Set<String> cutShort = new HashSet<>();

    RunJoin(List<NamedRun> results) {
        if (results.isEmpty()) {
            throw new InputException("there are no results; name at least one results.jsonl");
        }
        this.kit = results.get(0).results().run().kit();
        this.runs = results.stream()
                .map(NamedRun::results)
                .map(result -> new MatrixRun(result.run(), result.end()))
                .sorted(Comparator.comparing(run -> run.run().startedAt()))
                .toList();
        results.forEach(this::add);
        if (!contradictions.isEmpty()) {
            throw Contradiction.refusal(contradictions);
        }
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

    /** In the order of their first appearance; the runs of one column stand beside each other. */
    List<Engine> engines() {
        Map<String, List<Engine>> columns = new LinkedHashMap<>();
        for (Engine engine : engines.values()) {
            columns.computeIfAbsent(RunNumber.column(engine.id()), any -> new ArrayList<>())
                    .add(engine);
        }
        Comparator<Engine> byRun = Comparator.comparingInt(engine -> RunNumber.of(engine.id()));
        return columns.values().stream()
                .flatMap(runsOfOne -> runsOfOne.stream().sorted(byRun))
                .toList();
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

    private void add(NamedRun run) {
        RunResults result = run.results();
        Kit other = result.run().kit();
        if (!other.equals(kit)) {
            throw new InputException("these runs are of different kits, " + name(kit) + " and " + name(other) + " in "
                    + run.name() + "; join runs of one kit, or see what changed with 'sextant compare'");
        }
        for (Engine engine : result.engines()) {
            add(engine, run.name());
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
            add(cell, run.name());
        }
    }

    private void add(Engine engine, String run) {
        Engine known = engines.get(engine.id());
        if (known != null) {
            List<ValueChange> values = Contradiction.ofServers(known, engine);
            if (!values.isEmpty()) {
                throw Contradiction.refusal(known, runOfEngine.getOrDefault(engine.id(), ""), run, values);
            }
            if (rank(known) <= rank(engine)) {
                return;
            }
        }
        engines.put(engine.id(), engine);
        runOfEngine.put(engine.id(), run);
    }

    private void add(Cell cell, String run) {
        Map<String, Cell> row = cells.computeIfAbsent(cell.caseId(), id -> new LinkedHashMap<>());
        Map<String, String> runOfRow = runOfCell.computeIfAbsent(cell.caseId(), id -> new HashMap<>());
        Cell known = row.get(cell.engine());
        if (known != null && Contradiction.isBetween(known, cell)) {
            contradictions.add(new Contradiction(known, runOfRow.getOrDefault(cell.engine(), ""), cell, run));
        } else if (known == null || isTelling(cell, known)) {
            row.put(cell.engine(), cell);
            runOfRow.put(cell.engine(), run);
        }
    }

    /** Whether the second of two cells that agree says more: it was measured, or it fails a build. */
    private static boolean isTelling(Cell cell, Cell known) {
        if (cell.outcome() == Outcome.NOT_RUN || known.outcome() == Outcome.NOT_RUN) {
            return known.outcome() == Outcome.NOT_RUN;
        }
        return cell.isUnforeseen();
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

    private static String name(Kit kit) {
        return kit.version() + " (" + kit.commit() + ")";
    }
}
