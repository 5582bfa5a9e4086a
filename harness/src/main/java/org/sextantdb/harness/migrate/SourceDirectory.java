package org.sextantdb.harness.migrate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A directory that is one migration.
 *
 * @param shown as the user knows it, on one line
 */
record SourceDirectory(
        Path path,
        String name,
        String shown,
        Optional<SourceFile> up,
        Optional<SourceFile> migration,
        Optional<SourceFile> down,
        Optional<SourceFile> metadata) {

    static SourceDirectory read(Path path, Path top) {
        String name = path.getFileName().toString();
        String shown = SourceTree.shown(path, top);
        return new SourceDirectory(
                path,
                name,
                shown,
                file(path, "up.sql", top),
                file(path, "migration.sql", top),
                file(path, "down.sql", top),
                file(path, "metadata.toml", top));
    }

    private static Optional<SourceFile> file(Path directory, String name, Path top) {
        Path file = directory.resolve(name);
        return Files.exists(file) ? Optional.of(SourceTree.file(file, name, top)) : Optional.empty();
    }

    boolean isMigration() {
        return up.isPresent() || migration.isPresent() || down.isPresent();
    }
}
