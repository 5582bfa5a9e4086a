package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.model.TranscriptLine;

/**
 * For each task and column the first form of which every cell that it needs conforms; drawn from cells alone. A cell that
 * does not conform rules its form out. One that was not measured ends the search: whether a form that stands further back
 * is the one to recommend, nobody knows.
 */
public final class UpsertAdvice {
    /** The session whose statements are the form; others prepare and look. */
    private static final String APPLICATION = "app";

    private final List<Table> tables;

    private UpsertAdvice(List<Table> tables) {
        this.tables = List.copyOf(tables);
    }

    /** One task on all columns, in rows of those that are advised the same. */
    record Table(UpsertTask task, List<Row> rows) {}

    /** Columns that are advised the same. */
    record Row(List<Advice> same) {
        Row {
            same = List.copyOf(same);
        }

        Advice first() {
            return same.get(0);
        }

        List<Engine> engines() {
            return same.stream().map(Advice::engine).toList();
        }

        UpsertRetry oneRow() {
            return same.stream().map(Advice::oneRow).reduce(UpsertRetry::and).orElseThrow();
        }

        UpsertRetry severalRows() {
            return same.stream()
                    .map(Advice::severalRows)
                    .reduce(UpsertRetry::and)
                    .orElseThrow();
        }
    }

    /**
     * What one column is advised.
     *
     * @param form what to write; null where there is none, or where it is not known
     * @param statements how it is written, as it was sent
     * @param warnings what the server warned of these statements
     * @param beware cells that tell of something that the form does, too, and that no portable application expects
     * @param passed the forms before it, each with the first cell that rules it out
     * @param unknown the cell that was not measured; null where all that was needed was
     */
    record Advice(
            Engine engine,
            @Nullable UpsertForm form,
            List<String> statements,
            List<String> warnings,
            UpsertRetry oneRow,
            UpsertRetry severalRows,
            List<String> beware,
            List<Stop> passed,
            @Nullable Unknown unknown) {

        /** Equal for columns that share a row. */
        private List<Object> sameness() {
            return List.of(
                    form == null ? "" : form,
                    statements,
                    warnings,
                    oneRow.classes(),
                    severalRows.classes(),
                    beware,
                    passed,
                    unknown == null ? "" : unknown);
        }
    }

    /** Why a form is not the one: the first of its cells that does not conform. */
    record Stop(UpsertForm form, String caseId, Outcome outcome) {}

    /** Why nothing is advised: a cell of the preferred form that tells nothing. */
    record Unknown(UpsertForm form, String caseId, String because) {}

    static UpsertAdvice of(Matrix matrix) {
        List<Table> tables = new ArrayList<>();
        for (UpsertTask task : UpsertTask.values()) {
            Set<String> needed = new LinkedHashSet<>();
            task.forms().forEach(form -> needed.addAll(form.alone()));
            boolean measured = matrix.cells().stream()
                    .anyMatch(cell -> needed.contains(cell.caseId()) && cell.outcome() != Outcome.NOT_RUN);
            if (measured) {
                tables.add(new Table(task, rows(new Cells(matrix), task)));
            }
        }
        return new UpsertAdvice(tables);
    }

    /** Every case that advice is drawn from. */
    public static Set<String> caseIds() {
        Set<String> ids = new LinkedHashSet<>();
        for (UpsertTask task : UpsertTask.values()) {
            for (UpsertForm form : task.forms()) {
                ids.addAll(form.required());
                ids.addAll(form.severalRows());
                ids.addAll(form.beware());
            }
        }
        return ids;
    }

    /** One for each task of which any cell was measured. */
    List<Table> tables() {
        return tables;
    }

    boolean isEmpty() {
        return tables.isEmpty();
    }

    private static List<Row> rows(Cells cells, UpsertTask task) {
        Map<List<Object>, List<Advice>> rows = new LinkedHashMap<>();
        for (Engine engine : cells.matrix.engines()) {
            Advice advice = advice(cells, task, engine);
            rows.computeIfAbsent(advice.sameness(), any -> new ArrayList<>()).add(advice);
        }
        return rows.values().stream().map(Row::new).toList();
    }

