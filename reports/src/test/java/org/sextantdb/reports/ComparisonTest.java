package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sextantdb.reports.Sample.EMOJI;
import static org.sextantdb.reports.Sample.LONG_KEY;
import static org.sextantdb.reports.Sample.MYSQL;
import static org.sextantdb.reports.Sample.NAME_LENGTH;
import static org.sextantdb.reports.Sample.SQLITE;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Driver;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.model.SqlError;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.model.TranscriptLine;
import org.sextantdb.harness.results.RunResults;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComparisonTest {
    private static final Cell YES = cell(Outcome.CONFORMS, true, "stored", "same", null);
    private static final Cell QUESTION_MARKS = cell(Outcome.DIFFERS, true, "stored", "question marks", null);
    private static final Cell UNFORESEEN = cell(Outcome.DIFFERS, false, "stored", "question marks", null);
    private static final Cell REFUSED = cell(Outcome.REFUSES, true, "stored", "refused", 1366);
    private static final Cell UNKNOWN = cell(Outcome.INCONCLUSIVE, false, "stored", "same", null);
    private static final Cell MEASURED = cell(Outcome.RECORDED, true, "stored", "a", null);
    private static final Cell NOT_RUN = cell(Outcome.NOT_RUN, null, "stored", "", null);

    @Test
    void a_run_is_the_same_as_itself() {
        Comparison comparison = Comparison.of(run(YES), run(YES));

        assertThat(comparison.isChanged()).isFalse();
        assertThat(comparison.same()).isEqualTo(1);
        assertThat(comparison.compared()).isEqualTo(1);
    }

    @Test
    void what_held_and_does_not_hold_any_more_is_worse() {
        for (Cell good : List.of(YES, MEASURED)) {
            for (Cell bad : List.of(QUESTION_MARKS, UNFORESEEN, REFUSED, UNKNOWN)) {
                assertKind(good, bad, CellChange.Kind.WORSE);
            }
        }
    }

    @Test
    void what_was_foreseen_and_is_not_is_worse_even_with_the_same_facts() {
        assertKind(QUESTION_MARKS, UNFORESEEN, CellChange.Kind.WORSE);
        assertKind(QUESTION_MARKS, UNKNOWN, CellChange.Kind.WORSE);
        assertKind(REFUSED, UNFORESEEN, CellChange.Kind.WORSE);
    }

    @Test
    void a_deviation_that_no_longer_happens_is_healed_and_not_worse() {
        assertKind(QUESTION_MARKS, YES, CellChange.Kind.HEALED);
        assertKind(REFUSED, cell(Outcome.CONFORMS, false, "stored", "same", null), CellChange.Kind.HEALED);
    }

    @Test
    void what_holds_now_or_is_explained_now_is_better() {
        assertKind(UNFORESEEN, YES, CellChange.Kind.BETTER);
        assertKind(UNKNOWN, YES, CellChange.Kind.BETTER);
        assertKind(UNFORESEEN, QUESTION_MARKS, CellChange.Kind.BETTER);
    }

    @Test
    void another_value_or_another_error_code_is_a_change() {
        assertKind(MEASURED, cell(Outcome.RECORDED, true, "stored", "b", null), CellChange.Kind.CHANGED);
        assertKind(REFUSED, cell(Outcome.REFUSES, true, "stored", "refused", 1265), CellChange.Kind.CHANGED);
    }

    @Test
    void a_refusal_that_became_silent_is_worse() {
        assertKind(REFUSED, QUESTION_MARKS, CellChange.Kind.WORSE);
    }

    @Test
    void each_value_tells_what_it_was_and_what_it_is() {
        CellChange change = Comparison.of(run(YES), run(REFUSED)).cells().get(0);

        assertThat(change.values())
                .containsExactly(
                        new ValueChange("outcome", "CONFORMS", "REFUSES"),
                        new ValueChange("fact stored", "same", "refused"),
                        new ValueChange("error", null, "1366"));
        assertThat(Comparison.of(run(QUESTION_MARKS), run(UNFORESEEN))
                        .cells()
                        .get(0)
                        .values())
                .containsExactly(new ValueChange("foreseen", "yes", "no"));
    }

    @Test
    void time_transcript_sentence_and_error_message_are_no_change() {
        Cell slow = new Cell(
                EMOJI.id(),
                SQLITE.id(),
                Outcome.REFUSES,
                true,
                "other words",
                REFUSED.facts(),
                new SqlError("other", "22000", 1366, "other message"),
                null,
                List.of(new TranscriptLine("a", "select 2", List.of(), "2")),
                99,
                98);

        assertThat(Comparison.of(run(REFUSED), run(slow)).isChanged()).isFalse();
    }

    @Test
    void a_cell_that_was_not_run_is_none() {
        assertKind(NOT_RUN, YES, CellChange.Kind.APPEARED);
        assertKind(YES, NOT_RUN, CellChange.Kind.VANISHED);
        assertThat(Comparison.of(run(NOT_RUN), run(NOT_RUN)).compared()).isZero();
        Comparison gone = Comparison.of(run(YES), Sample.cutShort(List.of(SQLITE), List.of(EMOJI), List.of()));
        assertThat(gone.isWorse()).as("not an answer").isFalse();
        assertThat(gone.isChanged()).isTrue();
        assertThat(gone.cells().get(0).reason()).isEqualTo("that run was cut short");
        assertThat(Comparison.of(run(YES), Sample.complete(List.of(MYSQL), List.of(), List.of()))
                        .cells()
                        .get(0)
                        .reason())
                .isEqualTo("no such column");
    }

    @Test
    void another_road_changes_the_column_and_no_cell() {
        Engine other = new Engine(
                SQLITE.id(),
                SQLITE.label(),
                SQLITE.family(),
                SQLITE.version(),
                "another build",
                null,
                Map.of("kind", "url"),
                new Driver("a driver", "9.8.0"),
                Map.of("sql_mode", "STRICT", "extra", "on"),
                null,
                "ran",
                null,
                1);
        RunResults road = Sample.complete(List.of(other), List.of(EMOJI), List.of(YES));

        assertThat(Comparison.ofCells(run(YES), road).isChanged()).isFalse();
        assertThat(Comparison.of(run(YES), road).columns())
                .singleElement()
                .satisfies(column -> assertThat(column.values())
                        .containsExactly(
                                new ValueChange("build", "a build", "another build"),
                                new ValueChange("driver", "a driver 9.7.0", "a driver 9.8.0"),
                                new ValueChange("source kind", "embedded", "url"),
                                new ValueChange("setting extra", null, "on")));
    }

    @Test
    void a_claim_that_changed_is_said() {
        Case other = Sample.row(EMOJI.id(), "charset", Stake.MEANING, "stored", "other");
        Comparison comparison = Comparison.of(run(YES), Sample.complete(List.of(SQLITE), List.of(other), List.of(YES)));

        assertThat(comparison.cases())
                .containsExactly(new Comparison.RecordChange(
                        EMOJI.id(),
                        List.of(
                                new ValueChange("claim stored", "same", "other"),
                                new ValueChange("stake", "DATA", "MEANING"))));
        assertThat(comparison.isWorse()).isFalse();
    }

    @Test
    void worst_comes_first_then_the_highest_stake() {
        RunResults before = Sample.complete(
                List.of(SQLITE),
                List.of(EMOJI, LONG_KEY, NAME_LENGTH),
                List.of(
                        Sample.cell(NAME_LENGTH, SQLITE, Outcome.RECORDED, "characters", "64"),
                        Sample.cell(LONG_KEY, SQLITE, Outcome.CONFORMS, "refused-at", "never"),
                        YES));
        RunResults after = Sample.complete(
                List.of(SQLITE),
                List.of(EMOJI, LONG_KEY, NAME_LENGTH),
                List.of(
                        Sample.cell(NAME_LENGTH, SQLITE, Outcome.RECORDED, "characters", "63"),
                        Sample.refusal(LONG_KEY, SQLITE, "too long"),
                        QUESTION_MARKS));

        assertThat(Comparison.of(before, after).cells())
                .extracting(change -> change.row().id())
                .containsExactly(EMOJI.id(), LONG_KEY.id(), NAME_LENGTH.id());
    }

    @Test
    void text_and_markdown_say_the_same() {
        Comparison comparison = Comparison.of(run(YES), run(REFUSED));

        assertThat(ComparisonReport.text(comparison))
                .contains("1 cells were measured in both: 0 are the same; 1 worse, 0 healed")
                .contains("Got worse (1)", "charset/emoji on sqlite-3", "fact stored  same -> refused", "none -> 1366");
        assertThat(ComparisonReport.markdown(comparison))
                .contains("## Got worse (1)", "- **charset/emoji on sqlite-3**: Does charset/emoji hold?")
                .contains("  - fact stored: same -&gt; refused");
    }

    @Test
    void json_has_everything() {
        JsonNode json = JsonMapper.shared().readTree(ComparisonReport.json(Comparison.of(run(YES), run(REFUSED))));

        assertThat(json.get("worse").booleanValue()).isTrue();
        assertThat(json.get("counts").get("worse").intValue()).isEqualTo(1);
        JsonNode cell = json.get("cells").get(0);
        assertThat(cell.get("kind").stringValue()).isEqualTo("worse");
        assertThat(cell.get("old").get("facts").get("stored").stringValue()).isEqualTo("same");
        assertThat(cell.get("new").get("error").stringValue()).isEqualTo("1366");
    }

    @Test
    void hostile_texts_reach_no_terminal_and_no_html() {
        String name = Sample.HOSTILE.replace('\uD800', '?');
        Case row = Sample.row("charset/" + Sample.HOSTILE, Sample.HOSTILE, Stake.DATA, name, "a");
        Cell was = Sample.cell(row, SQLITE, Outcome.CONFORMS, name, "a");
        Cell is = Sample.cell(row, SQLITE, Outcome.DIFFERS, name, Sample.HOSTILE);
        Comparison comparison = Comparison.of(
                Sample.complete(List.of(SQLITE), List.of(row), List.of(was)),
                Sample.complete(List.of(SQLITE), List.of(row), List.of(is)));

        assertThat(ComparisonReport.text(comparison)).doesNotContain("\u202E", "\u0000", "\uD800");
        assertThat(ComparisonReport.markdown(comparison)).doesNotContain("<img", "\u202E", "\u0000", "\uD800");
        assertThat(ComparisonReport.json(comparison)).matches("[\\x20-\\x7E\\n\\r]*");
        assertThat(JsonMapper.shared()
                        .readTree(ComparisonReport.json(comparison))
                        .get("cells")
                        .get(0)
                        .get("new")
                        .get("facts")
                        .get(name)
                        .stringValue())
                .as("halves of surrogate pairs survive in values; in names the results have none")
                .isEqualTo(Sample.HOSTILE);
    }

    @Test
    void markdown_over_the_budget_says_what_it_left_out() {
        Comparison comparison = Comparison.of(run(YES), run(REFUSED));
        Digest digest =
                new Digest("t", List.of(), List.of(new Digest.Section("s", "n", List.of(entry("a"), entry("b")))));

        assertThat(DigestMarkdown.render(digest, 350)).contains("Cut at 350 bytes: 1 of 2 entries");
        assertThat(ComparisonReport.markdown(comparison)).doesNotContain("Cut at");
    }

    private static Digest.Entry entry(String id) {
        return new Digest.Entry(id, "x".repeat(80), List.of());
    }

    private static void assertKind(Cell before, Cell after, CellChange.Kind kind) {
        Comparison comparison = Comparison.of(run(before), run(after));
        assertThat(comparison.cells())
                .as(before.outcome() + " to " + after.outcome())
                .extracting(CellChange::kind)
                .containsExactly(kind);
        assertThat(comparison.isWorse()).isEqualTo(kind == CellChange.Kind.WORSE);
    }

    private static RunResults run(Cell cell) {
        return Sample.complete(List.of(SQLITE), List.of(EMOJI), List.of(cell));
    }

    private static Cell cell(
            Outcome outcome, @Nullable Boolean foreseen, String fact, String value, @Nullable Integer error) {
        return new Cell(
                EMOJI.id(),
                SQLITE.id(),
                outcome,
                foreseen,
                "a sentence",
                Map.of(fact, value),
                error == null ? null : new SqlError("bad-value", "22000", error, "message"),
                null,
                List.of(),
                1,
                1);
    }
}
