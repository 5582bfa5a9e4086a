package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.model.ResultLine.Kit;
import org.sextantdb.harness.results.RunResults;

/**
 * Cases × engines, computed from results alone. Every row has a cell in every column: what was not measured is
 * {@link Outcome#NOT_RUN} with its reason, never a hole.
 */
public final class Matrix {
    /** The order in which a reader meets the suites; others come after these, by name. */
    private static final List<String> SUITES = List.of(
            "schema", "keys", "charset", "isolation", "upsert", "upserts", "migration", "migrations", "application");

    /** The order of the columns: what was measured first, then as these, then by name and version. */
    private static final List<String> FAMILIES = List.of("sqlite", "postgresql", "mysql", "mariadb", "tidb");

    private static final Comparator<Engine> COLUMNS = Comparator.comparing((Engine column) -> whyNotRun(column) != null)
            .thenComparing(column -> rank(FAMILIES, column.family()))
            .thenComparing(Engine::family)
            .thenComparing(column -> RunNumber.column(column.id()), new NaturalOrder())
            .thenComparing(column -> RunNumber.of(column.id()));

    private static final Comparator<Case> ROWS =
            Comparator.comparing(Case::stake).thenComparing(Case::id, new NaturalOrder());

    private final Kit kit;
    private final List<MatrixRun> runs;
    private final List<Engine> engines;
    private final List<Suite> suites;
    private final Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();

    private Matrix(RunJoin joined) {
        this.kit = joined.kit();
        this.runs = joined.runs();
        this.engines = joined.engines().stream().sorted(COLUMNS).toList();
        this.suites = suites(joined.cases());
        for (Case row : cases()) {
            Map<String, Cell> byColumn = new LinkedHashMap<>();
            engines.forEach(column -> byColumn.put(column.id(), joined.cell(row.id(), column)));
            cells.put(row.id(), byColumn);
        }
    }

    /**
     * The matrix of one run, or of several that measured different engines or suites.
     *
     * @throws InputException for runs of different kits, for runs that contradict each other, and for no run at all
     */
    public static Matrix of(Collection<RunResults> runs) {
        return joined(NamedRun.numbered(runs));
    }

    /**
     * As {@link #of(Collection)}; a message calls the runs by their names.
     *
     * @throws InputException for runs of different kits, for runs that contradict each other, and for no run at all
     */
    public static Matrix joined(List<NamedRun> runs) {
        return new Matrix(new RunJoin(runs));
    }

    /**
     * As {@link #joined}, but runs of one column that differ, in cells, version, build, driver or settings, become two
     * columns: {@code tidb-8.5} and {@code tidb-8.5@2}.
     *
     * @throws InputException for runs of different kits and for no run at all
     */
    public static Matrix sideBySide(List<NamedRun> runs) {
        return joined(SideBySide.of(runs));
    }

    /** The matrix of one run. */
    public static Matrix of(RunResults run) {
        return of(List.of(run));
    }

    private static List<Suite> suites(Collection<Case> cases) {
        Comparator<String> order =
                Comparator.comparing((String suite) -> rank(SUITES, suite)).thenComparing(Comparator.naturalOrder());
        Map<String, List<Case>> rows = new TreeMap<>(order);
        cases.forEach(row ->
                rows.computeIfAbsent(row.suite(), suite -> new ArrayList<>()).add(row));
        List<Suite> suites = new ArrayList<>();
        rows.forEach((suite, of) ->
                suites.add(new Suite(suite, of.stream().sorted(ROWS).toList())));
        return List.copyOf(suites);
    }

    private static int rank(List<String> known, String name) {
        int rank = known.indexOf(name);
        return rank < 0 ? known.size() : rank;
    }

    /** Which kit measured. */
    public Kit kit() {
        return kit;
    }

    /** The runs that were joined, by start. */
    public List<MatrixRun> runs() {
        return runs;
    }

    /** When the first run started. */
    public String startedAt() {
        return runs.get(0).run().startedAt();
    }

    /** Whether every run came to its end. */
    public boolean isComplete() {
        return runs.stream().allMatch(MatrixRun::isComplete);
    }

    /** The columns: what was measured comes first, families stand together, lower versions before higher ones. */
    public List<Engine> engines() {
        return engines;
    }

    public List<Suite> suites() {
        return suites;
    }

    /** All columns that are runs of the same column as this one, and this one; one where no runs differ. */
    public List<Engine> runsOf(Engine column) {
        String id = RunNumber.column(column.id());
        return engines.stream()
                .filter(engine -> RunNumber.column(engine.id()).equals(id))
                .toList();
    }

    /** Which columns are runs of one column, a line for each: {@code tidb-8.5@2: TiDB 8.5, run 2 of 2 (…)}. */
    public List<String> severalRuns() {
        return engines.stream()
                .filter(column -> runsOf(column).size() > 1)
                .map(column -> VisibleText.line(column.id() + ": " + Look.title(column)))
                .toList();
    }

    /** All rows, as they stand in the suites. */
    public List<Case> cases() {
        return suites.stream().flatMap(suite -> suite.cases().stream()).toList();
    }

    /** All cells, row by row. */
    public Collection<Cell> cells() {
        return cells.values().stream().flatMap(row -> row.values().stream()).toList();
    }

    /**
     * @throws IllegalArgumentException for a row or column that is not of this matrix
     */
    public Cell cell(String caseId, String engine) {
        Cell cell = cells.getOrDefault(caseId, Map.of()).get(engine);
        if (cell == null) {
            throw new IllegalArgumentException("no cell for " + caseId + " on " + engine);
        }
        return cell;
    }

    public Cell cell(Case row, Engine column) {
        return cell(row.id(), column.id());
    }

    /** The counts of the whole matrix. */
    public Tally tally() {
        return Tally.of(cells());
    }

    /** The counts of one column. */
    public Tally tally(Engine column) {
        return Tally.of(cases().stream().map(row -> cell(row, column)).toList());
    }

    /** The counts of one suite in one column. */
    public Tally tally(Suite suite, Engine column) {
        return Tally.of(suite.cases().stream().map(row -> cell(row, column)).toList());
    }

    /** How many rows all measured columns answer alike. */
    public Agreement agreement() {
        return agreement(cases());
    }

    /** How many rows of a suite all measured columns answer alike. */
    public Agreement agreement(Suite suite) {
        return agreement(suite.cases());
    }

    private Agreement agreement(List<Case> rows) {
        int measured = 0;
        int agreeing = 0;
        for (Case row : rows) {
            List<Cell> told = engines.stream()
                    .map(column -> cell(row, column))
                    .filter(cell -> cell.outcome() != Outcome.NOT_RUN && cell.outcome() != Outcome.INCONCLUSIVE)
                    .toList();
            if (told.size() < 2) {
                continue;
            }
            measured++;
            Cell first = told.get(0);
            agreeing += told.stream().allMatch(cell -> RunJoin.sameAnswer(first, cell)) ? 1 : 0;
        }
        return new Agreement(agreeing, measured);
    }

    /** Why an engine was not measured; null for one that ran. */
    public static @Nullable String whyNotRun(Engine engine) {
        if (engine.state().equals("ran")) {
            return null;
        }
        String reason = engine.reason();
        if (reason != null) {
            return reason;
        }
        return engine.state().equals("failed") ? "the server failed; no reason was given" : "no reason was given";
    }
}
