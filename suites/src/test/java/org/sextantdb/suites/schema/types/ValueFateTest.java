package org.sextantdb.suites.schema.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.model.SqlError;

/** Which error a row of fates carries: with one it is loud, without one silent. */
class ValueFateTest {
    private static final SqlError ERROR = new SqlError("out-of-range", "22003", 1264, "Out of range value");
    private static final SqlError OTHER = new SqlError("syntax", "42000", 1064, "You have an error");
    private static final ValueFate KEPT = new ValueFate(ValueFate.KEPT, null);
    private static final ValueFate CHANGED = new ValueFate("became 7", null);
    private static final ValueFate NOT_FOUND = new ValueFate("kept, not-found", null);
    private static final ValueFate REFUSED = new ValueFate("out-of-range", ERROR);
    private static final ValueFate SEARCH_REFUSED = new ValueFate("kept, search syntax", OTHER);

    @Test
    void a_refusal_is_loud_beside_what_is_kept_and_the_first_one_counts() {
        assertThat(ValueFate.refusal(List.of(KEPT, REFUSED, SEARCH_REFUSED))).isEqualTo(ERROR);
        assertThat(ValueFate.refusal(List.of(KEPT))).isNull();
    }

    @Test
    void a_refusal_does_not_hide_a_silent_change() {
        assertThat(ValueFate.refusal(List.of(REFUSED, CHANGED))).isNull();
        assertThat(ValueFate.refusal(List.of(NOT_FOUND, REFUSED))).isNull();
    }

    @Test
    void a_road_that_refuses_does_not_hide_one_that_changes() {
        ValueFate both = ValueFate.of(REFUSED, CHANGED);
        assertThat(both).isEqualTo(new ValueFate("literal out-of-range, parameter became 7", null));
        assertThat(ValueFate.refusal(List.of(both, REFUSED))).isNull();
    }

    @Test
    void a_road_that_refuses_beside_one_that_keeps_is_loud() {
        assertThat(ValueFate.of(KEPT, REFUSED)).isEqualTo(new ValueFate("literal kept, parameter out-of-range", ERROR));
        assertThat(ValueFate.of(REFUSED, REFUSED)).isEqualTo(REFUSED);
    }
}
