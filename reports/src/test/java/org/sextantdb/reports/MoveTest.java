package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.model.Deviation;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.model.SqlError;
import org.sextantdb.harness.model.Stake;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MoveTest {
    private static final Engine FROM = Sample.engine("postgresql-16", "PostgreSQL 16", "ran", null);
    private static final Engine TO = Sample.engine("tidb-8.5", "TiDB 8.5", "ran", null);
    private static final Case LOUD_DATA = row("a-loud-data", Stake.DATA);
    private static final Case SILENT_EFFORT = row("b-silent-effort", Stake.EFFORT);
    private static final Case SILENT_DATA = row("c-silent-data", Stake.DATA);
    private static final Case MEASURED = row("d-measured", Stake.DATA);
    private static final Case BETTER = row("e-better", Stake.DATA);
    private static final Case SAME = row("f-same", Stake.DATA);
    private static final Case OTHER_CODE = row("g-other-code", Stake.DATA);
    private static final Case UNKNOWN = row("h-unknown", Stake.DATA);

    private static final Matrix MATRIX = Matrix.of(Sample.complete(
            List.of(FROM, TO, Sample.TIDB),
            List.of(LOUD_DATA, SILENT_EFFORT, SILENT_DATA, MEASURED, BETTER, SAME, OTHER_CODE, UNKNOWN),
            List.of(
                    Sample.cell(LOUD_DATA, FROM, Outcome.CONFORMS, "fact", "good"),
                    Sample.refusal(LOUD_DATA, TO, "too long"),
                    Sample.cell(SILENT_EFFORT, FROM, Outcome.CONFORMS, "fact", "good"),
                    Sample.cell(SILENT_EFFORT, TO, Outcome.DIFFERS, "fact", "bad"),
                    Sample.cell(SILENT_DATA, FROM, Outcome.REFUSES, "fact", "refused"),
                    deviation(SILENT_DATA, "bad", "Write it so on TiDB."),
                    Sample.cell(MEASURED, FROM, Outcome.RECORDED, "fact", "1"),
                    Sample.cell(MEASURED, TO, Outcome.RECORDED, "fact", "2"),
                    Sample.cell(BETTER, FROM, Outcome.DIFFERS, "fact", "bad"),
                    Sample.cell(BETTER, TO, Outcome.CONFORMS, "fact", "good"),
                    Sample.cell(SAME, FROM, Outcome.DIFFERS, "fact", "bad"),
                    Sample.cell(SAME, TO, Outcome.DIFFERS, "fact", "bad"),
                    refusal(OTHER_CODE, FROM, "23505", 0),
                    refusal(OTHER_CODE, TO, "23000", 1062),
                    Sample.cell(UNKNOWN, FROM, Outcome.CONFORMS, "fact", "good"),
                    Sample.cell(UNKNOWN, TO, Outcome.INCONCLUSIVE, "fact", "good"))));

    @Test
    void silent_comes_before_loud_and_the_highest_stake_first() {
        Move move = Move.between(MATRIX, "postgresql-16", "tidb-8.5");

        assertThat(move.changes())
                .extracting(change -> change.danger() + " " + change.row().id())
                .containsExactly(
                        "SILENT keys/c-silent-data",
                        "SILENT keys/b-silent-effort",
                        "LOUD keys/a-loud-data",
                        "UNPROMISED keys/d-measured",
                        "BETTER keys/e-better");
        assertThat(move.isWorse()).isTrue();
    }

    @Test
    void the_same_deviation_on_both_and_another_code_for_the_same_error_change_nothing() {
        Move move = Move.between(MATRIX, "postgresql-16", "tidb-8.5");

        assertThat(move.same()).isEqualTo(2);
        assertThat(move.compared()).isEqualTo(7);
    }

    @Test
    void what_one_of_the_two_did_not_answer_is_unknown_and_not_the_same() {
        Move move = Move.between(MATRIX, "postgresql-16", "tidb-8.5");

        assertThat(move.unknown()).extracting(it -> it.row().id()).containsExactly("keys/h-unknown");
        assertThat(Move.between(MATRIX, "postgresql-16", "tidb").compared()).isZero();
    }

    @Test
    void the_ledger_says_what_to_write_else_the_claim() {
        Move move = Move.between(MATRIX, "postgresql-16", "tidb-8.5");

        assertThat(move.changes())
                .extracting(Move.Change::instead)
                .containsExactly(
                        "Write it so on TiDB.",
                        "Write something else.",
                        "VARCHAR(768).",
                        "Write something else.",
                        null);
    }

    @Test
    void back_again_nothing_gets_worse_that_was_bad_before() {
        Move move = Move.between(MATRIX, "tidb-8.5", "postgresql-16");

        assertThat(move.changes(Move.Danger.LOUD))
                .as("from silent to loud")
                .extracting(change -> change.row().id())
                .containsExactly("keys/c-silent-data");
        assertThat(move.changes(Move.Danger.SILENT))
                .extracting(change -> change.row().id())
                .containsExactly("keys/e-better");
    }

    @Test
    void a_column_that_is_not_there_is_named_with_those_that_are() {
        assertThatThrownBy(() -> Move.between(MATRIX, "postgresql-16", "oracle"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'oracle'; they have postgresql-16, tidb-8.5, tidb");
        assertThatThrownBy(() -> Move.between(MATRIX, "tidb", "tidb")).isInstanceOf(InputException.class);
    }

    @Test
    void text_and_markdown_show_both_sides_and_what_to_write() {
        Move move = Move.between(MATRIX, "postgresql-16", "tidb-8.5");

        assertThat(MoveReport.text(move))
                .contains("Moving from PostgreSQL 16 to TiDB 8.5: what changes for an application")
                .contains("7 cases were measured on both: 2 are the same; 2 silent, 1 loud, 1 unpromised, 1 better; 1")
                .contains("    PostgreSQL 16  refused: fact refused", "    TiDB 8.5       differs: fact bad")
                .contains("refused, error 1071: refused-at create", "instead        Write it so on TiDB.")
                .contains("Unknown (1)");
        assertThat(MoveReport.markdown(move))
                .contains("## Silent (2)", "- **DATA keys/c-silent-data**", "  - instead: Write it so on TiDB.");
    }

    @Test
    void json_has_what_was_seen_on_each() {
        JsonNode json =
                JsonMapper.shared().readTree(MoveReport.json(Move.between(MATRIX, "postgresql-16", "tidb-8.5")));

        JsonNode first = json.get("changes").get(0);
        assertThat(first.get("danger").stringValue()).isEqualTo("silent");
        assertThat(first.get("from").get("outcome").stringValue()).isEqualTo("REFUSES");
        assertThat(first.get("to").get("facts").get("fact").stringValue()).isEqualTo("bad");
        assertThat(first.get("instead").stringValue()).isEqualTo("Write it so on TiDB.");
        assertThat(json.get("counts").get("compared").intValue()).isEqualTo(7);
    }

    private static Case row(String name, Stake stake) {
        return Sample.row("keys/" + name, "keys", stake, "fact", "good");
    }

    private static Cell deviation(Case row, String value, String instead) {
        return new Cell(
                row.id(),
                TO.id(),
                Outcome.DIFFERS,
                true,
                "",
                Map.of("fact", value),
                null,
                new Deviation("because", "https://example.org", instead),
                List.of(),
                1,
                1);
    }

    private static Cell refusal(Case row, Engine engine, String state, int code) {
        SqlError error = new SqlError("unique-violation", state, code, "duplicate");
        return new Cell(
                row.id(), engine.id(), Outcome.REFUSES, true, "", Map.of("fact", "x"), error, null, List.of(), 1, 1);
    }
}
