package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sextantdb.reports.Sample.CASE_FOLDING;
import static org.sextantdb.reports.Sample.EMOJI;
import static org.sextantdb.reports.Sample.HOSTILE;
import static org.sextantdb.reports.Sample.LONG_KEY;
import static org.sextantdb.reports.Sample.NAME_LENGTH;
import static org.sextantdb.reports.Sample.SHORT_KEY;
import static org.sextantdb.reports.Sample.SQLITE;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.model.Deviation;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Driver;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.model.ResultLine.Kit;
import org.sextantdb.harness.model.ResultLine.Run;
import org.sextantdb.harness.model.Source;
import org.sextantdb.harness.model.SqlError;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.model.TranscriptLine;
import org.sextantdb.harness.results.RunResults;

class ChangePagesTest {
    /** A whole tag; no attribute is named on…, and no value holds a quote or a tag. */
    private static final Pattern TAG =
            Pattern.compile("<(!DOCTYPE|/?[a-z][a-z0-9]*)(\\s+(?!on)[a-zA-Z0-9-]+(=\"[^\"<]*\")?)*\\s*/?>");

    private static final List<Case> CASES = List.of(EMOJI, CASE_FOLDING, LONG_KEY, SHORT_KEY, NAME_LENGTH);

    private static final RunResults BEFORE = Sample.complete(
            List.of(SQLITE),
            CASES,
            List.of(
                    Sample.cell(CASE_FOLDING, SQLITE, Outcome.CONFORMS, "equal", "false"),
                    Sample.cell(EMOJI, SQLITE, Outcome.CONFORMS, "stored", "same"),
                    Sample.refusal(LONG_KEY, SQLITE, "too long"),
                    Sample.cell(SHORT_KEY, SQLITE, Outcome.CONFORMS, "refused-at", "never")));
    private static final RunResults AFTER = Sample.complete(
            List.of(newer(SQLITE)),
            CASES,
            List.of(
                    Sample.cell(CASE_FOLDING, SQLITE, Outcome.DIFFERS, "equal", "true"),
                    Sample.refusal(EMOJI, SQLITE, "Incorrect string value"),
                    healed(),
                    Sample.cell(NAME_LENGTH, SQLITE, Outcome.RECORDED, "characters", "64")));

    @Test
    void a_page_of_two_runs_shows_only_what_changed_the_most_dangerous_first() {
        String html = ChangePages.of(Comparison.of(BEFORE, AFTER));

        assertThat(List.of(
                        html.indexOf(">Got worse <"),
                        html.indexOf(CASE_FOLDING.asks()),
                        html.indexOf(EMOJI.asks()),
                        html.indexOf(">Healed <"),
                        html.indexOf(LONG_KEY.asks()),
                        html.indexOf(">Appeared <"),
                        html.indexOf(NAME_LENGTH.asks()),
                        html.indexOf(">Vanished <"),
                        html.indexOf(SHORT_KEY.asks()),
                        html.indexOf(">Columns <")))
                .as("silent before loud, though the stake is less; healed; then what only one of them measured")
                .isSorted()
                .doesNotContain(-1);
        assertThat(html).doesNotContain("Got better <", "Changed <", "Nothing changed", "Incomplete");
    }

    @Test
    void each_fact_has_a_row_with_what_it_was_and_what_it_is() {
        String html = ChangePages.of(Comparison.of(BEFORE, AFTER));

        assertThat(html)
                .contains(row("equal", "Old", "false", "New", "true"))
                .contains(row("error", "Old", "none", "New", "1071"))
                .contains(row("version", "Old", "1.2.3", "New", "1.2.4"))
                .contains("Incorrect string value", "InnoDB allows 3072 bytes.", "href=\"https://dev.mysql.com/x\"")
                .contains("<dt>To do</dt>", "remove the entry");
    }

    @Test
    void the_counts_are_those_of_the_comparison() {
        Comparison comparison = Comparison.of(BEFORE, AFTER);
        String html = ChangePages.of(comparison);

        for (CellChange.Kind kind : CellChange.Kind.values()) {
            String word = ComparisonReport.title(kind).toLowerCase(java.util.Locale.ROOT);
            assertThat(html).contains("<b>" + comparison.cells(kind).size() + "</b> " + word + "<");
        }
        assertThat(html).contains("<b>0 <small>of 3</small></b> the same");
    }

