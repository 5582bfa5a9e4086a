package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Driver;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.results.RunResults;

/**
 * What changed between two runs. Cells are compared by outcome, facts, error code and whether they were foreseen; never
 * by time, transcript or settings. A cell that was not run is one that was not measured, not a value.
 *
 * @param before the older run
 * @param after the newer run
 * @param cells what changed, worst first
 * @param columns columns whose server, driver or settings changed; empty where only cells are compared
 * @param cases cases that ask or claim something else; empty where only cells are compared
 * @param same how many cells were measured in both runs and are the same
 */
public record Comparison(
        RunResults before,
        RunResults after,
        List<CellChange> cells,
        List<RecordChange> columns,
        List<RecordChange> cases,
        int same) {

    private static final Comparator<CellChange> WORST_FIRST = Comparator.comparing(CellChange::kind)
            .thenComparing(Comparison::loudness)
            .thenComparing(change -> change.row().stake())
            .thenComparing(change -> change.row().id(), new NaturalOrder())
            .thenComparing(CellChange::engine, new NaturalOrder());

    public Comparison {
        cells = List.copyOf(cells);
        columns = List.copyOf(columns);
        cases = List.copyOf(cases);
    }

    /** A column or a case that is not as it was. */
    public record RecordChange(String id, List<ValueChange> values) {
        public RecordChange {
            values = List.copyOf(values);
        }
    }

    /** A cell's place. */
    private record Place(String caseId, String engine) {}

    /**
     * Compares cells, columns and cases.
     *
     * @throws InputException for a cell without its case
     */
    public static Comparison of(RunResults before, RunResults after) {
        Comparison cells = ofCells(before, after);
        return new Comparison(before, after, cells.cells(), columns(before, after), cases(before, after), cells.same());
    }

    /**
     * Compares cells only: two roads to one server differ in source and settings, and should not in answers.
     *
     * @throws InputException for a cell without its case
     */
    public static Comparison ofCells(RunResults before, RunResults after) {
        Map<Place, Cell> old = index(before);
        Map<Place, Cell> now = index(after);
        Map<String, Case> rows = rows(before);
        rows.putAll(rows(after));
        Set<Place> places = new LinkedHashSet<>(old.keySet());
        places.addAll(now.keySet());
        List<CellChange> changes = new ArrayList<>();
        int same = 0;
        for (Place place : places) {
            Cell was = measured(old.get(place));
            Cell is = measured(now.get(place));
            if (was == null && is == null) {
                continue;
            }
            Case row = rows.get(place.caseId());
            if (row == null) {
                throw new InputException(
                        "the results have a cell for " + place.caseId() + ", but no such case; run again");
            }
            if (was == null) {
                String reason = why(before, old.get(place), place);
                changes.add(new CellChange(CellChange.Kind.APPEARED, row, place.engine(), null, is, reason, List.of()));
            } else if (is == null) {
                String reason = why(after, now.get(place), place);
                changes.add(
                        new CellChange(CellChange.Kind.VANISHED, row, place.engine(), was, null, reason, List.of()));
            } else if (Seen.same(was, is) && was.isUnforeseen() == is.isUnforeseen()) {
                same++;
            } else {
                changes.add(new CellChange(
                        CellChange.Kind.of(was, is), row, place.engine(), was, is, null, values(was, is)));
            }
        }
        changes.sort(WORST_FIRST);
        return new Comparison(before, after, changes, List.of(), List.of(), same);
    }

    /** What is silent now is more dangerous than what is refused now. */
    private static int loudness(CellChange change) {
        Cell after = change.after();
        if (after == null) {
            return 0;
        }
        return switch (after.outcome()) {
            case DIFFERS -> 0;
            case REFUSES -> 1;
            case CONFORMS, RECORDED, INCONCLUSIVE, NOT_RUN -> 2;
        };
    }

    private static @Nullable Cell measured(@Nullable Cell cell) {
        return cell == null || cell.outcome() == Outcome.NOT_RUN ? null : cell;
    }

    private static Map<Place, Cell> index(RunResults run) {
        Map<Place, Cell> cells = new LinkedHashMap<>();
        run.cells().forEach(cell -> cells.put(new Place(cell.caseId(), cell.engine()), cell));
        return cells;
    }

    private static Map<String, Case> rows(RunResults run) {
        Map<String, Case> rows = new LinkedHashMap<>();
        run.cases().forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    private static String why(RunResults run, @Nullable Cell notRun, Place place) {
        if (notRun != null) {
            return notRun.sentence();
        }
        for (Engine column : run.engines()) {
            if (column.id().equals(place.engine())) {
                String reason = Matrix.whyNotRun(column);
                if (reason != null) {
                    return reason;
                }
                boolean asked = run.cases().stream().anyMatch(row -> row.id().equals(place.caseId()));
                if (!asked) {
                    return "no such case";
                }
                return run.isComplete() ? "not selected in that run" : "that run was cut short";
            }
        }
        return "no such column";
    }

    private static List<ValueChange> values(Cell was, Cell is) {
        List<ValueChange> values = new ArrayList<>();
        ValueChange.add(values, "outcome", was.outcome().name(), is.outcome().name());
        values.addAll(ValueChange.of("fact", was.facts(), is.facts()));
        ValueChange.add(values, "error", Seen.errorCode(was), Seen.errorCode(is));
        ValueChange.add(values, "foreseen", yesOrNo(!was.isUnforeseen()), yesOrNo(!is.isUnforeseen()));
        return values;
    }

    private static String yesOrNo(boolean value) {
        return value ? "yes" : "no";
    }

    private static List<RecordChange> columns(RunResults before, RunResults after) {
        Map<String, Engine> old = new LinkedHashMap<>();
        before.engines().forEach(engine -> old.put(engine.id(), engine));
        Map<String, Engine> now = new LinkedHashMap<>();
        after.engines().forEach(engine -> now.put(engine.id(), engine));
        Set<String> ids = new LinkedHashSet<>(old.keySet());
        ids.addAll(now.keySet());
        List<RecordChange> changes = new ArrayList<>();
        for (String id : ids) {
            List<ValueChange> values = values(old.get(id), now.get(id));
            if (!values.isEmpty()) {
                changes.add(new RecordChange(id, values));
            }
        }
        return changes;
    }

    static List<ValueChange> values(@Nullable Engine was, @Nullable Engine is) {
        List<ValueChange> values = new ArrayList<>();
        ValueChange.add(values, "state", was == null ? null : was.state(), is == null ? null : is.state());
        if (was == null
                || is == null
                || !was.state().equals("ran")
                || !is.state().equals("ran")) {
            return values;
        }
        ValueChange.add(values, "version", was.version(), is.version());
        ValueChange.add(values, "build", was.build(), is.build());
        ValueChange.add(values, "driver", text(was.driver()), text(is.driver()));
        values.addAll(ValueChange.of("source", was.source(), is.source()));
        values.addAll(ValueChange.of("setting", was.settings(), is.settings()));
        return values;
    }

    private static @Nullable String text(@Nullable Driver driver) {
        return driver == null ? null : driver.name() + " " + driver.version();
    }

    private static List<RecordChange> cases(RunResults before, RunResults after) {
        Map<String, Case> old = rows(before);
        List<RecordChange> changes = new ArrayList<>();
        for (Case is : after.cases()) {
            Case was = old.get(is.id());
            if (was == null) {
                continue;
            }
            List<ValueChange> values = new ArrayList<>();
            ValueChange.add(values, "asks", was.asks(), is.asks());
            values.addAll(ValueChange.of("claim", claim(was), claim(is)));
            ValueChange.add(values, "stake", was.stake().name(), is.stake().name());
            if (!values.isEmpty()) {
                changes.add(new RecordChange(is.id(), values));
            }
        }
        return changes;
    }

    private static Map<String, String> claim(Case row) {
        return Objects.requireNonNullElse(row.claim(), Map.of());
    }

    /** The changes of one kind. */
    public List<CellChange> cells(CellChange.Kind kind) {
        return cells.stream().filter(change -> change.kind() == kind).toList();
    }

    /** How many cells were measured in both runs. */
    public int compared() {
        return same
                + (int) cells.stream()
                        .filter(change -> change.before() != null && change.after() != null)
                        .count();
    }

    /** Whether any cell got worse. */
    public boolean isWorse() {
        return !cells(CellChange.Kind.WORSE).isEmpty();
    }

    /** Whether anything changed. */
    public boolean isChanged() {
        return !cells.isEmpty() || !columns.isEmpty() || !cases.isEmpty();
    }
}
