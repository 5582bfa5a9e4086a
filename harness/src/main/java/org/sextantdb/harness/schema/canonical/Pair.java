package org.sextantdb.harness.schema.canonical;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two things of one name; one of them may be missing.
 *
 * @param name in lower case, unless an engine keeps two that differ only in it
 */
record Pair<T>(String name, @Nullable T a, @Nullable T b) {

    static <T> List<Pair<T>> of(List<T> a, List<T> b, Function<T, String> name) {
        Map<String, T> as = keyed(a, name);
        Map<String, T> bs = keyed(b, name);
        Map<String, Boolean> names = new TreeMap<>();
        as.keySet().forEach(key -> names.put(key, true));
        bs.keySet().forEach(key -> names.put(key, true));
        return names.keySet().stream()
                .map(key -> new Pair<T>(key, as.get(key), bs.get(key)))
                .toList();
    }

    private static <T> Map<String, T> keyed(List<T> things, Function<T, String> name) {
        Map<String, Long> counts = things.stream()
                .collect(Collectors.groupingBy(thing -> lower(name.apply(thing)), Collectors.counting()));
        Map<String, T> keyed = new LinkedHashMap<>();
        for (T thing : things) {
            String exact = name.apply(thing);
            keyed.put(counts.getOrDefault(lower(exact), 0L) > 1 ? exact : lower(exact), thing);
        }
        return keyed;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Names in a sentence. */
    static String words(Iterable<String> names) {
        return String.join(", ", names);
    }
}
