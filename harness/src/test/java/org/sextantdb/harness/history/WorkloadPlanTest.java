package org.sextantdb.harness.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sextantdb.harness.history.WorkloadPlan.Intent;
import org.sextantdb.harness.history.WorkloadPlan.Shape;

class WorkloadPlanTest {

    @ParameterizedTest
    @EnumSource
    void the_same_seed_gives_the_same_plan(Shape shape) {
        WorkloadPlan plan = WorkloadPlan.of(new SplittableRandom(7), 500, shape);

        assertThat(plan).isEqualTo(WorkloadPlan.of(new SplittableRandom(7), 500, shape));
        assertThat(plan).isNotEqualTo(WorkloadPlan.of(new SplittableRandom(8), 500, shape));
        assertThat(plan.transactions()).hasSize(500);
    }

    @ParameterizedTest
    @EnumSource
    void no_value_is_written_twice_to_a_key_and_no_key_often(Shape shape) {
        WorkloadPlan plan = WorkloadPlan.of(new SplittableRandom(7), 2_000, shape);
        Map<Integer, Set<Integer>> written = new HashMap<>();
        for (List<Intent> intents : plan.transactions()) {
            for (Intent intent : intents) {
                if (intent.writes()) {
                    assertThat(written.computeIfAbsent(intent.key(), key -> new HashSet<>())
                                    .add(intent.value()))
                            .isTrue();
                }
            }
        }
        assertThat(written.values()).allSatisfy(values -> assertThat(values).hasSizeBetween(1, 16));
        assertThat(plan.keys()).containsAll(written.keySet());
    }
}
