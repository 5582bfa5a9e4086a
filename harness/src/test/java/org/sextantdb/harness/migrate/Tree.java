package org.sextantdb.harness.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sextantdb.harness.engine.ScriptSyntax;
import org.sextantdb.harness.model.InputException;

/** A directory for a test to fill. */
record Tree(Path root) {

    Tree with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    Tree with(String file, byte[] bytes) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MigrationDirectory read() {
        return MigrationDirectory.read(root, Optional.empty());
    }

    MigrationDirectory read(Layout layout) {
        return MigrationDirectory.read(root, Optional.of(layout));
    }

    /** That it is refused, in one line that says this. */
    void refuses(String message) {
        assertThatThrownBy(this::read)
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message)
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("\n"));
    }

    /** The only migration that is read. */
    Migration only() {
        List<Migration> read = read().migrations();
        assertThat(read).hasSize(1);
        return read.get(0);
    }

    List<String> titles() {
        return read().migrations().stream().map(Migration::title).toList();
    }

    static List<String> sql(Script script) {
        return script.statements(ScriptSyntax.SQLITE).stream()
                .map(statement -> statement.sql() + " @" + statement.where())
                .toList();
    }
}
