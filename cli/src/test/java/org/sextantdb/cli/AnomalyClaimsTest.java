package org.sextantdb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.session.Case;
import org.sextantdb.reports.AnomalyClaims;

class AnomalyClaimsTest {
    @Test
    void the_report_knows_the_cases_and_their_facts_and_what_each_level_promises() {
        Map<String, Case> cases = Suites.all().cases();
        Map<String, Map<String, String>> claimed = new LinkedHashMap<>();
        AnomalyClaims.all().keySet().forEach(id -> {
            assertThat(cases).containsKey(id);
            claimed.put(id, cases.get(id).claim().facts());
        });

        assertThat(claimed).isEqualTo(AnomalyClaims.all());
    }
}
