package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sextantdb.reports.Sample.EMOJI;
import static org.sextantdb.reports.Sample.MYSQL;
import static org.sextantdb.reports.Sample.SHORT_KEY;
import static org.sextantdb.reports.Sample.SQLITE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Driver;
import org.sextantdb.harness.model.ResultLine.End;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.model.ResultLine.Kit;
import org.sextantdb.harness.model.ResultLine.Run;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.results.RunResults;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SideBySideTest {
    private static final Cell SAME = Sample.cell(EMOJI, MYSQL, Outcome.CONFORMS, "stored", "same");
    private static final Cell CUT = Sample.cell(EMOJI, MYSQL, Outcome.DIFFERS, "stored", "cut");
    private static final Cell KEY = Sample.cell(SHORT_KEY, MYSQL, Outcome.CONFORMS, "refused-at", "never");
    private static final Cell SQLITE_KEY = Sample.cell(SHORT_KEY, SQLITE, Outcome.CONFORMS, "refused-at", "never");

    private static final NamedRun MONDAY =
            run("monday.jsonl", "2026-11-16T03:00:00Z", List.of(MYSQL, SQLITE), SAME, KEY, SQLITE_KEY);
    private static final NamedRun TUESDAY =
            run("tuesday.jsonl", "2026-11-17T03:00:00Z", List.of(MYSQL, SQLITE), CUT, KEY, SQLITE_KEY);

    @Test
    void two_runs_that_contradict_each_other_are_two_columns_the_older_first() {
        for (List<NamedRun> runs : List.of(List.of(MONDAY, TUESDAY), List.of(TUESDAY, MONDAY))) {
            Matrix matrix = Matrix.sideBySide(runs);

            assertThat(matrix.engines())
                    .extracting(Engine::id)
                    .as("beside each other, whatever was named first")
                    .containsExactly("sqlite-3", "mysql-8.4", "mysql-8.4@2");
            assertThat(matrix.engines())
                    .extracting(Look::title)
                    .containsExactly(
                            "SQLite 3.54",
                            "MySQL 8.4, run 1 of 2 (2026-11-16 03:00)",
                            "MySQL 8.4, run 2 of 2 (2026-11-17 03:00)");
            assertThat(matrix.cell(EMOJI.id(), "mysql-8.4").facts()).containsEntry("stored", "same");
            assertThat(matrix.cell(EMOJI.id(), "mysql-8.4@2").facts()).containsEntry("stored", "cut");
            assertThat(matrix.cell(SHORT_KEY.id(), "mysql-8.4@2").outcome()).isEqualTo(Outcome.CONFORMS);
        }
    }

    @Test
    void a_renamed_cell_keeps_everything_but_its_column() {
        Cell cell = Drawn.cell("mysql-8.4", List.of(), Drawn.CYCLE);
        Case row = Sample.row(cell.caseId(), "isolation", Stake.DATA, "a", "b");
        Cell other = Sample.cell(row, MYSQL, Outcome.CONFORMS, "other", "facts");
        Cell renamed = Matrix.sideBySide(List.of(
                        run("a", "2026-11-16T03:00:00Z", List.of(MYSQL), List.of(row), other),
                        run("b", "2026-11-17T03:00:00Z", List.of(MYSQL), List.of(row), cell)))
                .cell(row.id(), "mysql-8.4@2");

        assertThat(renamed).usingRecursiveComparison().ignoringFields("engine").isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "build", "driver", "setting"})
    void two_servers_are_two_columns_though_their_cells_are_the_same(String what) {
        NamedRun other = run("other.jsonl", "2026-11-17T03:00:00Z", List.of(another(what)), SAME, KEY);

        Matrix matrix = Matrix.sideBySide(List.of(MONDAY, other));

        assertThat(matrix.engines()).extracting(Engine::id).containsExactly("sqlite-3", "mysql-8.4", "mysql-8.4@2");
        assertThat(matrix.tally(matrix.engines().get(2)).measured()).isEqualTo(2);
        assertThatThrownBy(() -> Matrix.joined(List.of(MONDAY, other)))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("mysql-8.4", what, "monday.jsonl", "other.jsonl", "--side-by-side")
                .hasMessageNotContaining("\n");
    }

    @Test
    void runs_that_agree_are_joined_as_without_the_option() {
        NamedRun more = run("more.jsonl", "2026-11-17T03:00:00Z", List.of(MYSQL), KEY);
        NamedRun less = run("less.jsonl", "2026-11-16T03:00:00Z", List.of(MYSQL), SAME);
        NamedRun absent = run(
                "absent.jsonl",
                "2026-11-15T03:00:00Z",
                List.of(Sample.engine("mysql-8.4", "MySQL 8.4", "not-run", "not selected")));
        List<NamedRun> runs = List.of(absent, more, less, less);

        assertThat(JsonReport.render(Matrix.sideBySide(runs))).isEqualTo(JsonReport.render(Matrix.joined(runs)));
        assertThat(Matrix.sideBySide(runs).tally().measured()).isEqualTo(2);
    }

    @Test
    void three_runs_of_which_two_agree_are_two_columns() {
        NamedRun again = run("again.jsonl", "2026-11-18T03:00:00Z", List.of(MYSQL), SAME, KEY);

        Matrix matrix = Matrix.sideBySide(List.of(MONDAY, TUESDAY, again));

        assertThat(matrix.engines()).extracting(Engine::id).containsExactly("sqlite-3", "mysql-8.4", "mysql-8.4@2");
        assertThat(matrix.engines().get(1).label()).contains("run 1 of 2");
    }

    @Test
    void a_variant_is_named_once_in_its_title() {
        Engine variant = new Engine(
                "mysql-8.4+bin",
                "MySQL 8.4",
                "mysql",
                "1",
                null,
                "bin",
                Map.of(),
                null,
                Map.of(),
                null,
                "ran",
                null,
                1);
        Matrix matrix = Matrix.sideBySide(List.of(
                run("a", "2026-11-16T03:00:00Z", List.of(variant), on(variant, SAME)),
                run("b", "now", List.of(variant), on(variant, CUT))));

        assertThat(matrix.engines())
                .extracting(Look::title)
                .containsExactly("MySQL 8.4 + bin, run 1 of 2 (2026-11-16 03:00)", "MySQL 8.4 + bin, run 2 of 2 (now)");
    }

    @Test
    void a_column_that_has_such_a_name_already_is_not_mixed_with_the_second_run() {
        Engine taken = Sample.engine("mysql-8.4@2", "Taken", "ran", null);
        NamedRun third = run("c", "2026-11-18T03:00:00Z", List.of(taken), on(taken, SAME));

        Matrix matrix = Matrix.sideBySide(List.of(MONDAY, TUESDAY, third));

        assertThat(matrix.engines()).extracting(Engine::id).contains("mysql-8.4", "mysql-8.4@2", "mysql-8.4@3");
        assertThat(matrix.cell(EMOJI.id(), "mysql-8.4@3").facts()).containsEntry("stored", "cut");
    }

    @Test
    void different_kits_and_cases_stay_refused() {
        RunResults kit = new RunResults(Sample.run("0.2.0"), List.of(), List.of(), List.of(), null);
        Case changed = Sample.row(EMOJI.id(), "charset", Stake.EFFORT, "a", "b");
        NamedRun cases = run("cases.jsonl", "2026-11-17T03:00:00Z", List.of(), List.of(changed));

        assertThatThrownBy(() -> Matrix.sideBySide(List.of(MONDAY, new NamedRun("kit.jsonl", kit))))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("different kits", "kit.jsonl");
        assertThatThrownBy(() -> Matrix.sideBySide(List.of(MONDAY, cases)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the case charset/emoji");
    }

    @Test
    void a_refusal_names_cells_and_files_and_the_option_in_one_line() {
        assertThatThrownBy(() -> Matrix.joined(List.of(MONDAY, TUESDAY)))
                .isInstanceOf(InputException.class)
                .hasMessage("two runs contradict each other: charset/emoji on mysql-8.4 is CONFORMS {stored=same} in "
                        + "monday.jsonl and DIFFERS {stored=cut} in tuesday.jsonl; run this case again, see what changed "
                        + "with 'sextant compare', or show both with 'sextant report --side-by-side'");
    }

    @Test
    void a_refusal_names_three_cells_and_counts_the_rest() {
        List<Case> cases = IntStream.range(0, 5)
                .mapToObj(i -> Sample.row("keys/k" + i, "keys", Stake.DATA, "f", "a"))
                .toList();
        List<Cell> first = new ArrayList<>();
        List<Cell> second = new ArrayList<>();
        cases.forEach(row -> {
            first.add(Sample.cell(row, MYSQL, Outcome.CONFORMS, "f", "a"));
            second.add(Sample.cell(row, MYSQL, Outcome.DIFFERS, "f", "\u001B[2J\n" + "b".repeat(1_000_000)));
        });

        assertThatThrownBy(() -> Matrix.joined(List.of(
                        run("a", "x", List.of(MYSQL), cases, first.toArray(Cell[]::new)),
                        run("b", "y", List.of(MYSQL), cases, second.toArray(Cell[]::new)))))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("in 5 cells: keys/k0 on mysql-8.4", "keys/k2", "; and 2 more;", "these cases")
                .satisfies(e ->
                        assertThat(e.getMessage()).hasSizeLessThan(1_500).doesNotContain("keys/k3", "\u001B", "\n"));
    }

    @Test
    void every_output_shows_both_and_the_schema_holds(@TempDir Path directory) {
        Matrix matrix = Matrix.sideBySide(List.of(MONDAY, TUESDAY));

        JsonNode json = JsonMapper.shared().readTree(JsonReport.render(matrix));
        assertThat(json.get("engines")
                        .valueStream()
                        .map(engine -> engine.get("id").stringValue()))
                .contains("mysql-8.4", "mysql-8.4@2");
        assertThat(ResultSchemaTest.errors(ResultSchema.ofDocument(), JsonReport.render(matrix)))
                .isEmpty();
        assertThat(CsvReport.render(matrix)).contains(",mysql-8.4,CONFORMS", ",mysql-8.4@2,DIFFERS");
        assertThat(MarkdownReport.render(matrix)).contains("run 1 of 2 (2026-11-16 03:00)", "run 2 of 2");
        assertThat(Badges.render(matrix)).containsKeys("mysql-8.4.svg", "mysql-8.4@2.svg");
        assertThat(TerminalTable.render(matrix, 100, false)).contains("mysql-8.4@2");
        assertThat(ReportWriter.write(matrix, directory))
                .content()
                .contains("run 1 of 2 (2026-11-16 03:00)", "run 2 of 2");
    }

    @Test
    void a_second_run_is_no_neighbour_version_and_runs_that_disagree_give_no_hint() {
        Engine low = column("mysql-8.0", "ran");
        Engine between = column("mysql-8.4", "not-run");
        Engine high = column("mysql-9.7", "ran");
        NamedRun first = run(
                "a",
                "2026-11-16T03:00:00Z",
                List.of(low, between, high),
                on(low, SAME),
                on(high, SAME),
                on(low, KEY),
                on(high, KEY));
        NamedRun second = run("b", "2026-11-17T03:00:00Z", List.of(low), on(low, CUT), on(low, KEY));
        Matrix matrix = Matrix.sideBySide(List.of(first, second));
        Neighbours neighbours = Neighbours.of(matrix);

        assertThat(neighbours.around(between)).contains("mysql-8.0 and mysql-9.7");
        assertThat(neighbours.hint(EMOJI, between)).as("the two runs disagree").isEmpty();
        assertThat(neighbours.hint(SHORT_KEY, between)).isPresent();
    }

    private static Engine column(String id, String state) {
        return new Engine(id, id, "mysql", "1", null, null, Map.of(), null, Map.of(), null, state, "no reason", 1);
    }

    private static Engine another(String what) {
        return new Engine(
                MYSQL.id(),
                MYSQL.label(),
                MYSQL.family(),
                what.equals("version") ? "1.2.4, another version" : MYSQL.version(),
                what.equals("build") ? "another build" : MYSQL.build(),
                null,
                Map.of("kind", "url"),
                what.equals("driver") ? new Driver("another driver", "1") : MYSQL.driver(),
                what.equals("setting") ? Map.of("sql_mode", "") : MYSQL.settings(),
                null,
                "ran",
                null,
                1);
    }

    private static Cell on(Engine engine, Cell cell) {
        return new Cell(
                cell.caseId(),
                engine.id(),
                cell.outcome(),
                cell.foreseen(),
                cell.sentence(),
                cell.facts(),
                null,
                null,
                List.of(),
                1,
                1);
    }

    private static NamedRun run(String name, String startedAt, List<Engine> engines, Cell... cells) {
        return run(name, startedAt, engines, List.of(EMOJI, SHORT_KEY), cells);
    }

    private static NamedRun run(String name, String startedAt, List<Engine> engines, List<Case> cases, Cell... cells) {
        Run run = new Run(1, new Kit("0.1.0", "abc1234"), startedAt, 42, Map.of());
        return new NamedRun(
                name, new RunResults(run, engines, cases, List.of(cells), new End(true, startedAt, Map.of(), 0)));
    }
}
