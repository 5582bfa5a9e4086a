package org.sextantdb.harness.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of versions as a ledger writes it: {@code >=8.0}, {@code >=10.5 <10.11}; empty for all.
 *
 * @param bounds all must hold
 */
public record VersionRange(List<Bound> bounds) {
    private static final Pattern BOUND = Pattern.compile("(>=|<=|>|<|=)(\\d+(?:\\.\\d+)*)");

    /** One comparison with a version. */
    public record Bound(String operator, String version) {
        boolean holds(String other) {
            int order = compare(other, version);
            return switch (operator) {
                case ">=" -> order >= 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case "<" -> order < 0;
                default -> order == 0;
            };
        }
    }

    /**
     * Reads a range.
     *
     * @throws IllegalArgumentException for a text that is no range
     */
    public static VersionRange parse(String text) {
        List<Bound> bounds = new ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.trim().split("\\s+")) {
            Matcher bound = BOUND.matcher(part);
            if (!bound.matches()) {
                throw new IllegalArgumentException(
                        "'" + part + "' is no version range; write '>=8.0' or '>=10.5 <10.11'");
            }
            bounds.add(new Bound(bound.group(1), bound.group(2)));
        }
        return new VersionRange(bounds);
    }

    /** Whether a version is in it; the empty range has all. */
    public boolean contains(String version) {
        return bounds.stream().allMatch(bound -> bound.holds(version));
    }

    /** Whether any version is in both: tried at, just before and just after every bound. */
    boolean overlaps(VersionRange other) {
        List<String> candidates = new ArrayList<>(List.of("0", "999999"));
        for (VersionRange range : List.of(this, other)) {
            for (Bound bound : range.bounds) {
                candidates.add(bound.version);
                candidates.add(bound.version + ".0.0.1");
            }
        }
        return candidates.stream().anyMatch(version -> contains(version) && other.contains(version));
    }

    /** Numbers compared one by one; a missing one counts as 0, and what is no number ends the version. */
    static int compare(String a, String b) {
        String[] left = a.split("[^0-9]+");
        String[] right = b.split("[^0-9]+");
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int order = Long.compare(number(left, i), number(right, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static long number(String[] parts, int i) {
        return i < parts.length && !parts[i].isEmpty() ? Long.parseLong(parts[i]) : 0;
    }
}