    private static Advice advice(Cells cells, UpsertTask task, Engine engine) {
        List<Stop> passed = new ArrayList<>();
        for (UpsertForm form : task.forms()) {
            Stop stop = cells.stop(form, engine);
            if (stop != null) {
                passed.add(stop);
                continue;
            }
            Unknown unknown = cells.unknown(form, engine);
            return unknown == null ? recommended(cells, form, engine, passed) : nothing(engine, passed, unknown);
        }
        return nothing(engine, passed, null);
    }

    private static Advice nothing(Engine engine, List<Stop> passed, @Nullable Unknown unknown) {
        return new Advice(
                engine,
                null,
                List.of(),
                List.of(),
                UpsertRetry.NONE,
                UpsertRetry.NONE,
                List.of(),
                List.copyOf(passed),
                unknown);
    }

    private static Advice recommended(Cells cells, UpsertForm form, Engine engine, List<Stop> passed) {
        Collection<TranscriptLine> lines = statements(cells.get(form.alone().get(0), engine));
        return new Advice(
                engine,
                form,
                lines.stream().map(TranscriptLine::statement).toList(),
                lines.stream()
                        .map(TranscriptLine::warnings)
                        .filter(warnings -> !warnings.isEmpty())
                        .distinct()
                        .toList(),
                UpsertRetry.of(cells.all(form.underLoad(), engine)),
                UpsertRetry.of(cells.all(form.severalRows(), engine)),
                form.beware().stream()
                        .filter(id -> {
                            Cell cell = cells.get(id, engine);
                            return cell != null && Seen.isTold(cell) && !Seen.isGood(cell);
                        })
                        .toList(),
                List.copyOf(passed),
                null);
    }

    /** What the application sent; of statements that differ in numbers only the last one, where the first one stood. */
    private static Collection<TranscriptLine> statements(@Nullable Cell cell) {
        Map<String, TranscriptLine> statements = new LinkedHashMap<>();
        Stream<TranscriptLine> lines = cell == null ? Stream.empty() : cell.transcript().stream();
        lines.filter(line -> line.session().equals(APPLICATION))
                .forEach(line -> statements.put(line.statement().replaceAll("[0-9]+", "0"), line));
        return statements.values();
    }

    /** The cells of a matrix, of which some may not be there. */
    private record Cells(Matrix matrix, Set<String> ids) {
        Cells(Matrix matrix) {
            this(
                    matrix,
                    new LinkedHashSet<>(matrix.cases().stream().map(Case::id).toList()));
        }

        @Nullable
        Cell get(String caseId, Engine engine) {
            return ids.contains(caseId) ? matrix.cell(caseId, engine.id()) : null;
        }

        List<@Nullable Cell> all(List<String> caseIds, Engine engine) {
            List<@Nullable Cell> all = new ArrayList<>();
            caseIds.forEach(id -> all.add(get(id, engine)));
            return all;
        }

        /** The first cell that says something else than the form needs; null where none does. */
        @Nullable
        Stop stop(UpsertForm form, Engine engine) {
            for (String id : form.required()) {
                Cell cell = get(id, engine);
                if (cell != null && Seen.isTold(cell) && cell.outcome() != Outcome.CONFORMS) {
                    return new Stop(form, id, cell.outcome());
                }
            }
            return null;
        }

        /** The first cell that tells nothing of the form; null where all do. */
        @Nullable
        Unknown unknown(UpsertForm form, Engine engine) {
            for (String id : form.required()) {
                Cell cell = get(id, engine);
                if (cell == null) {
                    return new Unknown(form, id, "is not in these results");
                }
                if (!Seen.isTold(cell)) {
                    return new Unknown(form, id, cell.outcome() == Outcome.NOT_RUN ? "was not run" : "is inconclusive");
                }
                if (form.underLoad().contains(id) && !isSpelled(cell, form.words())) {
                    return new Unknown(form, id, "measured another statement");
                }
            }
            return null;
        }

        private static boolean isSpelled(Cell cell, String words) {
            return words.isEmpty()
                    || cell.transcript().stream()
                            .anyMatch(line ->
                                    line.statement().toLowerCase(Locale.ROOT).contains(words));
        }
    }
}
