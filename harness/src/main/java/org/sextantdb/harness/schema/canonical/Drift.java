package org.sextantdb.harness.schema.canonical;

import java.util.Comparator;

/**
 * One thing that does not mean the same on two engines.
 *
 * @param where the table, or the table and the column: {@code orders.payload}
 * @param kind a short word that stays: {@code lost-check}, {@code json-is-text}
 * @param words one sentence for an application developer, from the second engine's point of view
 * @param loses whether the second engine takes what the first one refuses, or loses what the first one keeps
 */
public record Drift(String where, String kind, String words, boolean loses) implements Comparable<Drift> {
    private static final Comparator<Drift> ORDER =
            Comparator.comparing(Drift::where).thenComparing(Drift::kind).thenComparing(Drift::words);

    @Override
    public int compareTo(Drift other) {
        return ORDER.compare(this, other);
    }
}
