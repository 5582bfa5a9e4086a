package org.sextantdb.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextantdb.harness.session.LimitSearch.Limit;

class LimitSearchTest {

    @ParameterizedTest
    @ValueSource(ints = {10, 11, 12, 500, 767, 768, 769, 998, 999})
    void every_limit_is_found_with_good_and_bad_expectations(int limit) {
        for (List<Integer> expected : List.of(List.<Integer>of(), List.of(768), List.of(1, 767, 768, 5000))) {
            assertThat(LimitSearch.between(10, 1000, expected, n -> n <= limit)).isEqualTo(new Limit(limit, false));
        }
    }

    @Test
    void where_all_is_taken_there_is_no_limit() {
        Limit limit = LimitSearch.between(10, 1000, List.of(768), n -> true);

        assertThat(limit).isEqualTo(new Limit(1000, true));
        assertThat(limit.taken(4)).isEqualTo("no limit up to 4000");
    }

    @Test
    void a_limit_is_told_in_units() {
        assertThat(new Limit(768, false).taken(4)).isEqualTo("3072");
    }

    @Test
    void a_good_expectation_spares_the_halving() {
        List<Integer> asked = new ArrayList<>();
        LimitSearch.between(10, 16000, List.of(768), n -> {
            asked.add(n);
            return n <= 768;
        });

        assertThat(asked).containsExactly(10, 768, 769, 767, 770, 768, 769);
    }

    @Test
    void without_a_first_that_is_taken_nothing_is_concluded() {
        assertThatThrownBy(() -> LimitSearch.between(10, 1000, List.of(), n -> false))
                .isInstanceOf(InconclusiveException.class)
                .hasMessageContaining("10 is taken");
    }

    @Test
    void a_liar_that_takes_more_than_it_refuses_has_no_limit() {
        IntPredicate onlyEvenOnes = n -> n % 2 == 0;

        assertThatThrownBy(() -> LimitSearch.between(10, 1000, List.of(768), onlyEvenOnes))
                .isInstanceOf(InconclusiveException.class)
                .hasMessageContaining("770=true");
    }

    @Test
    void a_liar_that_changes_its_mind_has_no_limit() {
        List<Integer> asked = new ArrayList<>();

        assertThatThrownBy(() -> LimitSearch.between(10, 1000, List.of(768), n -> {
                    asked.add(n);
                    return n <= 768 && asked.indexOf(n) == asked.size() - 1;
                }))
                .isInstanceOf(InconclusiveException.class);
    }
}
