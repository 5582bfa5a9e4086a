package org.sextantdb.harness.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a case saw, without an opinion.
 *
 * @param facts name to value, both text, in the order in which they were found out
 * @param refusal the error by which the engine said no to what the case asks for; null where it said yes
 * @param cycle the transactions that depend on each other in a circle; empty where the case found none
 * @param measures numbers that are not the same in every run
 */
public record Observation(
        Map<String, String> facts, @Nullable SqlError refusal, List<DependencyStep> cycle, List<Measure> measures) {

    public Observation {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        cycle = List.copyOf(cycle);
        measures = List.copyOf(measures);
    }

    public Observation(Map<String, String> facts, @Nullable SqlError refusal) {
        this(facts, refusal, List.of(), List.of());
    }

    public static Observation of(String fact, Object value) {
        return new Observation(Map.of(fact, String.valueOf(value)), null);
    }

    /**
     * This observation and one fact more.
     *
     * @throws IllegalArgumentException where the fact was seen already: two values for one name hide one of them
     */
    public Observation and(String fact, Object value) {
        if (facts.containsKey(fact)) {
            throw new IllegalArgumentException("the fact " + fact + " was seen already");
        }
        Map<String, String> more = new LinkedHashMap<>(facts);
        more.put(fact, String.valueOf(value));
        return new Observation(more, refusal, cycle, measures);
    }

    /** This observation, with the error by which the engine said no; the first one stays where there are several. */
    public Observation refusedBy(@Nullable SqlError error) {
        return refusal != null ? this : new Observation(facts, error, cycle, measures);
    }

    /** This observation, with the cycle that proves it; it replaces another one. */
    public Observation withCycle(List<DependencyStep> steps) {
        return new Observation(facts, refusal, steps, measures);
    }

    /** This observation, and these numbers behind those that it has. */
    public Observation measured(List<Measure> more) {
        List<Measure> all = new ArrayList<>(measures);
        all.addAll(more);
        return new Observation(facts, refusal, cycle, all);
    }
}
