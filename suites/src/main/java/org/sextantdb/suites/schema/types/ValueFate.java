package org.sextantdb.suites.schema.types;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.SqlError;

/**
 * What became of a value: {@link #KEPT}, the class of a refusal, {@code not-found} or {@code became …}.
 *
 * @param error the refusal; null where nothing was refused, or where a silent change stands beside the refusal
 */
record ValueFate(String fact, @Nullable SqlError error) {
    /** What becomes of a value that survives. */
    static final String KEPT = "kept";

    /** The fates of one value by both roads: in one word where they are the same. */
    static ValueFate of(ValueFate literal, ValueFate parameter) {
        return literal.fact.equals(parameter.fact)
                ? literal
                : new ValueFate(
                        "literal " + literal.fact + ", parameter " + parameter.fact,
                        refusal(List.of(literal, parameter)));
    }

    /** The first refusal; null where any value was changed or lost without one, which it must not hide. */
    static @Nullable SqlError refusal(List<ValueFate> fates) {
        return fates.stream().anyMatch(ValueFate::isSilent)
                ? null
                : fates.stream()
                        .map(ValueFate::error)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private boolean isSilent() {
        return error == null && !fact.equals(KEPT);
    }
}
