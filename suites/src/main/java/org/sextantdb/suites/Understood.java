package org.sextantdb.suites;

import java.util.List;
import java.util.Optional;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Session;

/** A statement is tried alone first: who does not know the words is asked no more. */
public final class Understood {
    private Understood() {}

    /** What is seen where a form is refused although nobody else is there: every claimed fact is the class of the refusal. */
    public static Observation refused(Attempt alone, Claim claim) {
        Observation seen = Observation.of("form", alone.verdict()).refusedBy(alone.error());
        for (String fact : claim.facts().keySet()) {
            seen = seen.and(fact, alone.verdict());
        }
        return seen;
    }

    /**
     * What is seen where the statement is refused although nobody else is there; empty where it is understood.
     *
     * @param facts the facts that the case reports; each is the class of the refusal
     */
    public static Optional<Observation> not(Session alone, String statement, String fact, String... facts) {
        Attempt attempt = alone.attempt(statement);
        if (!attempt.refused()) {
            return Optional.empty();
        }
        Observation seen = Observation.of(fact, attempt.verdict()).refusedBy(attempt.error());
        for (String more : List.of(facts)) {
            seen = seen.and(more, attempt.verdict());
        }
        return Optional.of(seen);
    }
}
