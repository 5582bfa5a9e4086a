package org.sextantdb.reports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;

/**
 * {@code matrix.md}: the counts, the reasons and a table for each suite, small enough for a comment on GitHub. Where that
 * is too long there is one table instead, the most dangerous rows first, and the last line says how many there are.
 */
public final class MarkdownReport {
    /** A comment on GitHub holds 65,536 characters; a job may add a few lines of its own. */
    static final int BYTES_MAX = 60_000;

    private static final int LAST_LINE_BYTES = 200;
    private static final int DETAIL_MAX = 60;

    private final Matrix matrix;
    private final Neighbours neighbours;
    private final StringBuilder markdown = new StringBuilder();
    private final int bytesMax;
    private int bytes;
    private boolean full;

    private MarkdownReport(Matrix matrix, int bytesMax) {
        this.matrix = matrix;
        this.neighbours = Neighbours.of(matrix);
        this.bytesMax = bytesMax;
    }

    /** At most 60,000 bytes; a report that had to be cut says so in its last line. */
    public static String render(Matrix matrix) {
        return render(matrix, BYTES_MAX);
    }

    static String render(Matrix matrix, int bytesMax) {
        MarkdownReport whole = new MarkdownReport(matrix, bytesMax);
        whole.intro();
        matrix.suites().forEach(whole::suite);
        if (!whole.full) {
            return whole.markdown.toString();
        }
        MarkdownReport cut = new MarkdownReport(matrix, bytesMax);
        cut.intro();
        cut.agreements();
        cut.lastLine(cut.mostDangerousFirst());
        return cut.markdown.toString();
    }

    private void intro() {
        add("# Sextant compatibility matrix\n\n");
        if (!matrix.isComplete()) {
            add("> **Incomplete:** the run was cut short; what is missing is marked as not run.\n\n");
        }
        Agreement agreement = matrix.agreement();
        add(matrix.engines().size() + " engines, " + matrix.cases().size() + " cases, measured "
                + escape(matrix.startedAt()) + " with Sextant "
                + escape(matrix.kit().version()) + " ("
                + escape(matrix.kit().commit()) + "). All measured columns agree: " + agreement.agreeing() + " of "
                + agreement.measured() + " cases.\n\n");
        counts();
        reasons();
        legend();
    }

    private void agreements() {
        for (Suite suite : matrix.suites()) {
            Agreement agreement = matrix.agreement(suite);
            add("- **" + escape(suite.id()) + "**: " + suite.cases().size() + " cases; all measured columns agree: "
                    + agreement.agreeing() + " of " + agreement.measured() + "\n");
        }
        add("\n");
    }

    private int mostDangerousFirst() {
        add(
                "## Most dangerous first\n\nWhat is unforeseen, then silent differences, then refusals; of these the highest "
                        + "stake first.\n\n");
        return table(matrix.cases().stream()
                .sorted(Comparator.comparingInt(this::safety)
                        .thenComparing(Case::stake)
                        .thenComparing(Case::id, new NaturalOrder()))
                .toList());
    }

    /** The lower, the sooner a reader should know. */
    private int safety(Case row) {
        List<Cell> cells = matrix.engines().stream()
                .map(column -> matrix.cell(row, column))
                .toList();
        if (cells.stream().anyMatch(Cell::isUnforeseen)) {
            return 0;
        } else if (cells.stream().anyMatch(cell -> cell.outcome() == Outcome.DIFFERS)) {
            return 1;
        }
        return cells.stream().anyMatch(cell -> cell.outcome() == Outcome.REFUSES) ? 2 : 3;
    }

    private void lastLine(int rows) {
        markdown.append("\n_Cut at ")
                .append(bytesMax)
                .append(" bytes: ")
                .append(rows)
                .append(" of ")
                .append(matrix.cases().size())
                .append(" cases are shown; index.html and matrix.csv have all of them._\n");
    }

