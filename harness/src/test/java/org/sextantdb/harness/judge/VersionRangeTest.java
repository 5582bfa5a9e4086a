package org.sextantdb.harness.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionRangeTest {

    @Test
    void versions_are_compared_number_by_number() {
        assertThat(VersionRange.parse(">=10.5 <10.11").contains("10.6.22")).isTrue();
        assertThat(VersionRange.parse(">=10.5 <10.11").contains("10.11.5")).isFalse();
        assertThat(VersionRange.parse(">=9").contains("10.0")).isTrue();
        assertThat(VersionRange.parse("").contains("1")).isTrue();
        assertThat(VersionRange.parse("=8.0.31").contains("8.0.31")).isTrue();
    }

    @Test
    void ranges_that_touch_do_not_overlap() {
        assertThat(VersionRange.parse("<8.4").overlaps(VersionRange.parse(">=8.4")))
                .isFalse();
        assertThat(VersionRange.parse("<=8.4").overlaps(VersionRange.parse(">=8.4")))
                .isTrue();
        assertThat(VersionRange.parse("").overlaps(VersionRange.parse(">=8.4 <9")))
                .isTrue();
        assertThat(VersionRange.parse(">8.0 <8.1").overlaps(VersionRange.parse(">8.0.0")))
                .isTrue();
    }
}
