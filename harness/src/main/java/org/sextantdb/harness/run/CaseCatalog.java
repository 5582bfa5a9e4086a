package org.sextantdb.harness.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.ResultLine;
import org.sextantdb.harness.model.Suggestion;
import org.sextantdb.harness.session.Case;

/** All cases there are: every record below a package that implements {@link Case}, in every combination of components. */
public final class CaseCatalog {
    private final Map<String, Case> cases;

    private CaseCatalog(Map<String, Case> cases) {
        this.cases = Collections.unmodifiableMap(cases);
    }

    /**
     * Finds the cases on the class path.
     *
     * @param packages root packages of suites: {@code org.sextantdb.suites}
     * @throws IllegalStateException for a case that is no record, a component without values, or two cases with one id
     */
    public static CaseCatalog find(String... packages) {
        Map<String, Case> cases = new TreeMap<>();
        for (String root : packages) {
            for (Class<? extends Case> type : types(root)) {
                addAll(type, cases);
            }
        }
        return new CaseCatalog(new LinkedHashMap<>(cases));
    }

    /** A catalogue of exactly these cases; for tests and for small suites. */
    public static CaseCatalog of(Case... cases) {
        Map<String, Case> byId = new LinkedHashMap<>();
        for (Case one : cases) {
            put(byId, id(one), one);
        }
        return new CaseCatalog(byId);
    }

    /** This catalogue and these cases, which are found nowhere because they are made of the user's own files. */
    public CaseCatalog plus(List<? extends Case> more) {
        Map<String, Case> all = new LinkedHashMap<>(cases);
        more.forEach(one -> put(all, id(one), one));
        return new CaseCatalog(all);
    }

    /** The id of a case. */
    public static String id(Case one) {
        List<String> names = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        RecordComponent[] components = one.getClass().getRecordComponents();
        for (RecordComponent component : components == null ? new RecordComponent[0] : components) {
            names.add(component.getName());
            try {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true);
                values.add(accessor.invoke(one));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return CaseId.of(one.getClass(), names, values);
    }

    /** Id to case, sorted by id. */
    public Map<String, Case> cases() {
        return cases;
    }

    /** Id to claim. */
    public Map<String, Claim> claims() {
        Map<String, Claim> claims = new LinkedHashMap<>();
        cases.forEach((id, one) -> claims.put(id, one.claim()));
        return claims;
    }

    /** The names of the suites. */
    public List<String> suites() {
        return cases.keySet().stream().map(CaseCatalog::suite).distinct().toList();
    }

    public static String suite(String caseId) {
        return caseId.substring(0, caseId.indexOf('/'));
    }

    /** The row of a case. */
    public ResultLine.Case row(String id) {
        Case one = get(id);
        return ResultLine.Case.of(id, suite(id), one.asks(), one.claim());
    }

    /**
     * @throws InputException for an id that is none, with the nearest
     */
    public Case get(String id) {
        Case one = cases.get(id);
        if (one == null) {
            Set<String> known = new LinkedHashSet<>(cases.keySet());
            cases.keySet().forEach(full -> known.add(full.replaceFirst("\\[.*", "")));
            throw new InputException("no case '" + id + "'"
                    + Suggestion.nearest(id, known).orElse("") + " ('sextant cases' lists them)");
        }
        return one;
    }

    /**
     * The cases of some suites, or of an id, an id without its components, or both.
     *
     * @param suites names of suites; empty for all
     * @param ids ids of cases, with or without components; empty for all
     * @throws InputException for a name that is none, with the nearest
     */
    public CaseCatalog select(List<String> suites, List<String> ids) {
        for (String suite : suites) {
            if (!suites().contains(suite)) {
                throw new InputException("no suite '" + suite + "'"
                        + Suggestion.nearest(suite, suites()).orElse("; there are " + String.join(", ", suites())));
            }
        }
        for (String id : ids) {
            if (cases.keySet().stream().noneMatch(known -> isMeant(id, known))) {
                get(id);
            }
        }
        Map<String, Case> selected = new LinkedHashMap<>();
        cases.forEach((id, one) -> {
            boolean wanted = ids.isEmpty() || ids.stream().anyMatch(asked -> isMeant(asked, id));
            if (wanted && (suites.isEmpty() || suites.contains(suite(id)))) {
                selected.put(id, one);
            }
        });
        return new CaseCatalog(selected);
    }

    private static boolean isMeant(String asked, String id) {
        return id.equals(asked) || id.startsWith(asked + "[");
    }

    private static void put(Map<String, Case> cases, String id, Case one) {
        Case other = cases.put(id, one);
        if (other != null) {
            throw new IllegalStateException("two cases with the id " + id + ": " + other + " and " + one);
        }
    }

    /** Every combination of the components' values. */
    private static void addAll(Class<? extends Case> type, Map<String, Case> cases) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalStateException(type.getName() + " is a case and must be a record");
        }
        List<List<Object>> combinations = List.of(List.of());
        for (RecordComponent component : components) {
            List<List<Object>> more = new ArrayList<>();
            for (List<Object> begun : combinations) {
                for (Object value : values(component)) {
                    List<Object> longer = new ArrayList<>(begun);
                    longer.add(value);
                    more.add(longer);
                }
            }
            combinations = more;
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        for (List<Object> values : combinations) {
            try {
                var constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                Case one = constructor.newInstance(values.toArray());
                put(cases, id(one), one);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot make " + type.getName() + values, e);
            }
        }
    }

    private static List<?> values(RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isEnum()) {
            return List.of(type.getEnumConstants());
        }
        if (type == boolean.class) {
            return List.of(true, false);
        }
        try {
            Method values = type.getDeclaredMethod("cases");
            values.setAccessible(true);
            return (List<?>) values.invoke(null);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(component.getDeclaringRecord().getName() + "." + component.getName()
                    + ": give " + type.getSimpleName() + " a static method cases(), or use an enum");
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<? extends Case>> types(String root) {
        String folder = root.replace('.', '/');
        List<Class<? extends Case>> types = new ArrayList<>();
        try {
            ClassLoader loader = CaseCatalog.class.getClassLoader();
            for (URL url : Collections.list(loader.getResources(folder))) {
                URI uri = url.toURI();
                if (uri.getScheme().equals("jar")) {
                    try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                        types.addAll(types(root, jar.getPath(folder)));
                    }
                } else {
                    types.addAll(types(root, Path.of(uri)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return types;
    }

    private static List<Class<? extends Case>> types(String root, Path folder) throws IOException {
        List<Class<? extends Case>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(CaseCatalog::isClass)::iterator) {
                String relative = folder.relativize(file).toString();
                String name = root + "."
                        + relative.substring(0, relative.length() - ".class".length())
                                .replace('/', '.')
                                .replace('\\', '.');
                Class<?> type = Class.forName(name, false, CaseCatalog.class.getClassLoader());
                if (Case.class.isAssignableFrom(type) && !type.isInterface()) {
                    types.add(type.asSubclass(Case.class));
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return types;
    }

    private static boolean isClass(Path file) {
        String name = file.toString();
        return name.endsWith(".class") && !name.endsWith("-info.class");
    }
}
