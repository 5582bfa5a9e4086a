package org.sextantdb.harness.migrate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sextantdb.harness.model.InputException;

/** Finds out how a directory is laid out, and reads it. */
final class Layouts {
    private static final Pattern PAIRED = Pattern.compile("(?s)\\d.*\\.up\\.sql");
    private static final Pattern DOWN = Pattern.compile("(?s)\\d.*\\.(down|rollback)\\.sql");
    private static final Pattern NUMBERED = Pattern.compile("(?s)\\d+.*\\.sql");
    private static final Pattern LETTERED = Pattern.compile("(?s)v\\d+.*\\.sql");
    private static final Pattern FLYWAY =
            Pattern.compile("(?s)([VUB]\\d[\\d._]*__|R__).*\\.sql(\\.conf)?|[VU]\\d[\\d._]*\\.sql");
    private static final Pattern GOOSE = Pattern.compile("(?m)^--[ \\t]*\\+goose\\s");
    private static final Pattern DBMATE = Pattern.compile("(?m)^--\\s*migrate:(up|down)\\b");
    private static final Pattern LIQUIBASE =
            Pattern.compile("\\A\\s*--[ \\t]*liquibase formatted", Pattern.CASE_INSENSITIVE);

    private Layouts() {}

    static MigrationDirectory read(SourceTree tree, Optional<Layout> named, String family) {
        Layout layout = named.orElseGet(() -> find(tree));
        boolean deep = layout == Layout.FLYWAY || layout == Layout.LIQUIBASE;
        if (tree.files().isEmpty()
                && tree.directories().isEmpty()
                && !(deep && !tree.nested().isEmpty())) {
            throw nothing(tree);
        }
        List<Found> found = LayoutReader.of(layout).read(tree, family);
        List<Migration> migrations = inOrder(found);
        if (migrations.isEmpty() && layout != Layout.LIQUIBASE) {
            throw new InputException(SourceTree.oneLine(tree.root().toString()) + " holds no migration of the layout "
                    + name(layout) + "; leave the layout out to have it found");
        }
        return new MigrationDirectory(tree.root(), layout, migrations);
    }

    private static InputException nothing(SourceTree tree) {
        String below = tree.nested().isEmpty()
                ? "name the directory with the files, such as 0001_create_orders.up.sql"
                : "the files lie deeper, as "
                        + SourceTree.oneLine(tree.nested().get(0).toString()) + "; name the directory that they are in";
        return new InputException(SourceTree.oneLine(tree.root().toString()) + " holds no migrations; " + below);
    }

