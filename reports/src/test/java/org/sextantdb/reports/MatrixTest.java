package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sextantdb.reports.Sample.EMOJI;
import static org.sextantdb.reports.Sample.MYSQL;
import static org.sextantdb.reports.Sample.SHORT_KEY;
import static org.sextantdb.reports.Sample.SQLITE;
import static org.sextantdb.reports.Sample.TIDB;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.results.RunResults;

class MatrixTest {
    private static final Cell SAME = Sample.cell(EMOJI, SQLITE, Outcome.CONFORMS, "stored", "same");

    @Test
    void columns_stand_as_they_appeared_and_rows_by_suite_stake_and_number() {
        Matrix matrix = Sample.matrix();

        assertThat(matrix.engines()).containsExactly(SQLITE, MYSQL, TIDB);
        assertThat(matrix.suites()).extracting(Suite::id).containsExactly("schema", "keys", "charset");
        assertThat(matrix.cases())
                .extracting(Case::id)
                .containsExactly(
                        "schema/name-length",
                        "keys/unique[chars=768]",
                        "keys/unique[chars=3072]",
                        "charset/emoji",
                        "charset/a-folding");
    }

    @Test
    void every_cell_counts_once() {
        Matrix matrix = Sample.matrix();

        assertThat(matrix.tally(SQLITE).of(Outcome.CONFORMS)).isEqualTo(3);
        assertThat(matrix.tally(SQLITE).unforeseen()).isEqualTo(1);
        assertThat(matrix.tally(MYSQL).of(Outcome.DIFFERS)).isEqualTo(2);
        assertThat(matrix.tally(TIDB).of(Outcome.NOT_RUN)).isEqualTo(5);
        assertThat(matrix.tally(TIDB).measured()).isZero();
        assertThat(matrix.tally().total()).isEqualTo(15);
        assertThat(matrix.tally(matrix.suites().get(1), MYSQL).total()).isEqualTo(2);
    }

    @Test
    void rows_agree_where_two_columns_or_more_answer_alike() {
        assertThat(Sample.matrix().agreement())
                .as("768 agrees; 3072, emoji and the recorded length do not; folding was measured once")
                .isEqualTo(new Agreement(1, 4));
    }

    @Test
    void a_missing_cell_says_why() {
        assertThat(Sample.matrix().cell(EMOJI, TIDB).sentence()).isEqualTo("no container engine; start Docker");
        Matrix cut = Matrix.of(Sample.cutShort(List.of(SQLITE), List.of(EMOJI), List.of()));
        assertThat(cut.isComplete()).isFalse();
        assertThat(cut.cell(EMOJI, SQLITE).outcome()).isEqualTo(Outcome.NOT_RUN);
        assertThat(cut.cell(EMOJI, SQLITE).sentence()).isEqualTo("the run was cut short");
        Matrix whole = Matrix.of(Sample.complete(List.of(SQLITE), List.of(EMOJI), List.of()));
        assertThat(whole.cell(EMOJI, SQLITE).sentence()).isEqualTo("not selected in this run");
    }

    @Test
    void jobs_that_ran_one_engine_each_are_joined() {
        Engine absent = Sample.engine("mysql-8.4", "MySQL 8.4", "not-run", "not selected");
        Cell mysql = Sample.cell(EMOJI, MYSQL, Outcome.DIFFERS, "stored", "cut");
        Matrix matrix = Matrix.of(List.of(
                Sample.complete(List.of(absent, SQLITE), List.of(EMOJI), List.of(SAME)),
                Sample.cutShort(List.of(MYSQL), List.of(EMOJI), List.of(mysql))));

        assertThat(matrix.engines()).containsExactly(SQLITE, MYSQL);
        assertThat(matrix.cell(EMOJI, MYSQL)).isEqualTo(mysql);
        assertThat(matrix.cell(EMOJI, SQLITE)).isEqualTo(SAME);
        assertThat(matrix.isComplete()).isFalse();
    }

    @Test
    void the_same_run_twice_is_that_run() {
        RunResults run = Sample.complete(List.of(SQLITE), List.of(EMOJI), List.of(SAME));

        assertThat(Matrix.of(List.of(run, run)).tally())
                .isEqualTo(Matrix.of(run).tally());
    }

    @Test
    void a_measured_cell_wins_over_one_that_was_not_run() {
        Cell notRun =
                new Cell(EMOJI.id(), SQLITE.id(), Outcome.NOT_RUN, null, "", Map.of(), null, null, List.of(), 0, 0);
        RunResults without = Sample.complete(List.of(SQLITE), List.of(EMOJI), List.of(notRun));
        RunResults with = Sample.complete(List.of(SQLITE), List.of(EMOJI), List.of(SAME));

        assertThat(Matrix.of(List.of(without, with)).cell(EMOJI, SQLITE)).isEqualTo(SAME);
        assertThat(Matrix.of(List.of(with, without)).cell(EMOJI, SQLITE)).isEqualTo(SAME);
    }

    @Test
    void runs_that_contradict_each_other_are_refused() {
        Cell other = Sample.cell(EMOJI, SQLITE, Outcome.CONFORMS, "stored", "other");
        assertRefused(
                Sample.complete(List.of(SQLITE), List.of(EMOJI), List.of(other)), "charset/emoji on sqlite-3", "other");
    }

    @Test
    void runs_of_different_kits_servers_or_cases_are_refused() {
        RunResults kit = new RunResults(Sample.run("0.2.0"), List.of(), List.of(), List.of(), null);
        assertRefused(kit, "0.1.0 (abc1234)", "0.2.0 (abc1234)");
        Engine newer = new Engine(
                "sqlite-3", "SQLite", "sqlite", "9", null, null, Map.of(), null, Map.of(), null, "ran", null, 0);
        assertRefused(Sample.complete(List.of(newer), List.of(), List.of()), "sqlite-3 is 1.2.3", "9");
        Case changed = Sample.row(EMOJI.id(), "charset", Stake.EFFORT, "a", "b");
        assertRefused(Sample.complete(List.of(), List.of(changed), List.of()), "the case charset/emoji");
    }

    @Test
    void a_cell_of_no_row_and_no_results_at_all_are_refused() {
        assertThatThrownBy(() -> Matrix.of(Sample.complete(List.of(SQLITE), List.of(SHORT_KEY), List.of(SAME))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("charset/emoji on sqlite-3");
        assertThatThrownBy(() -> Matrix.of(List.of())).isInstanceOf(InputException.class);
    }

    private static void assertRefused(RunResults second, String... named) {
        RunResults first = Sample.complete(List.of(SQLITE), List.of(EMOJI), List.of(SAME));
        assertThatThrownBy(() -> Matrix.of(List.of(first, second)))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll(named);
    }
}