    private void counts() {
        List<String> head = new ArrayList<>(List.of("engine"));
        for (Outcome outcome : Outcome.values()) {
            Look look = Look.of(outcome);
            head.add(look.symbol() + " " + look.plural());
        }
        head.add("unforeseen");
        head.add("of");
        row(head);
        row(head.stream().map(any -> "---").toList());
        for (Engine column : matrix.engines()) {
            Tally tally = matrix.tally(column);
            List<String> values = new ArrayList<>(List.of(escape(Look.title(column))));
            for (Outcome outcome : Outcome.values()) {
                values.add(String.valueOf(tally.of(outcome)));
            }
            values.add(String.valueOf(tally.unforeseen()));
            values.add(String.valueOf(tally.total()));
            row(values);
        }
        add("\n");
    }

    private void reasons() {
        for (Engine column : matrix.engines()) {
            String reason = Matrix.whyNotRun(column);
            if (reason != null) {
                add("- **" + escape(Look.title(column)) + "** "
                        + (column.state().equals("failed") ? "failed" : "was not run") + ": " + escape(reason) + "\n");
            }
        }
        hints();
        add("\n");
    }

    private void legend() {
        String legend = Arrays.stream(Outcome.values())
                .map(Look::of)
                .map(look -> look.symbol() + " " + look.word() + ": " + look.meaning())
                .collect(Collectors.joining("<br>"));
        add("<details><summary>Legend</summary>\n\n" + legend
                + "<br>**!** unforeseen: not as the ledger says\n\n</details>\n\n");
    }

    private void suite(Suite suite) {
        Agreement agreement = matrix.agreement(suite);
        add("## " + escape(suite.id()) + "\n\nAll measured columns agree: " + agreement.agreeing() + " of "
                + agreement.measured() + ".\n\n");
        table(suite.cases());
        add("\n");
    }

    /** How many rows there was room for. */
    private int table(List<Case> cases) {
        List<String> head = new ArrayList<>(List.of("case", "stake"));
        matrix.engines().forEach(column -> head.add(escape(column.id())));
        row(head);
        row(head.stream().map(any -> "---").toList());
        int rows = 0;
        for (Case question : cases) {
            List<String> values = new ArrayList<>();
            values.add(escape(question.asks()) + "<br><sub>" + escape(question.id()) + "</sub>");
            values.add(question.stake().name().toLowerCase(Locale.ROOT));
            matrix.engines().forEach(column -> values.add(cell(question, column)));
            rows += row(values) ? 1 : 0;
        }
        return rows;
    }

    private String cell(Case row, Engine column) {
        Cell cell = matrix.cell(row, column);
        Look look = Look.of(cell.outcome());
        String detail = VisibleText.brief(Look.detail(row, cell), DETAIL_MAX);
        return look.symbol() + " " + (cell.outcome() == Outcome.RECORDED ? "" : look.word() + " ") + escape(detail)
                + (cell.isUnforeseen() ? " **!** unforeseen" : "")
                + neighbours.hint(row, column).map(MarkdownReport::mark).orElse("");
    }

    private static String mark(Neighbours.Hint hint) {
        return hint.agree() ? "<sup>a</sup>" : "<sup>d</sup>";
    }

    /** What the neighbours saw stands in their own columns. */
    private void hints() {
        for (Engine column : matrix.engines()) {
            neighbours
                    .around(column)
                    .ifPresent(around -> add("- **" + escape(Look.title(column)) + "**, not measured: "
                            + "where a cell has <sup>a</sup>, its neighbours " + escape(around)
                            + " agree; <sup>d</sup>, they "
                            + "disagree. A hint, never counted.\n"));
        }
    }

    private boolean row(List<String> values) {
        return add("| " + String.join(" | ", values) + " |\n");
    }

    private boolean add(String text) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        if (full || bytes + length > bytesMax - LAST_LINE_BYTES) {
            full = true;
            return false;
        }
        markdown.append(text);
        bytes += length;
        return true;
    }

    /** Text that GitHub shows as it is: no table cell ends, no HTML begins, nobody is mentioned. */
    static String escape(@Nullable String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : VisibleText.line(text).toCharArray()) {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '@' -> escaped.append("@<!-- -->");
                case '|', '`', '*', '_', '[', ']', '\\', '~', '#', '!', '$' ->
                    escaped.append('\\').append(c);
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