    /** {@code golang-migrate}. */
    static String name(Layout layout) {
        return layout.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Migration> inOrder(List<Found> found) {
        List<Found> versioned = new ArrayList<>(
                found.stream().filter(one -> one.order() != null).toList());
        versioned.sort(Comparator.comparing(Layouts::order));
        for (int i = 1; i < versioned.size(); i++) {
            Found before = versioned.get(i - 1);
            Found one = versioned.get(i);
            if (order(before).compareTo(order(one)) == 0) {
                throw twice(before.shown(), one.shown(), one.migration().version());
            }
        }
        List<Migration> migrations =
                new ArrayList<>(versioned.stream().map(Found::migration).toList());
        found.stream().filter(one -> one.order() == null).map(Found::migration).forEach(migrations::add);
        return migrations;
    }

    static InputException twice(String one, String other, String version) {
        return new InputException(one + " and " + other + " are both version " + SourceTree.oneLine(version)
                + "; give one of them another");
    }

    private static Version order(Found found) {
        return Objects.requireNonNull(found.order());
    }

    private static Layout find(SourceTree tree) {
        Map<Layout, String> found = new EnumMap<>(Layout.class);
        for (SourceDirectory directory : tree.directories()) {
            found.putIfAbsent(directory.migration().isPresent() ? Layout.PRISMA : Layout.DIESEL, directory.shown());
        }
        boolean nested = tree.files().isEmpty() && tree.directories().isEmpty();
        for (SourceFile file : nested ? tree.nestedFiles() : tree.files()) {
            of(file, tree).ifPresent(layout -> found.putIfAbsent(layout, file.shown()));
        }
        boolean sqlx = found.containsKey(Layout.SQLX);
        if (sqlx) {
            // Its files look like these but for the first line.
            found.remove(Layout.GOLANG_MIGRATE);
            found.remove(Layout.PLAIN);
        }
        if (found.size() > 1) {
            String which = found.entrySet().stream()
                    .map(one -> one.getValue() + " is " + name(one.getKey()) + "'s")
                    .collect(Collectors.joining(", "));
            throw new InputException(SourceTree.oneLine(tree.root().toString()) + " mixes layouts: " + which
                    + "; put each into a directory of its own");
        }
        if (nested) {
            found.keySet().retainAll(List.of(Layout.FLYWAY, Layout.LIQUIBASE));
        }
        if (found.isEmpty()) {
            if (tree.files().isEmpty()) {
                throw nothing(tree);
            }
            throw tree.files()
                    .get(0)
                    .bad("is no migration of a layout that is known; name the layout, or the file like"
                            + " 0001_create_orders.up.sql");
        }
        return found.keySet().iterator().next();
    }

    private static Optional<Layout> of(SourceFile file, SourceTree tree) {
        String name = file.name();
        String text = file.text();
        if (FLYWAY.matcher(name).matches()) {
            return Optional.of(Layout.FLYWAY);
        }
        if (!name.endsWith(".sql")) {
            return Optional.empty();
        }
        if (LIQUIBASE.matcher(text).find()) {
            return Optional.of(Layout.LIQUIBASE);
        }
        if (GOOSE.matcher(text).find()) {
            return Optional.of(Layout.GOOSE);
        }
        if (DBMATE.matcher(text).find()) {
            return Optional.of(Layout.DBMATE);
        }
        return numbered(name, text, tree);
    }

    private static Optional<Layout> numbered(String name, String text, SourceTree tree) {
        if (!NUMBERED.matcher(name).matches()) {
            // Among Flyway's it is a slip of the shift key, which Flyway's reader names.
            boolean plain = LETTERED.matcher(name).matches()
                    && tree.files().stream()
                            .noneMatch(file -> FLYWAY.matcher(file.name()).matches());
            return plain ? Optional.of(Layout.PLAIN) : Optional.empty();
        }
        if (text.startsWith("-- no-transaction")) {
            return Optional.of(Layout.SQLX);
        }
        if (PAIRED.matcher(name).matches()) {
            return Optional.of(Layout.GOLANG_MIGRATE);
        }
        if (DOWN.matcher(name).matches()) {
            boolean pairs = tree.files().stream()
                    .anyMatch(file -> PAIRED.matcher(file.name()).matches());
            return Optional.of(pairs && name.endsWith(".down.sql") ? Layout.GOLANG_MIGRATE : Layout.PLAIN);
        }
        return Optional.of(Layout.PLAIN);
    }

    /**
     * Reads a directory in which every file is a migration.
     *
     * @param name what files are called
     * @param otherwise what is said of another one
     * @param read reads a file, with the parts of its name
     */
    static List<Found> eachFile(
            SourceTree tree, Pattern name, String otherwise, BiFunction<SourceFile, Matcher, Found> read) {
        noDirectories(tree);
        List<Found> found = new ArrayList<>();
        for (SourceFile file : tree.files()) {
            Matcher parts = name.matcher(file.name());
            if (!parts.matches()) {
                throw file.bad(otherwise);
            }
            found.add(read.apply(file, parts));
        }
        return found;
    }

    static void noDirectories(SourceTree tree) {
        if (!tree.directories().isEmpty()) {
            throw new InputException(tree.directories().get(0).shown()
                    + ": a directory for each migration does not belong to this layout; take it out");
        }
    }
}
