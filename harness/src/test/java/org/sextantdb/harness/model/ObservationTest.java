package org.sextantdb.harness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ObservationTest {
    private static final List<DependencyStep> CYCLE =
            List.of(new DependencyStep("T1", "w(x)", "ww", "a"), new DependencyStep("T2", "w(x)", "ww", "b"));

    @Test
    void a_cycle_stays_with_what_comes_after_it() {
        SqlError error = new SqlError("deadlock", "40001", 1213, "no");

        Observation seen = Observation.of("found", "G0")
                .withCycle(CYCLE)
                .and("transactions", 9)
                .refusedBy(error);

        assertThat(seen.cycle()).isEqualTo(CYCLE);
        assertThat(seen.facts()).containsEntry("found", "G0").containsEntry("transactions", "9");
        assertThat(seen.refusal()).isEqualTo(error);
        assertThat(Observation.of("found", "G0").cycle()).isEmpty();
    }

    @Test
    void only_known_dependencies_make_a_cycle() {
        assertThatThrownBy(() -> new DependencyStep("T1", "", "rr", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rr");
    }

    @Test
    void a_line_knows_whether_it_waits_and_whether_it_was_refused() {
        assertThat(line(TranscriptLine.waits("pg_blocking_pids")).isWait()).isTrue();
        assertThat(line("(waits, 1)").isWait()).isFalse();
        assertThat(line(new SqlError("deadlock", "40001", 1213, "no").describe())
                        .isRefusal())
                .isTrue();
        assertThat(line("1 row affected").isRefusal()).isFalse();
    }

    private static TranscriptLine line(String answer) {
        return new TranscriptLine("t1", "update a set b = 1", List.of(), answer);
    }
}
