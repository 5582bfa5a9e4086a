package org.sextantdb.suites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.session.Case;

/** What a reader is told beside the facts, for every combination of every case. */
class ClaimsTest {

    static List<Case> cases() {
        return AllCases.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_case_asks_a_question(Case subject) {
        assertThat(subject.asks()).endsWith("?").hasSizeLessThan(120);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_claim_says_why_and_what_to_do(Case subject) {
        Claim claim = subject.claim();
        assertThat(claim.sources()).as("sources").isNotEmpty().allSatisfy(source -> {
            assertThat(source.title()).isNotBlank();
            assertThat(source.url()).startsWith("https://");
        });
        assertThat(claim.advice()).as("one sentence of advice").isNotBlank().endsWith(".");
        assertThat(claim.facts()).doesNotContainKeys("granted", "mechanism");
    }
}
