package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Run;
import org.sextantdb.harness.results.RunResults;

/** What changed between two runs, as text, Markdown or JSON. */
public final class ComparisonReport {
    private static final int LISTED_MAX = 20;

    private ComparisonReport() {}

    /** For a terminal. */
    public static String text(Comparison comparison) {
        return DigestText.render(digest(comparison));
    }

    /** For a ticket or a comment on GitHub. */
    public static String markdown(Comparison comparison) {
        return DigestMarkdown.render(digest(comparison));
    }

    /** One JSON object; nothing is left out. */
    public static String json(Comparison comparison) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("compared", comparison.compared());
        counts.put("same", comparison.same());
        for (CellChange.Kind kind : CellChange.Kind.values()) {
            counts.put(word(kind), comparison.cells(kind).size());
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "comparison");
        json.put("schemaVersion", 1);
        json.put("old", run(comparison.before()));
        json.put("new", run(comparison.after()));
        json.put("worse", comparison.isWorse());
        json.put("changed", comparison.isChanged());
        json.put("counts", counts);
        json.put(
                "cells", comparison.cells().stream().map(ComparisonReport::cell).toList());
        json.put("columns", records(comparison.columns(), "engine"));
        json.put("cases", records(comparison.cases(), "case"));
        return AsciiJson.write(json);
    }

    private static Map<String, Object> run(RunResults results) {
        Run run = results.run();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "kit",
                Map.of("version", run.kit().version(), "commit", run.kit().commit()));
        json.put("startedAt", run.startedAt());
        json.put("complete", results.isComplete());
        return json;
    }

    private static Map<String, Object> cell(CellChange change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", word(change.kind()));
        json.put("case", change.row().id());
        json.put("engine", change.engine());
        json.put("stake", change.row().stake().name());
        json.put("old", seen(change.before()));
        json.put("new", seen(change.after()));
        json.put("reason", change.reason());
        json.put("values", values(change.values()));
        return json;
    }

    static @Nullable Map<String, Object> seen(@Nullable Cell cell) {
        if (cell == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", cell.outcome().name());
        json.put("foreseen", cell.foreseen());
        json.put("sentence", cell.sentence());
        json.put("facts", cell.facts());
        json.put("error", Seen.errorCode(cell));
        return json;
    }

    private static List<Map<String, Object>> records(List<Comparison.RecordChange> changes, String name) {
        List<Map<String, Object>> json = new ArrayList<>();
        for (Comparison.RecordChange change : changes) {
            Map<String, Object> record = new LinkedHashMap<>();
            record.put(name, change.id());
            record.put("values", values(change.values()));
            json.add(record);
        }
        return json;
    }

    private static List<Map<String, Object>> values(List<ValueChange> changes) {
        List<Map<String, Object>> json = new ArrayList<>();
        for (ValueChange change : changes) {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("name", change.name());
            value.put("old", change.before());
            value.put("new", change.after());
            json.add(value);
        }
        return json;
    }

    private static String word(CellChange.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Digest digest(Comparison comparison) {
        List<String> intro = new ArrayList<>();
        intro.add(summary(comparison));
        intro.add("old: " + describe(comparison.before()));
        intro.add("new: " + describe(comparison.after()));
        List<Digest.Section> sections = new ArrayList<>();
        for (CellChange.Kind kind : CellChange.Kind.values()) {
            List<CellChange> cells = comparison.cells(kind);
            String title = title(kind) + " (" + cells.size() + ")";
            add(sections, title, note(kind), isOneSided(kind) ? byColumn(cells) : entries(cells));
        }
        add(
                sections,
                "Columns (" + comparison.columns().size() + ")",
                "Server, driver or settings are not the same.",
                describe(comparison.columns()));
        add(
                sections,
                "Cases (" + comparison.cases().size() + ")",
                "The question or the claim is not the same.",
                describe(comparison.cases()));
        return new Digest("What changed between two runs", intro, sections);
    }

    private static void add(List<Digest.Section> to, String title, String note, List<Digest.Entry> entries) {
        if (!entries.isEmpty()) {
            to.add(new Digest.Section(title, note, entries));
        }
    }

    static String summary(Comparison comparison) {
        List<String> counts = new ArrayList<>();
        for (CellChange.Kind kind : CellChange.Kind.values()) {
            counts.add(comparison.cells(kind).size() + " " + word(kind));
        }
        return comparison.compared() + " cells were measured in both: " + comparison.same() + " are the same; "
                + String.join(", ", counts);
    }

    static String describe(RunResults results) {
        Run run = results.run();
        return run.startedAt() + ", Sextant " + run.kit().version() + " ("
                + run.kit().commit() + "), " + results.engines().size() + " columns, "
                + results.cases().size() + " cases" + (results.isComplete() ? "" : ", CUT SHORT");
    }

    static String title(CellChange.Kind kind) {
        return switch (kind) {
            case WORSE -> "Got worse";
            case HEALED -> "Healed";
            case BETTER -> "Got better";
            case CHANGED -> "Changed";
            case APPEARED -> "Appeared";
            case VANISHED -> "Vanished";
        };
    }

    static String note(CellChange.Kind kind) {
        return switch (kind) {
            case WORSE -> "What held is refused, other or unknown now; or what was foreseen is not.";
            case HEALED -> "A deviation of the ledger no longer happens; its entry has to go.";
            case BETTER -> "What did not hold, holds; or what was not foreseen is.";
            case CHANGED -> "Another value, neither worse nor better.";
            case APPEARED -> "Measured now and not before, by column.";
            case VANISHED -> "Measured before and not now, by column. This is not an answer.";
        };
    }

    private static boolean isOneSided(CellChange.Kind kind) {
        return kind == CellChange.Kind.APPEARED || kind == CellChange.Kind.VANISHED;
    }

    private static List<Digest.Entry> entries(List<CellChange> changes) {
        return changes.stream().map(ComparisonReport::entry).toList();
    }

    private static Digest.Entry entry(CellChange change) {
        List<Digest.Line> lines = new ArrayList<>();
        change.values().forEach(value -> lines.add(new Digest.Line(value.name(), value.arrow())));
        Cell after = change.after();
        if (after != null && after.facts().isEmpty() && !after.sentence().isEmpty()) {
            lines.add(new Digest.Line("because", after.sentence()));
        }
        if (change.kind() == CellChange.Kind.HEALED && after != null && after.isUnforeseen()) {
            lines.add(new Digest.Line("to do", after.sentence()));
        }
        return new Digest.Entry(
                change.row().id() + " on " + change.engine(), change.row().asks(), lines);
    }

    private static List<Digest.Entry> byColumn(List<CellChange> changes) {
        Map<String, List<CellChange>> columns = new LinkedHashMap<>();
        changes.forEach(change -> columns.computeIfAbsent(change.engine(), any -> new ArrayList<>())
                .add(change));
        List<Digest.Entry> entries = new ArrayList<>();
        columns.forEach((engine, cells) -> entries.add(column(engine, cells)));
        return entries;
    }

    /** A reason that all cells share is said once. */
    private static Digest.Entry column(String engine, List<CellChange> cells) {
        Set<String> reasons =
                cells.stream().map(change -> String.valueOf(change.reason())).collect(Collectors.toSet());
        boolean shared = reasons.size() == 1;
        List<Digest.Line> lines = new ArrayList<>();
        for (CellChange change : cells.subList(0, Math.min(cells.size(), LISTED_MAX))) {
            lines.add(new Digest.Line("", line(change) + (shared ? "" : " (" + change.reason() + ")")));
        }
        if (cells.size() > LISTED_MAX) {
            lines.add(new Digest.Line("", "and " + (cells.size() - LISTED_MAX) + " more; --json has all of them"));
        }
        String title =
                cells.size() + " cells" + (shared ? ": " + reasons.iterator().next() : "");
        return new Digest.Entry(engine, title, lines);
    }

    private static String line(CellChange change) {
        Cell cell = change.after();
        return cell == null
                ? change.row().id() + " was " + Seen.text(Objects.requireNonNull(change.before()))
                : change.row().id() + " is " + Seen.text(cell);
    }

    private static List<Digest.Entry> describe(List<Comparison.RecordChange> changes) {
        return changes.stream()
                .map(change -> new Digest.Entry(
                        change.id(),
                        "",
                        change.values().stream()
                                .map(value -> new Digest.Line(value.name(), value.arrow()))
                                .toList()))
                .toList();
    }
}
