package org.sextantdb.suites.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.run.CaseCatalog;

/** The list itself, without a server. */
class SpotCheckTest {

    @Test
    void every_check_names_a_case_and_an_engine() {
        CaseCatalog cases = CaseCatalog.find("org.sextantdb.suites");
        EngineCatalog engines = EngineCatalog.load();
        assertThat(SpotCheck.all()).isNotEmpty().allSatisfy(check -> {
            assertThat(cases.get(check.caseId())).isNotNull();
            assertThat(engines.engine(check.engine())).isNotNull();
        });
    }

    @Test
    void twenty_cells_can_be_checked() {
        assertThat(SpotCheck.all().stream().map(SpotCheck::caseId).distinct()).hasSizeGreaterThanOrEqualTo(20);
    }
}
