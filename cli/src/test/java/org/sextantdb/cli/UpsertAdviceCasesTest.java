package org.sextantdb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sextantdb.reports.UpsertAdvice;

class UpsertAdviceCasesTest {
    @Test
    void every_case_that_advice_is_drawn_from_exists() {
        assertThat(Suites.all().cases().keySet()).containsAll(UpsertAdvice.caseIds());
    }
}
