package org.sextantdb.suites.migration.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.sextantdb.harness.migrate.MigrationDirectory;

/** A temporary directory of migration files, gone at the end. */
record Folder(Path root) implements AutoCloseable {

    static Folder make() throws IOException {
        return new Folder(Files.createTempDirectory("sextant-migrations"));
    }

    Folder write(String name, String text) throws IOException {
        Files.writeString(root.resolve(name), text);
        return this;
    }

    MigrationDirectory read() {
        return MigrationDirectory.read(root, Optional.empty());
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
