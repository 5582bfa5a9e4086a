package org.sextantdb.harness.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Deviation;
import org.sextantdb.harness.model.Measure;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.SqlError;
import org.sextantdb.harness.model.Verdict;

class JudgeTest {
    private static final Claim CLAIM = Claim.that("lost", "false").and("rows", "2");
    private static final Deviation WHY =
            new Deviation("the second writer waits and then overwrites", "https://x", null);
    private static final SqlError ERROR = new SqlError("key-too-long", "42000", 1071, "Specified key was too long");

    private static Verdict judge(Observation seen, Optional<Ledger.Entry> entry) {
        return Judge.judge(CLAIM, seen, entry);
    }

    private static Optional<Ledger.Entry> entry(Map<String, String> saw, @Nullable String error) {
        return Optional.of(new Ledger.Entry("a/b", "", null, List.of(), saw, error, WHY, "ledger.yaml:3"));
    }

    @Test
    void facts_that_match_the_claim_conform() {
        Verdict verdict =
                judge(Observation.of("lost", false).and("rows", 2).and("mechanism", "waits"), Optional.empty());
        assertThat(verdict).isEqualTo(new Verdict(Outcome.CONFORMS, true, "lost false, rows 2", null));
    }

    @Test
    void a_silent_difference_that_nobody_foresaw_is_red_and_says_what_differs() {
        Verdict verdict = judge(Observation.of("lost", true).and("rows", 2), Optional.empty());
        assertThat(verdict.outcome()).isEqualTo(Outcome.DIFFERS);
        assertThat(verdict.isUnforeseen()).isTrue();
        assertThat(verdict.sentence()).isEqualTo("lost is true, not false; not in the ledger");
    }

    @Test
    void a_refusal_is_loud_and_names_its_error() {
        Verdict verdict = judge(Observation.of("lost", "n/a").and("rows", 2).refusedBy(ERROR), Optional.empty());
        assertThat(verdict.outcome()).isEqualTo(Outcome.REFUSES);
        assertThat(verdict.sentence()).contains("key-too-long, error 1071");
    }

    @Test
    void a_refusal_that_keeps_the_claim_conforms() {
        Verdict verdict = judge(Observation.of("lost", false).and("rows", 2).refusedBy(ERROR), Optional.empty());
        assertThat(verdict.outcome()).isEqualTo(Outcome.CONFORMS);
    }

    @Test
    void exactly_what_the_ledger_says_is_foreseen_and_carries_the_reason() {
        Verdict verdict = judge(Observation.of("lost", true).and("rows", 2), entry(Map.of("lost", "true"), null));
        assertThat(verdict.foreseen()).isTrue();
        assertThat(verdict.deviation()).isEqualTo(WHY);
    }

    @Test
    void another_value_than_the_ledger_says_is_red() {
        Verdict verdict = judge(Observation.of("lost", "twice").and("rows", 2), entry(Map.of("lost", "true"), null));
        assertThat(verdict.isUnforeseen()).isTrue();
        assertThat(verdict.sentence()).contains("the ledger expects lost true (ledger.yaml:3)");
    }

    @Test
    void a_difference_that_the_entry_does_not_name_is_red() {
        Verdict verdict = judge(Observation.of("lost", true).and("rows", 1), entry(Map.of("lost", "true"), null));
        assertThat(verdict.isUnforeseen())
                .as("rows differs too, and the entry is silent on it")
                .isTrue();
    }

    @Test
    void another_error_than_the_ledger_says_is_red() {
        Observation refused = Observation.of("lost", "n/a").and("rows", 2).refusedBy(ERROR);
        assertThat(judge(refused, entry(Map.of("lost", "n/a"), "1071")).foreseen())
                .isTrue();
        assertThat(judge(refused, entry(Map.of("lost", "n/a"), "1709")).foreseen())
                .isFalse();
        assertThat(judge(refused, entry(Map.of("lost", "n/a"), null)).foreseen())
                .isFalse();
    }

    @Test
    void a_silent_difference_where_the_ledger_expects_an_error_is_red() {
        Verdict verdict = judge(Observation.of("lost", true).and("rows", 2), entry(Map.of("lost", "true"), "1071"));
        assertThat(verdict.isUnforeseen()).isTrue();
    }

    @Test
    void a_deviation_no_longer_seen_is_red() {
        Verdict verdict = judge(Observation.of("lost", false).and("rows", 2), entry(Map.of("lost", "true"), null));
        assertThat(verdict.outcome()).isEqualTo(Outcome.CONFORMS);
        assertThat(verdict.isUnforeseen()).isTrue();
        assertThat(verdict.sentence()).contains("healed").contains("ledger.yaml:3");
    }

    @Test
    void without_a_claim_the_value_is_recorded() {
        Verdict verdict = Judge.judge(Claim.none("the engine's own"), Observation.of("limit", 3072), Optional.empty());
        assertThat(verdict).isEqualTo(new Verdict(Outcome.RECORDED, true, "limit 3072", null));
    }

    @Test
    void a_case_that_does_not_report_a_claimed_fact_is_inconclusive_never_a_pass() {
        Verdict verdict = judge(Observation.of("lost", false), Optional.empty());
        assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(verdict.isUnforeseen()).isTrue();
    }

    @Test
    void a_number_outside_its_range_is_unforeseen_and_changes_no_outcome() {
        Observation seen = Observation.of("lost", false).and("rows", 2);
        assertThat(judge(seen.measured(List.of(Measure.of("operations per second", 7))), Optional.empty())
                        .isUnforeseen())
                .isFalse();
        Verdict verdict = judge(seen.measured(List.of(Measure.bounded("deadlock per 1,000", 7))), Optional.empty());
        assertThat(verdict.outcome()).isEqualTo(Outcome.CONFORMS);
        assertThat(verdict.isUnforeseen()).isTrue();
        assertThat(verdict.sentence()).contains("deadlock per 1,000 is 7, outside the stated 0 to 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lost", "rows"})
    void changing_any_claimed_fact_makes_the_judge_object(String fact) {
        Map<String, String> facts = new LinkedHashMap<>(CLAIM.facts());
        facts.put(fact, facts.get(fact) + "?");
        assertThat(judge(new Observation(facts, null), Optional.empty()).isUnforeseen())
                .isTrue();
    }
}
