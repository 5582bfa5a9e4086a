package org.sextantdb.harness.model;

/**
 * Why a difference was foreseen: the reason of a ledger entry, as it goes into results.
 *
 * @param because the mechanism, in one sentence that an application developer understands
 * @param source where it can be read up
 * @param instead what to write instead on this family; null where the claim's advice is enough
 */
public record Deviation(
        String because,
        String source,
        @org.jspecify.annotations.Nullable String instead) {}
