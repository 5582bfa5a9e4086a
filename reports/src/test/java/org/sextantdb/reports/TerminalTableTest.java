package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.Stake;

class TerminalTableTest {
    @Test
    void a_row_for_each_engine_and_the_reasons() {
        assertThat(TerminalTable.render(Sample.matrix(), 100, false)).isEqualTo("""
                        engine     conforms  refuses  differs  recorded  inconclusive  not run  unforeseen  of
                        sqlite-3          3        0        0         1             1        0           1   5
                        mysql-8.4         1        1        2         1             0        0           0   5
                        tidb              0        0        0         0             0        5           0   5

                        tidb not-run: no container engine; start Docker
                        All measured columns agree on 1 of 4 cases.
                        """);
    }

    @Test
    void numbers_that_are_longer_than_their_head_stay_apart() {
        List<Case> cases = IntStream.range(0, 2697)
                .mapToObj(i -> Sample.row("keys/k" + i, "keys", Stake.DATA, "f", "a"))
                .toList();
        Matrix matrix = Matrix.of(Sample.complete(List.of(Sample.TIDB), cases, List.of()));

        assertThat(TerminalTable.render(matrix, 100, false).lines().toList().subList(0, 2))
                .containsExactly(
                        "engine    conforms  refuses  differs  recorded  inconclusive  not run  unforeseen    of",
                        "tidb             0        0        0         0             0     2697           0  2697");
    }

    @Test
    void no_line_is_wider_than_the_terminal() {
        for (int width = 30; width < 120; width++) {
            int limit = width;
            assertThat(TerminalTable.render(Sample.matrix(), width, false).lines())
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(limit));
        }
    }

    @Test
    void colour_is_asked_for_and_a_database_cannot_send_its_own() {
        assertThat(TerminalTable.render(Sample.matrix(), 100, true)).contains("\u001B[31m2\u001B[0m");
        assertThat(TerminalTable.render(Sample.hostile("\u001B[2J"), 100, false))
                .doesNotContain("\u001B")
                .contains("[U+001B]", "INCOMPLETE");
    }
}
