package org.sextantdb.harness.doctor;

import java.util.List;

/** Names in a sentence: the first few, and how many more. */
final class Listing {
    private static final int NAMES_MAX = 3;
    /** Statements that mend; an output may show fewer. */
    static final int STATEMENTS_MAX = 50;

    private Listing() {}

    static String of(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(NAMES_MAX, names.size())));
        return names.size() > NAMES_MAX ? first + " and " + (names.size() - NAMES_MAX) + " more" : first;
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
