package org.sextantdb.harness.model;

import java.util.List;

/**
 * One transaction of a cycle and how the next one depends on it; the next of the last one is the first.
 *
 * @param transaction the name of the transaction
 * @param operations what it read and wrote, as far as the cycle needs it
 * @param dependency how the next one depends on it, one of {@link #KINDS}, in the words of Adya, Liskov and O'Neil,
 *     Generalized Isolation Level Definitions (2000)
 * @param because what was seen that proves it, in words
 */
public record DependencyStep(String transaction, String operations, String dependency, String because) {
    /** The next one overwrites it ({@code ww}), reads what it wrote ({@code wr}), overwrites what it read ({@code rw}). */
    public static final List<String> KINDS = List.of("ww", "wr", "rw");

    /**
     * @throws IllegalArgumentException for a dependency of no known kind
     */
    public DependencyStep {
        if (!KINDS.contains(dependency)) {
            throw new IllegalArgumentException("a dependency is one of " + KINDS + ", not " + dependency);
        }
    }
}
