package org.sextantdb.harness.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a portable application may rely on, as data; or none, with the reason.
 *
 * @param facts the facts that must be seen, in the order in which they are read; empty where there is no claim
 * @param noClaimBecause why there is no portable promise; null where there is a claim
 * @param stake what an application loses where the claim does not hold
 * @param advice one sentence: what to write so that it works everywhere; null where there is nothing to say
 * @param sources where it can be read up
 */
public record Claim(
        Map<String, String> facts,
        @Nullable String noClaimBecause,
        Stake stake,
        @Nullable String advice,
        List<Source> sources) {

    /**
     * @throws IllegalArgumentException for facts together with a reason why there are none, or for neither
     */
    public Claim {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        sources = List.copyOf(sources);
        if (facts.isEmpty() == (noClaimBecause == null)) {
            throw new IllegalArgumentException("a claim has facts, or a reason why there is no claim");
        }
    }

    /** A claim that {@code fact} is seen as {@code value}. */
    public static Claim that(String fact, String value) {
        return new Claim(Map.of(fact, value), null, Stake.EFFORT, null, List.of());
    }

    /** No claim: the cell records what was measured. */
    public static Claim none(String because) {
        return new Claim(Map.of(), because, Stake.EFFORT, null, List.of());
    }

    /** This claim, and also that {@code fact} is seen as {@code value}. */
    public Claim and(String fact, String value) {
        Map<String, String> more = new LinkedHashMap<>(facts);
        more.put(fact, value);
        return new Claim(more, noClaimBecause, stake, advice, sources);
    }

    public Claim stake(Stake other) {
        return new Claim(facts, noClaimBecause, other, advice, sources);
    }

    public Claim advice(String sentence) {
        return new Claim(facts, noClaimBecause, stake, sentence, sources);
    }

    public Claim source(String title, String url) {
        List<Source> more = new ArrayList<>(sources);
        more.add(new Source(title, url));
        return new Claim(facts, noClaimBecause, stake, advice, more);
    }

    /** Whether anything is promised. */
    public boolean exists() {
        return noClaimBecause == null;
    }
}
