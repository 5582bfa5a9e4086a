package org.sextantdb.harness.session;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.SqlError;

/**
 * The engine refused the isolation level at which a case asks its question: a loud no to every question at that level.
 * The runner turns it into the observation, so no case needs to.
 */
public final class LevelRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What stands for every claimed fact. */
    private static final String LEVEL_REFUSED = "level refused";

    private final transient SqlError error;

    LevelRefusedException(SqlError error) {
        super(LEVEL_REFUSED + ": " + error.describe());
        this.error = error;
    }

    /** Every claimed fact is {@code level refused}, and so is the level granted. */
    public Observation observation(Claim claim) {
        Observation seen = Observation.of("granted", "refused").refusedBy(error);
        for (String fact : claim.facts().keySet()) {
            if (!fact.equals("granted")) {
                seen = seen.and(fact, LEVEL_REFUSED);
            }
        }
        return seen;
    }
}
