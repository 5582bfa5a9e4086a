package org.sextantdb.harness.migrate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The migrations of one directory.
 *
 * @param root the directory
 * @param layout how it is laid out
 * @param migrations in the order of their versions, repeatable ones last
 */
public record MigrationDirectory(Path root, Layout layout, List<Migration> migrations) {
    public MigrationDirectory {
        migrations = List.copyOf(migrations);
    }

    /**
     * Reads a directory.
     *
     * @param layout how it is laid out; empty to find out
     * @throws org.sextantdb.harness.model.InputException for a directory without migrations, of no known or of two layouts,
     *     for two files of one version, and for a file that is no UTF-8
     */
    public static MigrationDirectory read(Path root, Optional<Layout> layout) {
        return Layouts.read(SourceTree.read(root, root), layout, "");
    }
}
