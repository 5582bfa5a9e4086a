package org.sextantdb.suites.isolation;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Stake;

/** What a level promises, as a claim: the first level that excludes an anomaly, and all above it. */
public final class Promise {
    private Promise() {}

    /** That {@code fact} is not seen at {@code asked}, where that is {@code first} or more; no claim below. */
    public static Claim excludes(String fact, IsolationLevel first, IsolationLevel asked) {
        Claim claim = asked.atLeast(first)
                ? Claim.that(fact, "false")
                : Claim.none(asked.sql() + " does not exclude it: the first level that does is " + first.sql());
        return claim.stake(Stake.DATA)
                .source(
                        "Berenson et al. 1995, A Critique of ANSI SQL Isolation Levels, table 4",
                        "https://arxiv.org/abs/cs/0701157")
                .source("Hermitage, the schedules", "https://github.com/ept/hermitage");
    }
}
