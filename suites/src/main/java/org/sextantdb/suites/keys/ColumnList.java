package org.sextantdb.suites.keys;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lists of columns c1, c2, … as statements spell them. */
final class ColumnList {
    private ColumnList() {}

    /** {@code c1, c2}. */
    static String names(int columns) {
        return each(columns, "c%d");
    }

    /** Every number in place of {@code %d}: {@code c%d int}. */
    static String each(int columns, String form) {
        return IntStream.rangeClosed(1, columns)
                .mapToObj(i -> form.replace("%d", Integer.toString(i)))
                .collect(Collectors.joining(", "));
    }
}
