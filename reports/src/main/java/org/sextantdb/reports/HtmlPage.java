package org.sextantdb.reports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.Measure;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.model.Stake;

/**
 * What the templates of the page ask for. Texts from results go through {@link VisibleText} in the templates, and the
 * templates escape them.
 *
 * @param neighbours the hints for columns that were not run
 * @param pictures the drawings of cells
 * @param style the page's own style sheet
 * @param firstScript what tells the style sheet, before anything is drawn, that scripts run
 * @param script the page's own script
 * @param policy the content security policy that allows these and nothing else
 */
record HtmlPage(
        Matrix matrix,
        Neighbours neighbours,
        Pictures pictures,
        String style,
        String firstScript,
        String script,
        String policy) {
    private static final int DETAIL_MAX = 48;
    /** The suite of the user's own files. */
    private static final String OWN = "application";

    /** Rows beyond those that are seen are not laid out, a block of them at a time. */
    private static final int ROWS_A_BLOCK = 12;

    private static final Pattern WEB = Pattern.compile("(?i)https?://[\\x21-\\x7E]+");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._+,-]+");

    /** All differences of one stake that an application does not notice. */
    record Danger(Stake stake, List<Silent> groups) {
        int cases() {
            return groups.stream().mapToInt(silent -> silent.more() + 1).sum();
        }

        long cells() {
            return groups.stream()
                    .flatMap(silent -> silent.answers().stream())
                    .flatMap(answer -> answer.engines().values().stream())
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /**
     * A group with silent differences, told by its first case that has any.
     *
     * @param more how many other cases of the group differ
     */
    record Silent(Case row, CaseGroup group, int more, List<Answer> answers) {}

    /**
     * Engines that differ in the same way in the same case.
     *
     * @param row the first case of the group in which these engines differ
     * @param sentence what they did there
     * @param engines the engines, each with how many cases of the group differ on it
     */
    record Answer(Case row, String sentence, Map<Engine, Long> engines) {}

    /** One part of an engine's bar: a hundred wide. */
    record Part(String style, String from, String width) {}

    List<Danger> dangers() {
        List<Danger> dangers = new ArrayList<>();
        for (Stake stake : Stake.values()) {
            List<Silent> silent = new ArrayList<>();
            for (Suite suite : matrix.suites()) {
                CaseGroup.of(suite).forEach(group -> silent(group, stake).ifPresent(silent::add));
            }
            if (!silent.isEmpty()) {
                dangers.add(new Danger(stake, silent));
            }
        }
        return dangers;
    }

    private Optional<Silent> silent(CaseGroup group, Stake stake) {
        List<Case> differing = group.cases().stream()
                .filter(row -> row.stake() == stake && matrix.engines().stream().anyMatch(it -> differs(row, it)))
                .toList();
        if (differing.isEmpty()) {
            return Optional.empty();
        }
        Map<Engine, Long> counts = new LinkedHashMap<>();
        for (Engine column : matrix.engines()) {
            long count = differing.stream().filter(row -> differs(row, column)).count();
            if (count > 0) {
                counts.put(column, count);
            }
        }
        Case first = differing.get(0);
        List<Answer> answers = new ArrayList<>();
        counts.forEach((column, count) -> {
            Case row = differing.stream()
                    .filter(it -> differs(it, column))
                    .findFirst()
                    .orElseThrow();
            String sentence = matrix.cell(row, column).sentence();
            answers.stream()
                    .filter(it -> it.row().equals(row) && it.sentence().equals(sentence))
                    .findFirst()
                    .orElseGet(() -> {
                        answers.add(new Answer(row, sentence, new LinkedHashMap<>()));
                        return answers.get(answers.size() - 1);
                    })
                    .engines()
                    .put(column, count);
        });
        return Optional.of(new Silent(first, group, differing.size() - 1, answers));
    }

    private boolean differs(Case row, Engine column) {
        return matrix.cell(row, column).outcome() == Outcome.DIFFERS;
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

    /** The counts of a group in one column. */
    Tally tally(CaseGroup group, Engine column) {
        return Tally.of(
                group.cases().stream().map(row -> matrix.cell(row, column)).toList());
    }

    /** The counts of a suite in all columns. */
    Tally tally(Suite suite) {
        return Tally.of(suite.cases().stream()
                .flatMap(row -> matrix.engines().stream().map(engine -> matrix.cell(row, engine)))
                .toList());
    }

    /** The columns that were measured. */
    List<Engine> ranEngines() {
        return matrix.engines().stream()
                .filter(engine -> engine.state().equals("ran"))
                .toList();
    }

    /** What the script compares columns by. */
    String answers() {
        return Evidence.deflated(Answers.json(matrix));
    }

    /** The groups of a suite, as many rows together as a browser lays out at once. */
    List<List<CaseGroup>> blocks(Suite suite) {
        List<List<CaseGroup>> blocks = new ArrayList<>();
        int rows = ROWS_A_BLOCK;
        for (CaseGroup group : CaseGroup.of(suite)) {
            if (rows + group.cases().size() > ROWS_A_BLOCK) {
                blocks.add(new ArrayList<>());
                rows = 0;
            }
            blocks.get(blocks.size() - 1).add(group);
            rows += group.cases().size();
        }
        return blocks;
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
        return "#" + encoded(anchor);
    }

    /** The view of the matrix that shows one suite. */
    static String view(Suite suite) {
        return "#matrix?suite=" + encoded(suite.id());
    }

    private static String encoded(String anchor) {
        StringBuilder href = new StringBuilder();
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

    /**
     * Where the evidence of a cell is for a reader without scripts; the page's own script leads to the same evidence
     * within the page.
     */
    static String evidence(String caseId, String engine) {
        return Evidence.fileName(suite(caseId)) + href(caseId + "/" + engine);
    }

    /** As {@link #evidence(String, String)}, of a case on all columns. */
    static String evidence(String caseId) {
        return Evidence.fileName(suite(caseId)) + href(caseId);
    }

    private static String suite(String caseId) {
        int slash = caseId.indexOf('/');
        return slash < 0 ? caseId : caseId.substring(0, slash);
    }

    /** A source as a link; null for anything that is not plain http or https. */
    static @Nullable String link(@Nullable String url) {
        if (url == null || !WEB.matcher(url).matches()) {
            return null;
        }
        return url;
    }

    /** The command that measures one cell again. */
    static String command(Cell cell) {
        return "./sextant run --engines " + quoted(RunNumber.column(cell.engine())) + " --case '"
                + cell.caseId().replace("'", "'\\''") + "'";
    }

    private static String quoted(String engine) {
        return PLAIN.matcher(engine).matches() ? engine : "'" + engine.replace("'", "'\\''") + "'";
    }

    /** How many columns were measured. */
    int ran() {
        return ranEngines().size();
    }

    String date() {
        String startedAt = matrix.startedAt();
        return startedAt.length() > 10 ? startedAt.substring(0, 10) : startedAt;
    }

    /** What a reader has to know before he concludes anything from a column; null where there is nothing. */
    static @Nullable String caution(Engine engine) {
        String build = engine.build();
        return build != null && build.contains("Store: unistore")
                ? "One process with the storage that is made for tests (unistore), not a cluster with TiKV: what locks, waits "
                        + "and is slow may be otherwise there."
                : null;
    }

    /** A time as people write it: {@code 2026-11-22 05:21 UTC}. */
    static String minute(String instant) {
        return instant.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*Z")
                ? instant.substring(0, 16).replace('T', ' ') + " UTC"
                : instant;
    }

    /** Whether the vendor had stopped to mend this version when it was measured. */
    boolean isOutOfSupport(Engine engine) {
        String endOfLife = engine.endOfLife();
        return endOfLife != null && endOfLife.compareTo(date()) < 0;
    }

    /** How long a column took for a suite. */
    String seconds(Suite suite, Engine engine) {
        return seconds(suite.cases().stream()
                .mapToDouble(row -> matrix.cell(row, engine).durationMillis())
                .sum());
    }

    /** How long a column took for all cases. */
    String seconds(Engine engine) {
        return seconds(matrix.cases().stream()
                .mapToDouble(row -> matrix.cell(row, engine).durationMillis())
                .sum());
    }

    /** The command that measures all columns again that were measured here. */
    String again() {
        String columns =
                ranEngines().stream().map(engine -> quoted(engine.id())).collect(Collectors.joining(","));
        String suites = matrix.suites().stream().map(Suite::id).collect(Collectors.joining(","));
        return "./sextant run --engines " + columns + " --suites " + quoted(suites);
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
