package org.sextantdb.harness.model;

import java.util.Collection;
import java.util.Optional;

/** The nearest name to one that was mistyped. */
public final class Suggestion {
    private Suggestion() {}

    /** {@code ", did you mean 'x'?"} for the nearest name, if one is near enough to be what was meant. */
    public static Optional<String> nearest(String typed, Collection<String> names) {
        return nearestName(typed, names).map(name -> ", did you mean '" + name + "'?");
    }

    /** The name with the fewest letters to change, if fewer than half of them. */
    public static Optional<String> nearestName(String typed, Collection<String> names) {
        String best = null;
        int least = Math.max(2, typed.length() / 2) + 1;
        for (String name : names) {
            int distance = name.contains(typed) ? 1 : distance(typed, name);
            if (distance < least) {
                least = distance;
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Levenshtein's distance: insertions, deletions and replacements. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
