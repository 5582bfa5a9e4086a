package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.results.RunResults;

/**
 * What the template of the page about two runs asks for.
 *
 * @param policy the content security policy that allows the style sheet and nothing else
 */
record ComparisonPage(Comparison comparison, String style, String policy) {
    private static final List<CellChange.Kind> IN_BOTH =
            List.of(CellChange.Kind.WORSE, CellChange.Kind.HEALED, CellChange.Kind.BETTER, CellChange.Kind.CHANGED);
    private static final List<CellChange.Kind> IN_ONE = List.of(CellChange.Kind.APPEARED, CellChange.Kind.VANISHED);

    /** All changes of one kind. */
    record Section(CellChange.Kind kind, List<ChangeView> changes) {}

    /** The cells of one column that only one of the runs measured; a reason that all share is said once. */
    record Column(String title, @Nullable String reason, List<CellChange> cells) {}

    /** All columns of which only one of the runs measured cells. */
    record Sides(CellChange.Kind kind, List<Column> columns, int cells) {}

    /** The kinds that have changes, worst first. */
    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (CellChange.Kind kind : IN_BOTH) {
            List<ChangeView> changes = new ArrayList<>();
            for (CellChange change : comparison.cells(kind)) {
                Cell before = change.before();
                Cell after = change.after();
                if (before != null && after != null) {
                    changes.add(ChangeView.of(change, title(change.engine()), before, after));
                }
            }
            if (!changes.isEmpty()) {
                sections.add(new Section(kind, changes));
            }
        }
        return sections;
    }

    /** What appeared and what vanished, by column. */
    List<Sides> sides() {
        List<Sides> sides = new ArrayList<>();
        for (CellChange.Kind kind : IN_ONE) {
            List<CellChange> cells = comparison.cells(kind);
            Map<String, List<CellChange>> byColumn = new LinkedHashMap<>();
            cells.forEach(change -> byColumn.computeIfAbsent(change.engine(), any -> new ArrayList<>())
                    .add(change));
            List<Column> columns = new ArrayList<>();
            byColumn.forEach((engine, its) -> columns.add(new Column(title(engine), shared(its), its)));
            if (!columns.isEmpty()) {
                sides.add(new Sides(kind, columns, cells.size()));
            }
        }
        return sides;
    }

    private static @Nullable String shared(List<CellChange> cells) {
        long reasons = cells.stream().map(CellChange::reason).distinct().count();
        return reasons == 1 ? cells.get(0).reason() : null;
    }

    /** The name of a column, as the newer run that has it says. */
    String title(String engine) {
        for (RunResults run : List.of(comparison.after(), comparison.before())) {
            for (Engine column : run.engines()) {
                if (column.id().equals(engine)) {
                    return Look.title(column);
                }
            }
        }
        return engine;
    }

    boolean isComplete() {
        return comparison.before().isComplete() && comparison.after().isComplete();
    }
}
