package org.sextantdb.reports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ids of a column that two runs answer differently: {@code tidb-8.5} and {@code tidb-8.5@2}. */
final class RunNumber {
    private static final Pattern NUMBERED = Pattern.compile("(.+)@([1-9][0-9]{0,5})", Pattern.DOTALL);

    private RunNumber() {}

    /** The id in the matrix: the first run has the column's own. */
    static String id(String column, int number) {
        return number == 1 ? column : column + "@" + number;
    }

    /** The column that was measured: {@code tidb-8.5} of {@code tidb-8.5@2}. */
    static String column(String id) {
        if (id.indexOf('@') < 0) {
            return id;
        }
        Matcher numbered = NUMBERED.matcher(id);
        return numbered.matches() ? numbered.group(1) : id;
    }

    /** Which of its runs; 1 where there is one only. */
    static int of(String id) {
        Matcher numbered = NUMBERED.matcher(id);
        return numbered.matches() ? Integer.parseInt(numbered.group(2)) : 1;
    }
}
