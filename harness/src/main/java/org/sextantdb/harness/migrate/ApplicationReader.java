package org.sextantdb.harness.migrate;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sextantdb.harness.model.InputException;

/** Finds the directory of each family of engines. */
final class ApplicationReader {
    /** What a family's directory is called, the likeliest name first; the last one is another's that serves it too. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "sqlite", List.of("sqlite", "sqlite3"),
            "postgresql", List.of("postgresql", "postgres", "pg", "pgsql", "psql"),
            "mysql", List.of("mysql"),
            "mariadb", List.of("mariadb", "mysql"),
            "tidb", List.of("tidb", "mysql"));

    private final Path root;
    private final Optional<Layout> layout;
    private final Map<String, String> overrides;
    private final List<String> families;

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
        Map<String, MigrationDirectory> directories = new LinkedHashMap<>();
        boolean perEngine = Stream.concat(NAMES.keySet().stream(), families.stream())
                .anyMatch(family -> ofFamily(family).isPresent());
        for (String family : families) {
            Optional<Path> directory = perEngine ? ofFamily(family) : Optional.of(root);
            if (!overrides.containsKey(family) && directory.isPresent()) {
                directories.put(family, read(directory.get(), family));
            }
        }
        overrides.forEach((engine, name) -> {
            String family = families.contains(engine) ? engine : familyOf(engine);
            directories.put(engine, read(named(engine, name), family));
        });
        if (directories.isEmpty()) {
            throw new InputException(SourceTree.oneLine(root.toString()) + " has migrations for none of "
                    + String.join(", ", families) + "; name a directory for one of them");
        }
        return new Application(root, directories);
    }

    private MigrationDirectory read(Path directory, String family) {
        Path top = directory.normalize().startsWith(root.normalize()) ? root : directory;
        return MigrationDirectory.read(directory, top, layout, family);
    }

    private Optional<Path> ofFamily(String family) {
        for (String name : NAMES.getOrDefault(family, List.of(family))) {
            Path directory = root.resolve(name);
            if (Files.isDirectory(directory)) {
                return Optional.of(inner(directory));
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
        throw new InputException(engine + "=" + SourceTree.oneLine(name) + ": there is no such directory, neither below "
                + SourceTree.oneLine(root.toString()) + " nor here");
    }

    /** {@code mysql} of {@code mysql-8.4+ansi_lax}. */
    private static String familyOf(String engine) {
        int end = engine.indexOf('-');
        int variant = engine.indexOf('+');
        int first = end < 0 ? variant : variant < 0 ? end : Math.min(end, variant);
        return first < 0 ? engine : engine.substring(0, first);
    }
}
