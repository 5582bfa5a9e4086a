package org.sextantdb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sextantdb.harness.migrate.rule.PortabilityRules;

class RuleCasesTest {
    @Test
    void every_case_that_a_rule_refers_to_exists() {
        assertThat(Suites.all().cases().keySet()).containsAll(PortabilityRules.caseIds());
    }
}
