package org.sextantdb.harness.session;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;

/**
 * One question, and the code that finds the answer out. A case is a record; its components are enums, booleans or types
 * with a static {@code cases()}, and the runner runs every combination. It is found by its package and named by it:
 * {@code suite/case-name[component=value]}.
 */
public interface Case {

    /** The question, one sentence ending in a question mark: the row's title. */
    String asks();

    /** What a portable application may rely on. Sees no connection. */
    Claim claim();

    /**
     * Acts and reports what it saw; never asserts and never names an engine.
     *
     * @param db an empty database for this case alone
     * @throws Exception whatever goes wrong: the cell is then inconclusive, never a pass and never a difference
     */
    Observation observe(Workspace db) throws Exception;

    /** How many of a run's time limits it may take: more than one for a case that does the work of many. */
    default int timeLimits() {
        return 1;
    }
}
