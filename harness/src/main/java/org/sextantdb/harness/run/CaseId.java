package org.sextantdb.harness.run;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Suite;

/** The stable id of a case, from its package, class and components: {@code keys/unique-text-key[chars=769]}. */
final class CaseId {
    private CaseId() {}

    /** What the package says, or the last part of its name. */
    static String suite(Class<?> type) {
        Suite said = type.getPackage().getAnnotation(Suite.class);
        if (said != null) {
            return said.value();
        }
        String name = type.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    static String of(Class<? extends Case> type, List<String> components, List<?> values) {
        String name = suite(type) + "/" + kebab(type.getSimpleName());
        if (components.isEmpty()) {
            return name;
        }
        return java.util.stream.IntStream.range(0, components.size())
                .mapToObj(i -> kebab(components.get(i)) + "=" + value(values.get(i)))
                .collect(Collectors.joining(",", name + "[", "]"));
    }

    private static String value(Object value) {
        return value.toString().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /** {@code UniqueTextKey} to {@code unique-text-key}. */
    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .replaceAll("([A-Z]+)([A-Z][a-z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }
}
