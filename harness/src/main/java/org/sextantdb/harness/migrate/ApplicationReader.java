package org.sextantdb.harness.migrate;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.Suggestion;

/** Finds the directory of each family of engines. */
final class ApplicationReader {
    /** What a family's directory is called; behind it what another's is called that serves it too. */
    private static final Map<String, List<List<String>>> NAMES = Map.of(
            "sqlite", List.of(List.of("sqlite", "sqlite3")),
            "postgresql", List.of(List.of("postgresql", "postgres", "pg", "pgsql")),
            "mysql", List.of(List.of("mysql")),
            "mariadb", List.of(List.of("mariadb"), List.of("mysql")),
            "tidb", List.of(List.of("tidb"), List.of("mysql")));

    private final Path root;
    private final Optional<Layout> layout;
    private final Map<String, String> overrides;
    private final List<String> families;
    /** One directory may serve several: it is read once. */
    private final Map<Path, SourceTree> trees = new HashMap<>();

    private final Map<String, MigrationDirectory> directories = new LinkedHashMap<>();

    ApplicationReader(Path root, Optional<Layout> layout, Map<String, String> overrides, List<String> families) {
        this.root = root;
        this.layout = layout;
        this.overrides = overrides;
        this.families = families;
    }

    Application read() {
        if (!Files.isDirectory(root)) {
            SourceTree.read(root, root);
        }
        List<String> open = families.stream()
                .filter(family -> !overrides.containsKey(family))
                .toList();
        boolean perEngine = NAMES.values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .anyMatch(name -> Files.isDirectory(root.resolve(name)));
        Optional<String> beside = perEngine || !overrides.isEmpty() ? besideDirectories() : Optional.empty();
        if (perEngine && !open.isEmpty() && beside.isPresent()) {
            throw new InputException(beside.get() + " lies beside directories for single engines; move it into one, or"
                    + " say for each engine which directory is its own, as mysql=.");
        }
        boolean shared = !perEngine && (overrides.isEmpty() || beside.isPresent());
        for (String family : open) {
            Optional<Path> directory = ofFamily(family);
            if (directory.isEmpty() && shared) {
                directory = Optional.of(root);
            }
            directory.ifPresent(path -> put(family, path, family));
        }
        overrides.forEach((engine, name) -> {
            String family = families.contains(engine) ? engine : familyOf(engine);
            if (!families.contains(family) && !NAMES.containsKey(family)) {
                throw new InputException(engine + "=" + SourceTree.oneLine(name) + ": there is no such engine"
                        + Suggestion.nearest(family, NAMES.keySet()).orElse("; name a family, as mysql"));
            }
            put(engine, named(engine, name), family);
        });
        if (directories.isEmpty()) {
            throw new InputException(SourceTree.oneLine(root.toString()) + " has migrations for none of "
                    + String.join(", ", families) + "; name a directory for one of them");
        }
        return new Application(root, directories);
    }

    /** A migration in the root itself. */
    private Optional<String> besideDirectories() {
        SourceTree tree = SourceTree.read(root, root);
        return Stream.concat(
                        tree.files().stream().map(SourceFile::shown),
                        tree.directories().stream().map(SourceDirectory::shown))
                .findFirst();
    }

    private void put(String key, Path directory, String family) {
        boolean below = directory
                .toAbsolutePath()
                .normalize()
                .startsWith(root.toAbsolutePath().normalize());
        Path top = below ? root : directory;
        SourceTree tree = trees.computeIfAbsent(directory, path -> SourceTree.read(path, top));
        MigrationDirectory read = Layouts.read(tree, layout, family);
        if (!read.migrations().isEmpty()) {
            directories.put(key, read);
        }
    }

    private Optional<Path> ofFamily(String family) {
        for (List<String> names : NAMES.getOrDefault(family, List.of(List.of(family)))) {
            @Nullable String override = overrides.get(names.get(0));
            if (override != null) {
                return Optional.of(named(names.get(0), override));
            }
            List<Path> there =
                    names.stream().map(root::resolve).filter(Files::isDirectory).toList();
            if (there.size() > 1) {
                throw new InputException(
                        SourceTree.shown(there.get(0), root) + " and " + SourceTree.shown(there.get(1), root)
                                + " are both for " + family + "; say which, as " + family + "=" + names.get(0));
            }
            if (!there.isEmpty()) {
                return Optional.of(inner(there.get(0)));
            }
        }
        return Optional.empty();
    }

    /** {@code mysql/migrations} where {@code mysql} holds other things besides. */
    private static Path inner(Path directory) {
        Path migrations = directory.resolve("migrations");
        return Files.isDirectory(migrations) ? migrations : directory;
    }

    private Path named(String engine, String name) {
        try {
            Path directory = root.resolve(name);
            Path there = Files.isDirectory(directory) ? directory : Path.of(name);
            if (Files.isDirectory(there)) {
                return there;
            }
        } catch (InvalidPathException noPath) {
            throw new InputException(engine + "=" + SourceTree.oneLine(name) + ": that is no path");
        }
        throw new InputException(engine + "=" + SourceTree.oneLine(name)
                + ": there is no such directory, neither below " + SourceTree.oneLine(root.toString()) + " nor here");
    }

    /** {@code mysql} of {@code mysql-8.4+ansi_lax}. */
    private static String familyOf(String engine) {
        int end = engine.indexOf('-');
        int variant = engine.indexOf('+');
        int first = end < 0 ? variant : variant < 0 ? end : Math.min(end, variant);
        return first < 0 ? engine : engine.substring(0, first);
    }
}
