package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sextantdb.reports.Sample.EMOJI;
import static org.sextantdb.reports.Sample.LONG_KEY;
import static org.sextantdb.reports.Sample.NAME_LENGTH;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.model.SqlError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NeighboursTest {
    private static final Engine LOW = column("mysql-8.0", "mysql", null, "ran");
    private static final Engine ABSENT = column("mysql-8.4", "mysql", null, "not-run");
    private static final Engine HIGH = column("mysql-9.7", "mysql", null, "ran");

    @Test
    void neighbours_that_saw_the_same_agree() {
        Matrix matrix =
                between(cell(EMOJI, LOW, Outcome.CONFORMS, "same", 0), cell(EMOJI, HIGH, Outcome.CONFORMS, "same", 0));

        assertThat(hint(matrix))
                .contains(new Neighbours.Hint(
                        true,
                        "mysql-8.0",
                        "mysql-9.7",
                        "neighbours agree: mysql-8.0 and mysql-9.7 both say conforms: stored same"));
    }

    @Test
    void another_outcome_fact_or_error_code_disagrees() {
        Cell yes = cell(EMOJI, LOW, Outcome.CONFORMS, "same", 0);
        assertThat(hint(between(yes, cell(EMOJI, HIGH, Outcome.REFUSES, "refused", 1366))))
                .hasValueSatisfying(hint -> {
                    assertThat(hint.agree()).isFalse();
                    assertThat(hint.sentence())
                            .isEqualTo(
                                    "neighbours disagree: mysql-8.0 says conforms: stored same; mysql-9.7 says refused, "
                                            + "error 1366: stored refused");
                });
        assertDisagree(yes, cell(EMOJI, HIGH, Outcome.CONFORMS, "other", 0));
        assertDisagree(
                cell(EMOJI, LOW, Outcome.REFUSES, "refused", 1366), cell(EMOJI, HIGH, Outcome.REFUSES, "refused", 1));
    }

    @Test
    void a_neighbour_that_is_missing_or_could_not_tell_gives_no_hint() {
        Cell yes = cell(EMOJI, LOW, Outcome.CONFORMS, "same", 0);
        assertThat(hint(between(yes, cell(EMOJI, HIGH, Outcome.INCONCLUSIVE, "same", 0))))
                .isEmpty();
        assertThat(hint(between(yes))).isEmpty();
        assertThat(hint(matrix(List.of(LOW, ABSENT), List.of(yes)))).isEmpty();
    }

    @Test
    void only_stock_columns_of_the_same_family_are_neighbours() {
        Engine variant = column("mysql-9.0+ansi_lax", "mysql", "ansi_lax", "ran");
        Engine stranger = column("mariadb-10.11", "mariadb", null, "ran");
        Cell yes = cell(EMOJI, LOW, Outcome.CONFORMS, "same", 0);
        assertThat(hint(matrix(
                        List.of(LOW, ABSENT, variant, stranger),
                        List.of(
                                yes,
                                cell(EMOJI, variant, Outcome.CONFORMS, "same", 0),
                                cell(EMOJI, stranger, Outcome.CONFORMS, "same", 0)))))
                .isEmpty();
        Engine absentVariant = column("mysql-8.4+ansi_lax", "mysql", "ansi_lax", "not-run");
        Matrix matrix =
                matrix(List.of(LOW, absentVariant, HIGH), List.of(yes, cell(EMOJI, HIGH, Outcome.CONFORMS, "same", 0)));
        assertThat(Neighbours.of(matrix).hint(EMOJI, absentVariant)).isEmpty();
    }

    @Test
    void the_nearest_versions_count_and_numbers_are_numbers() {
        List<Engine> columns = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        for (String version : List.of("11.8", "10.5", "10.11", "11.4")) {
            Engine column = column("mariadb-" + version, "mariadb", null, "ran");
            columns.add(column);
            cells.add(cell(EMOJI, column, Outcome.CONFORMS, "same", 0));
        }
        Engine absent = column("mariadb-10.6", "mariadb", null, "failed");
        columns.add(absent);

        assertThat(Neighbours.of(matrix(columns, cells)).hint(EMOJI, absent)).hasValueSatisfying(hint -> {
            assertThat(hint.lower()).isEqualTo("mariadb-10.5");
            assertThat(hint.higher()).isEqualTo("mariadb-10.11");
        });
        assertThat(Neighbours.compareVersions("postgresql-9.6", "postgresql-16"))
                .isNegative();
        assertThat(Neighbours.compareVersions("mysql-8.0", "mysql-8")).isPositive();
        assertThat(Neighbours.compareVersions("sqlite", "sqlite")).isZero();
    }

    @Test
    void a_column_that_ran_has_no_hint_and_a_hint_counts_nowhere() {
        Matrix matrix = sample();

        assertThat(Neighbours.of(matrix).hint(EMOJI, LOW)).isEmpty();
        assertThat(matrix.tally(ABSENT).of(Outcome.NOT_RUN)).isEqualTo(3);
        assertThat(matrix.tally(ABSENT).measured()).isZero();
        assertThat(matrix.agreement().measured()).isEqualTo(3);
    }

    @Test
    void the_page_shows_a_hint_and_the_cell_still_looks_not_run() {
        String html = Rendered.section(sample(), "matrix");

        assertThat(html).contains(">neighbours agree</a>", ">neighbours disagree</a>");
        assertThat(html.split("<td class=\"o-not-run\"><b>not run</b>", -1)).hasSize(4);
        assertThat(Rendered.section(sample(), "overview")).contains("no image; start Docker");
        assertThat(Rendered.evidence(sample()))
                .contains("neighbours agree: mysql-8.0 and mysql-9.7 both say conforms: stored same")
                .contains("was not run. A hint, not a measurement: <bdi>neighbours disagree: mysql-8.0 says")
                .doesNotContain("id=\"charset/emoji/mysql-8.4\"");
    }

    @Test
    void markdown_has_a_mark_and_one_footnote() {
        assertThat(MarkdownReport.render(sample()))
                .contains("| – not run <sup>a</sup> |", "| – not run <sup>d</sup> |")
                .containsOnlyOnce("its neighbours mysql-8.0 and mysql-9.7 agree");
        assertThat(MarkdownReport.render(Sample.matrix())).doesNotContain("<sup>a");
    }

    @Test
    void json_has_the_hint_beside_the_facts() {
        JsonNode cells =
                JsonMapper.shared().readTree(JsonReport.render(sample())).get("cells");

        for (JsonNode cell : cells) {
            boolean absent = cell.get("engine").stringValue().equals("mysql-8.4");
            assertThat(cell.has("hint")).isEqualTo(absent);
            if (absent) {
                assertThat(cell.get("outcome").stringValue()).isEqualTo("NOT_RUN");
                assertThat(cell.get("facts").size()).isZero();
                assertThat(cell.get("hint").get("neighbours").get(1).stringValue())
                        .isEqualTo("mysql-9.7");
            }
        }
    }

    static Matrix sample() {
        return matrix(
                List.of(LOW, ABSENT, HIGH),
                List.of(
                        cell(EMOJI, LOW, Outcome.CONFORMS, "same", 0),
                        cell(EMOJI, HIGH, Outcome.CONFORMS, "same", 0),
                        cell(LONG_KEY, LOW, Outcome.REFUSES, "create", 1071),
                        cell(LONG_KEY, HIGH, Outcome.CONFORMS, "never", 0),
                        cell(NAME_LENGTH, LOW, Outcome.RECORDED, "64", 0),
                        cell(NAME_LENGTH, HIGH, Outcome.RECORDED, "64", 0)));
    }

    private static void assertDisagree(Cell lower, Cell higher) {
        assertThat(hint(between(lower, higher)))
                .hasValueSatisfying(hint -> assertThat(hint.agree()).isFalse());
    }

    private static Optional<Neighbours.Hint> hint(Matrix matrix) {
        return Neighbours.of(matrix).hint(EMOJI, ABSENT);
    }

    private static Matrix between(Cell... cells) {
        return matrix(List.of(LOW, ABSENT, HIGH), List.of(cells));
    }

    private static Matrix matrix(List<Engine> columns, List<Cell> cells) {
        return Matrix.of(Sample.complete(columns, List.of(EMOJI, LONG_KEY, NAME_LENGTH), cells));
    }

    private static Engine column(String id, String family, @Nullable String variant, String state) {
        return new Engine(
                id,
                id,
                family,
                null,
                null,
                variant,
                Map.of(),
                null,
                Map.of(),
                null,
                state,
                state.equals("ran") ? null : "no image; start Docker",
                0);
    }

    private static Cell cell(Case row, Engine engine, Outcome outcome, String value, int error) {
        return new Cell(
                row.id(),
                engine.id(),
                outcome,
                true,
                "",
                Map.of("stored", value),
                error == 0 ? null : new SqlError("any", "42000", error, "message"),
                null,
                List.of(),
                1,
                1);
    }
}
