package org.sextantdb.harness.model;

import org.jspecify.annotations.Nullable;

/**
 * Outcome × foreseen or not × one sentence.
 *
 * @param outcome what the observation means against the claim
 * @param foreseen whether it is as the ledger says; null for {@link Outcome#NOT_RUN}
 * @param sentence what a reader sees first
 * @param deviation the ledger's reason, where the outcome is a foreseen difference
 */
public record Verdict(
        Outcome outcome,
        @Nullable Boolean foreseen,
        String sentence,
        @Nullable Deviation deviation) {

    /** Whether this verdict fails a build. */
    public boolean isUnforeseen() {
        return Boolean.FALSE.equals(foreseen);
    }
}
