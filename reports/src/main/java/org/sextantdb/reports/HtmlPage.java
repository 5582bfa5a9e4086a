package org.sextantdb.reports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.Measure;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.model.TranscriptLine;

/**
 * What the templates of the page ask for. Texts from results go through {@link VisibleText} in the templates, and the
 * templates escape them.
 *
 * @param neighbours the hints for columns that were not run
 * @param pictures the drawings of cells
 * @param hasLimits whether there is a page of limits beside this one
 * @param hasTexts whether there is a page of texts beside this one
 * @param hasUpserts whether there is a page of upserts beside this one
 * @param style the page's own style sheet
 * @param script the page's own script
 * @param policy the content security policy that allows these two and nothing else
 */
record HtmlPage(
        Matrix matrix,
        Neighbours neighbours,
        Pictures pictures,
        boolean hasLimits,
        boolean hasTexts,
        boolean hasUpserts,
        String style,
        String script,
        String policy) {
    private static final int DETAIL_MAX = 64;
    /** Statements of a cell on the page, from the beginning and half as many from the end; all are in the results. */
    private static final int FIRST_STATEMENTS = 8;

    /** Where everything is as claimed a reader needs less. */
    private static final int FIRST_OF_CONFORMING = 4;

    /** All differences of one stake that an application does not notice. */
    record Danger(Stake stake, List<Silent> cases) {
        int cells() {
            return cases.stream()
                    .flatMap(silent -> silent.answers().stream())
                    .mapToInt(answer -> answer.engines().size())
                    .sum();
        }
    }

    /** One case with silent differences. */
    record Silent(Case row, List<Answer> answers) {}

    /** Engines that differ in the same way. */
    record Answer(String sentence, List<Engine> engines) {}

    /** One part of an engine's bar: a hundred wide. */
    record Part(String style, String from, String width) {}

    List<Danger> dangers() {
        List<Danger> dangers = new ArrayList<>();
        for (Stake stake : Stake.values()) {
            List<Silent> cases = matrix.cases().stream()
                    .filter(row -> row.stake() == stake)
                    .map(row -> new Silent(row, answers(row)))
                    .filter(silent -> !silent.answers().isEmpty())
                    .toList();
            if (!cases.isEmpty()) {
                dangers.add(new Danger(stake, cases));
            }
        }
        return dangers;
    }

    private List<Answer> answers(Case row) {
        Map<String, List<Engine>> bySentence = new LinkedHashMap<>();
        for (Engine column : matrix.engines()) {
            Cell cell = matrix.cell(row, column);
            if (cell.outcome() == Outcome.DIFFERS) {
                bySentence
                        .computeIfAbsent(cell.sentence(), any -> new ArrayList<>())
                        .add(column);
            }
        }
        List<Answer> answers = new ArrayList<>();
        bySentence.forEach((sentence, engines) -> answers.add(new Answer(sentence, engines)));
        return answers;
    }

    List<Part> bar(Tally tally) {
        List<Part> parts = new ArrayList<>();
        double from = 0;
        for (Outcome outcome : Outcome.values()) {
            double width = tally.total() == 0 ? 0 : 100.0 * tally.of(outcome) / tally.total();
            if (width > 0) {
                parts.add(new Part(style(outcome), number(from), number(width)));
                from += width;
            }
        }
        return parts;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** The style class of an outcome. */
    static String style(Outcome outcome) {
        return "o-" + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String word(Stake stake) {
        return stake.name().toLowerCase(Locale.ROOT);
    }

    String detail(Case row, Cell cell) {
        return VisibleText.brief(Look.detail(row, cell), DETAIL_MAX);
    }

    /** Whether a row's measured cells are not all the same. */
    boolean disagree(Case row) {
        List<Cell> told = matrix.engines().stream()
                .map(column -> matrix.cell(row, column))
                .filter(cell -> cell.outcome() != Outcome.NOT_RUN && cell.outcome() != Outcome.INCONCLUSIVE)
                .toList();
        return told.stream().anyMatch(cell -> !RunJoin.sameAnswer(told.get(0), cell));
    }

    /** What the neighbours of a column that was not run say; null where they say nothing. */
    Neighbours.@Nullable Hint hint(Case row, Engine column) {
        return neighbours.hint(row, column).orElse(null);
    }

    List<Engine> measured(Case row) {
        return matrix.engines().stream()
                .filter(column -> matrix.cell(row, column).outcome() != Outcome.NOT_RUN)
                .toList();
    }

    /** The fragment that leads to an anchor: everything but plain characters of ids is escaped. */
    static String href(String anchor) {
        StringBuilder href = new StringBuilder("#");
        for (byte b : VisibleText.line(anchor).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (plain || "-._~/:=,+".indexOf(c) >= 0) {
                href.append(c);
            } else {
                href.append(String.format("%%%02X", (int) c));
            }
        }
        return href.toString();
    }

    /** A source as a link; null for anything that is not plain http or https. */
    static @Nullable String link(@Nullable String url) {
        if (url == null || !url.toLowerCase(Locale.ROOT).matches("https?://[\\x21-\\x7E]+")) {
            return null;
        }
        return url;
    }

    /** The statements that the page shows: the first and the last ones, with a line between that counts the rest. */
    static List<TranscriptLine> statements(Cell cell) {
        List<TranscriptLine> all = cell.transcript();
        int first = cell.outcome() == Outcome.CONFORMS ? FIRST_OF_CONFORMING : FIRST_STATEMENTS;
        int last = first / 2;
        int left = all.size() - first - last;
        if (left <= 1) {
            return all;
        }
        List<TranscriptLine> shown = new ArrayList<>(all.subList(0, first));
        shown.add(new TranscriptLine("kit", "…", List.of(), left + " more statements, in results.json"));
        shown.addAll(all.subList(all.size() - last, all.size()));
        return shown;
    }

    /** The command that measures one cell again. */
    static String command(Cell cell) {
        return "./sextant run --engines " + quoted(cell.engine()) + " --case '"
                + cell.caseId().replace("'", "'\\''") + "'";
    }

    private static String quoted(String engine) {
        return engine.matches("[A-Za-z0-9._+-]+") ? engine : "'" + engine.replace("'", "'\\''") + "'";
    }

    /** How many columns were measured. */
    long ran() {
        return matrix.engines().stream()
                .filter(engine -> engine.state().equals("ran"))
                .count();
    }

    String date() {
        String startedAt = matrix.startedAt();
        return startedAt.length() > 10 ? startedAt.substring(0, 10) : startedAt;
    }

    /** Whether the vendor had stopped to mend this version when it was measured. */
    boolean isOutOfSupport(Engine engine) {
        String endOfLife = engine.endOfLife();
        return endOfLife != null && endOfLife.compareTo(date()) < 0;
    }

    String seconds(Engine engine) {
        double millis = matrix.cases().stream()
                .mapToDouble(row -> matrix.cell(row, engine).durationMillis())
                .sum();
        return seconds(millis);
    }

    static String seconds(double millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1000);
    }

    /** A number and where it had to lie: {@code deadlock per 1,000: 61 (stated: 0 to 300)}. */
    static String measured(Measure measure) {
        String number = measure.name() + ": " + Measure.text(measure.value());
        return measure.stated() == null ? number : number + " (stated: " + measure.stated() + ")";
    }

    static String millis(double millis) {
        return String.format(Locale.ROOT, "%.1f ms", millis);
    }
}