    @Test
    void what_appeared_and_what_vanished_stands_by_column_with_its_reason() {
        RunResults gone = Sample.cutShort(List.of(), CASES, List.of());

        String html = ChangePages.of(Comparison.of(BEFORE, gone));

        assertThat(html)
                .contains("Incomplete: Sextant", "<summary>SQLite 3.54 <small>4: no such column</small></summary>")
                .contains("have no measured cell in common");
    }

    @Test
    void runs_that_are_the_same_say_so() {
        assertThat(ChangePages.of(Comparison.of(BEFORE, BEFORE)))
                .contains("<p>Nothing changed.</p>")
                .doesNotContain("<article");
    }

    @Test
    void a_page_of_two_columns_shows_both_sides_what_to_write_and_what_is_unknown() {
        Move move = Move.between(Sample.matrix(), "sqlite-3", "mysql-8.4");

        String html = ChangePages.of(move);

        assertThat(List.of(
                        html.indexOf("<h1>Moving from SQLite 3.54 to MySQL 8.4</h1>"),
                        html.indexOf(">Silent <"),
                        html.indexOf(EMOJI.asks()),
                        html.indexOf(">Loud <"),
                        html.indexOf(LONG_KEY.asks()),
                        html.indexOf(">Unpromised <"),
                        html.indexOf(NAME_LENGTH.asks()),
                        html.indexOf(">Unknown <"),
                        html.indexOf(CASE_FOLDING.asks()),
                        html.indexOf(">The two columns<")))
                .isSorted()
                .doesNotContain(-1);
        assertThat(html)
                .contains(row("stored", "SQLite 3.54", "same", "MySQL 8.4", "question marks"))
                .contains("<dt>Instead</dt><dd><bdi class=\"message\">VARCHAR(768).</bdi>", "InnoDB allows 3072 bytes.")
                .doesNotContain(SHORT_KEY.asks());
        for (Move.Danger danger : Move.Danger.values()) {
            String word = MoveReport.title(danger).toLowerCase(java.util.Locale.ROOT);
            assertThat(html).contains("<b>" + move.changes(danger).size() + "</b> " + word + "<");
        }
    }

    @Test
    void columns_without_a_case_that_both_answered_say_so() {
        assertThat(ChangePages.of(Move.between(Sample.matrix(), "sqlite-3", "tidb")))
                .contains("no case was measured on both columns", "no container engine; start Docker");
    }

    @Test
    void the_pages_have_no_script_and_ask_nobody_for_anything() {
        for (String html : List.of(
                ChangePages.of(Comparison.of(BEFORE, AFTER)),
                ChangePages.of(Move.between(Sample.matrix(), "sqlite-3", "mysql-8.4")))) {
            assertThat(html)
                    .contains("content=\"default-src &#39;none&#39;; style-src &#39;sha256-")
                    .contains("prefers-color-scheme: dark", "width=device-width")
                    .doesNotContain("script-src", "unsafe");
            assertThat(Pattern.compile("<(script|link|img|iframe|object|embed|base|form)\\b|\\ssrc=|url\\(|@import"
                                    + "|\\sstyle=|\\son[a-z]+=")
                            .matcher(html)
                            .find())
                    .isFalse();
        }
    }

    @Test
    void hostile_texts_are_shown_and_do_nothing() {
        for (String html : List.of(ChangePages.of(hostileComparison()), ChangePages.of(hostileMove()))) {
            assertThat(html)
                    .contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;", "[U+202E][U+0000][U+D800]")
                    .doesNotContain("<img", "<script", "\u202E", "\u0000", "\uD800", "href=\"javascript:");
            String markup = html.replaceAll("(?s)<style>.*?</style>", "");
            assertThat(TAG.matcher(markup).results().count())
                    .as("every < begins a tag of the template whose attributes hold no handler")
                    .isEqualTo(markup.chars().filter(c -> c == '<').count());
        }
    }

    @Test
    void a_text_of_a_million_characters_is_shown_whole() {
        String text = "x".repeat(1_000_000);
        Cell is = Sample.cell(EMOJI, SQLITE, Outcome.DIFFERS, "stored", text);

        assertThat(ChangePages.of(Comparison.of(BEFORE, Sample.complete(List.of(SQLITE), List.of(EMOJI), List.of(is)))))
                .contains("<bdi>" + text + "</bdi>");
    }

