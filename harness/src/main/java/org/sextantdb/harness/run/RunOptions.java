package org.sextantdb.harness.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How to run, beside what.
 *
 * @param seed the seed of everything random
 * @param jobs how many engines run side by side
 * @param caseLimit how long a case may take before it is cut off and inconclusive
 * @param histories where recorded histories are kept, {@code <engine>/<case>.jsonl}; empty where they are not
 * @param ledger the user's own deviations, {@code <family>.yaml} in a directory; empty where there are none
 */
public record RunOptions(long seed, int jobs, Duration caseLimit, Optional<Path> histories, Optional<Path> ledger) {
    /** The seed unless another is given: the same data in every run. */
    public static final long SEED = 20261121L;

    public static RunOptions standard() {
        return new RunOptions(
                SEED,
                Runtime.getRuntime().availableProcessors(),
                Duration.ofSeconds(60),
                Optional.empty(),
                Optional.empty());
    }
}
