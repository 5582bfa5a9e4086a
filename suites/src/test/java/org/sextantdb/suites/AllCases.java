package org.sextantdb.suites;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.sextantdb.harness.session.Case;

/** Every case of the suites in every combination of its components, found without the runner. */
final class AllCases {
    private static final Path SOURCES = Path.of("src/main/java");

    private AllCases() {}

    /** The source files of the suites. */
    static List<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Class<?>> classes() {
        List<Class<?>> classes = new ArrayList<>();
        for (Path file : sources()) {
            String name =
                    SOURCES.relativize(file).toString().replace(".java", "").replace('/', '.');
            if (!name.endsWith("-info")) {
                try {
                    Class<?> type = Class.forName(name);
                    if (Case.class.isAssignableFrom(type) && type.isRecord()) {
                        classes.add(type);
                    }
                } catch (ClassNotFoundException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return classes;
    }

    static List<Case> cases() {
        return classes().stream().flatMap(type -> combinations(type).stream()).toList();
    }

    private static List<Case> combinations(Class<?> type) {
        List<List<Object>> rows = List.of(List.of());
        for (RecordComponent component : type.getRecordComponents()) {
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> row : rows) {
                for (Object value : values(component.getType())) {
                    longer.add(Stream.concat(row.stream(), Stream.of(value)).toList());
                }
            }
            rows = longer;
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            List<Case> cases = new ArrayList<>();
            for (List<Object> row : rows) {
                cases.add((Case) constructor.newInstance(row.toArray()));
            }
            return cases;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private static List<?> values(Class<?> type) {
        if (type == boolean.class) {
            return List.of(true, false);
        }
        if (type.isEnum()) {
            return List.of(type.getEnumConstants());
        }
        try {
            Method cases = type.getDeclaredMethod("cases");
            cases.setAccessible(true);
            return List.copyOf((Collection<?>) cases.invoke(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is neither an enum nor has it cases()", e);
        }
    }
}