    @Test
    void every_heading_has_text_and_no_level_is_left_out() {
        for (String html : List.of(
                ChangePages.of(Comparison.of(BEFORE, AFTER)),
                ChangePages.of(Move.between(Sample.matrix(), "sqlite-3", "mysql-8.4")))) {
            Matcher heading = Pattern.compile("<h([1-6])>(.)").matcher(html);
            int last = 0;
            while (heading.find()) {
                int level = Integer.parseInt(heading.group(1));
                assertThat(level).isLessThanOrEqualTo(last + 1);
                last = level;
            }
            assertThat(last).isGreaterThan(1);
        }
    }

    private static String row(String name, String left, String was, String right, String is) {
        return "<tr><th scope=\"row\">" + name + "</th><td data-of=\"" + left + "\"><bdi>" + was
                + "</bdi></td><td data-of=\"" + right + "\"><bdi>" + is + "</bdi></td></tr>";
    }

    private static Cell healed() {
        return new Cell(
                LONG_KEY.id(),
                SQLITE.id(),
                Outcome.CONFORMS,
                false,
                "no longer so: remove the entry",
                Map.of("refused-at", "never"),
                null,
                null,
                List.of(),
                1,
                1);
    }

    private static Engine newer(Engine engine) {
        return new Engine(
                engine.id(),
                engine.label(),
                engine.family(),
                "1.2.4",
                engine.build(),
                null,
                engine.source(),
                engine.driver(),
                engine.settings(),
                null,
                "ran",
                null,
                1);
    }

    private static Comparison hostileComparison() {
        Engine before = hostile("x", "ran", HOSTILE);
        Engine gone = hostile("gone" + HOSTILE, "ran", HOSTILE);
        RunResults old = hostile(
                List.of(before, gone),
                HOSTILE,
                hostile(before, Outcome.CONFORMS, "a"),
                hostile(gone, Outcome.CONFORMS, "a"));
        Engine after = hostile("x", "ran", HOSTILE + "!");
        Engine failed = hostile("gone" + HOSTILE, "failed", HOSTILE);
        return Comparison.of(
                old, hostile(List.of(after, failed), HOSTILE + "!", hostile(after, Outcome.DIFFERS, HOSTILE)));
    }

    private static Move hostileMove() {
        Engine from = hostile("from" + HOSTILE, "ran", HOSTILE);
        Engine to = hostile("to" + HOSTILE, "ran", HOSTILE + "!");
        RunResults run = hostile(
                List.of(from, to),
                HOSTILE,
                hostile(from, Outcome.CONFORMS, "a"),
                hostile(to, Outcome.REFUSES, HOSTILE));
        return Move.between(Matrix.of(run), from.id(), to.id());
    }

    private static Engine hostile(String id, String state, String text) {
        return new Engine(
                id,
                text,
                text,
                text,
                text,
                text,
                Map.of("kind", text),
                new Driver(text, text),
                Map.of(HOSTILE, text),
                text,
                state,
                state.equals("ran") ? null : text,
                1);
    }

    private static RunResults hostile(List<Engine> engines, String claimed, Cell... cells) {
        Case row = new Case(
                "keys/" + HOSTILE,
                HOSTILE,
                HOSTILE,
                Map.of(HOSTILE, claimed),
                null,
                Stake.DATA,
                HOSTILE,
                List.of(new Source(HOSTILE, HOSTILE)));
        Run run = new Run(1, new Kit(HOSTILE, HOSTILE), HOSTILE, 1, Map.of());
        return new RunResults(run, engines, List.of(row), List.of(cells), null);
    }

    private static Cell hostile(Engine engine, Outcome outcome, String value) {
        return new Cell(
                "keys/" + HOSTILE,
                engine.id(),
                outcome,
                false,
                HOSTILE,
                Map.of(HOSTILE, value),
                new SqlError(HOSTILE, HOSTILE, 1, HOSTILE),
                new Deviation(HOSTILE, "javascript:alert(1)", HOSTILE),
                List.of(new TranscriptLine(HOSTILE, HOSTILE, List.of(), HOSTILE)),
                1,
                1);
    }
}
