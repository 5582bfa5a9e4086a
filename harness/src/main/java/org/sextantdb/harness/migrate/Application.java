package org.sextantdb.harness.migrate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An application's migrations, for all engines or for each its own: directories beside each other, {@code sqlite},
 * {@code postgres}, {@code mysql}, of which one may serve several engines.
 *
 * @param root the directory that the user named
 * @param directories family of engines to its directory, for all families that are served: {@code mysql}, {@code mariadb}
 *     and {@code tidb} may have the same
 */
public record Application(Path root, Map<String, MigrationDirectory> directories) {
    public Application {
        directories = Map.copyOf(directories);
    }

    /**
     * Reads an application's migrations.
     *
     * @param root one directory for all engines, or the one above a directory for each
     * @param layout how they are laid out; empty to find out, in each directory by itself
     * @param overrides family or engine to the name of its directory below {@code root}, or to any path
     * @param families the families that are asked for
     * @throws org.sextantdb.harness.model.InputException as {@link MigrationDirectory#read}, and for an override that names
     *     no directory
     */
    public static Application read(
            Path root, Optional<Layout> layout, Map<String, String> overrides, List<String> families) {
        return new ApplicationReader(root, layout, overrides, families).read();
    }

    /** The migrations for an engine; empty where the application has none for it. */
    public Optional<MigrationDirectory> directory(String engine, String family) {
        return Optional.ofNullable(directories.getOrDefault(engine, directories.get(family)));
    }
}
