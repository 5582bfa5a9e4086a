package org.sextantdb.harness.migrate;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A version as numbers: 9 is before 10, 007 is 7, and 1.0 is 1.
 *
 * @param text without leading zeros
 */
record Version(String text) implements Comparable<Version> {
    private static final Pattern DOT = Pattern.compile("\\.");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");

    /**
     * @param digits groups of digits with a dot between them
     */
    static Version of(String digits) {
        return new Version(Stream.of(DOT.split(digits))
                .map(number -> LEADING_ZEROS.matcher(number).replaceFirst(""))
                .collect(Collectors.joining(".")));
    }

    @Override
    public int compareTo(Version other) {
        List<String> mine = List.of(DOT.split(text));
        List<String> others = List.of(DOT.split(other.text));
        for (int i = 0; i < Math.max(mine.size(), others.size()); i++) {
            int order = compareNumbers(number(mine, i), number(others, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static String number(List<String> numbers, int i) {
        return i < numbers.size() ? numbers.get(i) : "0";
    }

    /** By length first: the numbers may be longer than any type of numbers. */
    private static int compareNumbers(String a, String b) {
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }
}
