package org.sextantdb.harness.migrate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sextantdb.harness.model.InputException;

/**
 * What lies in a directory of migrations.
 *
 * @param root the directory
 * @param top above it, or itself: what files are named after
 * @param files in the order of their names, without those that every tool passes over
 * @param directories those that hold an {@code up.sql} or a {@code migration.sql}
 * @param nested the files in all other directories below
 */
record SourceTree(Path root, Path top, List<SourceFile> files, List<SourceDirectory> directories, List<Path> nested) {
    private static final int DEEPEST = 8;
    private static final Set<String> KNOWN = Set.of(
            "schema.sql",
            "structure.sql",
            "atlas.sum",
            "migration_lock.toml",
            "sqlc.yaml",
            "sqlc.yml",
            "dockerfile",
            "makefile",
            "license",
            "flyway.conf",
            "flyway.toml",
            "diesel.toml",
            "liquibase.properties");
    private static final Pattern OF_A_MIGRATION = Pattern.compile(
            "(?s)(\\d|[VURB]\\d|R__).*\\.(go|js|cjs|mjs|ts|py|rb|java|kt|rs|php|ex|exs|cs|clj|sh|json|ya?ml|xml)"
                    + "|.*\\.(up|down|rollback)\\.\\w+|.*\\.(sql|psql|pgsql|ddl)(\\.conf)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CHANGELOG =
            Pattern.compile("(?s).*changelog.*\\.(xml|ya?ml|json)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /**
     * @param root the directory
     * @param top above it: what files are named after, and what symbolic links must not leave
     */
    static SourceTree read(Path root, Path top) {
        if (!Files.isDirectory(root)) {
            String what = Files.exists(root) ? " is no directory" : ": there is no such directory";
            throw new InputException(oneLine(root.toString()) + what + "; name the one with the migrations");
        }
        List<SourceFile> files = new ArrayList<>();
        List<SourceDirectory> directories = new ArrayList<>();
        List<Path> nested = new ArrayList<>();
        for (Path entry : entries(root)) {
            String name = entry.getFileName().toString();
            if (Files.isDirectory(entry)) {
                if (name.startsWith(".")) {
                    continue;
                }
                inside(entry, top);
                SourceDirectory directory = SourceDirectory.read(entry, top);
                if (directory.isMigration()) {
                    directories.add(directory);
                } else {
                    collect(entry, top, nested, 1);
                }
            } else if (isOfMigration(name)) {
                files.add(file(entry, name, top));
            }
        }
        return new SourceTree(root, top, List.copyOf(files), List.copyOf(directories), List.copyOf(nested));
    }

    private static void collect(Path directory, Path top, List<Path> nested, int depth) {
        for (Path entry : entries(directory)) {
            String name = entry.getFileName().toString();
            if (Files.isDirectory(entry)) {
                if (depth < DEEPEST && !name.startsWith(".")) {
                    inside(entry, top);
                    collect(entry, top, nested, depth + 1);
                }
            } else if (isOfMigration(name)) {
                nested.add(entry);
            }
        }
    }

    /** The files in the directories below, which some tools read too. */
    List<SourceFile> nestedFiles() {
        return nested.stream()
                .map(path -> file(path, path.getFileName().toString(), top))
                .toList();
    }

    /** Its own files and those below, in the order of their names. */
    List<SourceFile> all() {
        return Stream.concat(files.stream(), nestedFiles().stream())
                .sorted(Comparator.comparing(this::inside))
                .toList();
    }

    /** {@code 2024/orders.sql}: a file as the directory knows it. */
    String inside(SourceFile file) {
        return shown(file.path(), root);
    }

    static SourceFile file(Path file, String name, Path top) {
        inside(file, top);
        String shown = shown(file, top);
        if (!Files.isRegularFile(file)) {
            throw new InputException(shown + " is no file and no directory; take it out");
        }
        return SourceFile.read(file, name, shown);
    }

    private static boolean isOfMigration(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith(".") || KNOWN.contains(lower)) {
            return false;
        }
        return OF_A_MIGRATION.matcher(name).matches() || CHANGELOG.matcher(name).matches();
    }

    /** Sorted by name: the order of the file system is nobody's. */
    static List<Path> entries(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted(
                            Comparator.comparing(entry -> entry.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new InputException(oneLine(directory.toString()) + ": cannot be read: " + e.getMessage());
        }
    }

    private static void inside(Path entry, Path top) {
        try {
            if (!entry.toRealPath().startsWith(top.toRealPath())) {
                throw new InputException(shown(entry, top) + " is a link that leaves " + oneLine(top.toString())
                        + "; copy the file there");
            }
        } catch (IOException e) {
            throw new InputException(shown(entry, top) + " is a link to nothing; mend it or take it out");
        }
    }

    static String shown(Path path, Path top) {
        return oneLine(
                path.startsWith(top)
                        ? top.relativize(path).normalize().toString().replace('\\', '/')
                        : path.toString());
    }

    static String oneLine(String name) {
        return CONTROL.matcher(name).replaceAll("?");
    }
}
