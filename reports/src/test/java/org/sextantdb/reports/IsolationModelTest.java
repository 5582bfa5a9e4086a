package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sextantdb.reports.AnomalyAnswer.Kind;

class IsolationModelTest {
    @Test
    void a_model_is_what_its_anomalies_say() {
        assertThat(verdict(Set.of())).isEqualTo("serializable");
        assertThat(verdict(EnumSet.of(Anomaly.WRITE_SKEW, Anomaly.PREDICATE_WRITE_SKEW, Anomaly.READ_ONLY_ANOMALY)))
                .as("PostgreSQL calls it REPEATABLE READ")
                .isEqualTo("snapshot isolation");
        assertThat(verdict(EnumSet.of(Anomaly.PHANTOM, Anomaly.PREDICATE_WRITE_SKEW)))
                .as("locks on rows")
                .isEqualTo("repeatable read");
        assertThat(verdict(EnumSet.range(Anomaly.FUZZY_READ, Anomaly.READ_ONLY_ANOMALY)))
                .isEqualTo("monotonic atomic view");
        assertThat(verdict(EnumSet.range(Anomaly.VANISHING_TRANSACTION, Anomaly.READ_ONLY_ANOMALY)))
                .isEqualTo("read committed");
        assertThat(verdict(EnumSet.range(Anomaly.ABORTED_READ, Anomaly.READ_ONLY_ANOMALY)))
                .isEqualTo("read uncommitted");
        assertThat(verdict(EnumSet.allOf(Anomaly.class))).isEqualTo("less than read uncommitted");
    }

    @Test
    void one_lost_update_is_no_snapshot_isolation_and_no_repeatable_read() {
        assertThat(verdict(Set.of(Anomaly.LOST_UPDATE))).isEqualTo("monotonic atomic view");
    }

    @Test
    void of_two_that_cannot_be_compared_both_are_named() {
        assertThat(verdict(Set.of(Anomaly.PREDICATE_WRITE_SKEW))).isEqualTo("repeatable read and snapshot isolation");
    }

    @Test
    void what_was_not_measured_might_be_anything() {
        Map<Anomaly, AnomalyAnswer> answers = answers(EnumSet.range(Anomaly.LOST_UPDATE, Anomaly.READ_ONLY_ANOMALY));
        answers.put(Anomaly.VANISHING_TRANSACTION, answer(Kind.UNTOLD));
        assertThat(IsolationModel.verdict(answers).text()).isEqualTo("at least read committed (OTV not measured)");

        answers.remove(Anomaly.DIRTY_WRITE);
        assertThat(IsolationModel.verdict(answers).text()).isEqualTo("not told (G0, OTV not measured)");
    }

    @Test
    void what_was_not_measured_does_not_matter_to_a_model_that_another_anomaly_rules_out() {
        Map<Anomaly, AnomalyAnswer> answers = answers(Set.of(Anomaly.LOST_UPDATE));
        answers.put(Anomaly.LONG_FORK, answer(Kind.UNTOLD));

        assertThat(IsolationModel.verdict(answers).text()).isEqualTo("monotonic atomic view");
    }

    @Test
    void waiting_and_refusing_prevent_as_well() {
        Map<Anomaly, AnomalyAnswer> answers = answers(Set.of());
        answers.put(Anomaly.DIRTY_WRITE, answer(Kind.WAITS));
        answers.put(Anomaly.LOST_UPDATE, answer(Kind.REFUSED));

        assertThat(IsolationModel.verdict(answers).text()).isEqualTo("serializable");
    }

    @Test
    void a_refused_level_is_none() {
        Map<Anomaly, AnomalyAnswer> answers = answers(Set.of());
        answers.put(Anomaly.DIRTY_WRITE, answer(Kind.LEVEL_REFUSED));

        assertThat(IsolationModel.verdict(answers).text()).isEqualTo("none: the level is refused");
    }

    private static String verdict(Set<Anomaly> occur) {
        return IsolationModel.verdict(answers(occur)).text();
    }

    private static Map<Anomaly, AnomalyAnswer> answers(Set<Anomaly> occur) {
        Map<Anomaly, AnomalyAnswer> answers = new EnumMap<>(Anomaly.class);
        for (Anomaly anomaly : Anomaly.values()) {
            answers.put(anomaly, answer(occur.contains(anomaly) ? Kind.OCCURS : Kind.PREVENTED));
        }
        return answers;
    }

    private static AnomalyAnswer answer(Kind kind) {
        return new AnomalyAnswer(kind, null, 1, 1, "");
    }
}
