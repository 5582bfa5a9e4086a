package org.sextantdb.harness.schema.canonical;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A unique key or an index.
 *
 * @param name as the catalogue keeps it
 * @param parts columns or expressions in one spelling, in order
 * @param prefixes how many characters of each part it holds; 0 for all
 * @param descending of each part: whether its order is not the first one's
 * @param predicate of a partial one in one spelling; else empty
 * @param isUnique whether it refuses equal keys
 * @param refusesEqualNulls whether it does so where they are NULL
 * @param isImplicit whether the engine may have made it by itself for a foreign key
 * @param method empty for an ordered one
 */
public record CanonicalKey(
        String name,
        List<String> parts,
        List<Integer> prefixes,
        List<Boolean> descending,
        String predicate,
        boolean isUnique,
        boolean refusesEqualNulls,
        boolean isImplicit,
        String method) {
    public CanonicalKey {
        parts = List.copyOf(parts);
        prefixes = List.copyOf(prefixes);
        descending = List.copyOf(descending);
    }

    /** Whether it refuses the same: the order of its columns is no matter then. */
    boolean refusesSame(CanonicalKey other) {
        return spelled().stream()
                        .sorted()
                        .toList()
                        .equals(other.spelled().stream().sorted().toList())
                && predicate.equals(other.predicate)
                && refusesEqualNulls == other.refusesEqualNulls;
    }

    boolean hasSameColumns(CanonicalKey other) {
        return parts.stream()
                .sorted()
                .toList()
                .equals(other.parts.stream().sorted().toList());
    }

    /** Whether it can be used for all that the other one can be used for. */
    boolean covers(CanonicalKey other) {
        return parts.size() >= other.parts.size()
                && method.equals(other.method)
                && (predicate.isEmpty() || predicate.equals(other.predicate))
                && other.spelled().equals(spelled().subList(0, other.parts.size()))
                && other.descending.equals(descending.subList(0, other.parts.size()));
    }

    private List<String> spelled() {
        return IntStream.range(0, parts.size())
                .mapToObj(i -> parts.get(i) + (prefixes.get(i) > 0 ? "(" + prefixes.get(i) + ")" : ""))
                .toList();
    }

    /** As a sentence has it. */
    public String words() {
        return IntStream.range(0, parts.size())
                        .mapToObj(i -> spelled().get(i) + (descending.get(i) ? " in the other order" : ""))
                        .collect(Collectors.joining(", ", "(", ")"))
                + (predicate.isEmpty() ? "" : " where " + predicate)
                + (refusesEqualNulls ? " nulls not distinct" : "")
                + (method.isEmpty() ? "" : " by " + method);
    }
}
