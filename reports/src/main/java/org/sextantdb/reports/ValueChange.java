package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One value that is not as it was.
 *
 * @param name {@code outcome}, {@code error}, {@code foreseen}, {@code fact stored}, {@code version}, …
 * @param before null where there was none
 * @param after null where there is none
 */
public record ValueChange(
        String name, @Nullable String before, @Nullable String after) {

    /** Adds a change to the list where the values are not the same. */
    static void add(List<ValueChange> to, String name, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            to.add(new ValueChange(name, before, after));
        }
    }

    /** One change for each key whose values are not the same, by key. */
    static List<ValueChange> of(String prefix, Map<String, String> before, Map<String, String> after) {
        List<ValueChange> changes = new ArrayList<>();
        for (String name : Seen.differing(before, after)) {
            changes.add(new ValueChange(prefix + " " + name, before.get(name), after.get(name)));
        }
        return changes;
    }

    /** {@code never -> create}. */
    String arrow() {
        return was() + " -> " + is();
    }

    /** The value before, in words. */
    String was() {
        return text(before);
    }

    /** The value after, in words. */
    String is() {
        return text(after);
    }

    private static String text(@Nullable String value) {
        if (value == null) {
            return "none";
        }
        return value.isEmpty() ? "(empty)" : value;
    }
}
