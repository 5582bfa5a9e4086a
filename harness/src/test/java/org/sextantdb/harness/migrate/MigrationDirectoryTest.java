package org.sextantdb.harness.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextantdb.harness.engine.ScriptSyntax;
import org.sextantdb.harness.model.InputException;

class MigrationDirectoryTest {
    @TempDir
    Path directory;

    private Tree tree() {
        return new Tree(directory);
    }

    private void refused(Path root, String message) {
        assertThatThrownBy(() -> MigrationDirectory.read(root, Optional.empty()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message)
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("\n"));
    }

    @Test
    void versions_are_numbers_of_any_length() {
        assertThat(List.of("10", "9", "100", "007", "1.10", "1.9", "20240131120000", "99999999999999999999999"))
                .extracting(Version::of)
                .extracting(Version::text)
                .contains("7", "1.10");
        assertThat(Version.of("9")).isLessThan(Version.of("10"));
        assertThat(Version.of("1.9")).isLessThan(Version.of("1.10"));
        assertThat(Version.of("1.0")).isEqualByComparingTo(Version.of("01"));
        assertThat(Version.of("1")).isLessThan(Version.of("1.0.1"));
        assertThat(Version.of("20240131120000")).isLessThan(Version.of("99999999999999999999999"));
    }

    @Test
    void the_checksum_does_not_count_line_ends_and_byte_order_marks() {
        String text = "select 1;\nselect '👍';\n";
        tree().with("1_a.sql", text)
                .with("2_b.sql", "\uFEFF" + text.replace("\n", "\r\n"))
                .with("3_c.sql", text + " ");
        List<Migration> migrations = tree().read().migrations();
        assertThat(migrations.get(1).up().text()).isEqualTo(text);
        assertThat(migrations.get(1).checksum()).isEqualTo(migrations.get(0).checksum());
        assertThat(migrations.get(2).checksum()).isNotEqualTo(migrations.get(0).checksum());
    }

    @Test
    void annotations_are_found_under_carriage_returns_and_byte_order_marks() {
        tree().with("1_a.sql", "\uFEFF-- +goose Up\r\nselect 1;\r\n-- +goose Down\r\nselect 2;\r\n");
        assertThat(tree().read().layout()).isEqualTo(Layout.GOOSE);
        assertThat(Tree.sql(tree().read().migrations().get(0).up())).containsExactly("select 1 @1_a.sql:2");
    }

    @Test
    void no_directory() {
        refused(directory.resolve("missing"), "missing: there is no such directory");
        tree().with("file", "");
        refused(directory.resolve("file"), "file is no directory");
    }

    @Test
    void no_migrations() {
        tree().with("README.md", "").with(".gitkeep", "").with("schema.sql", "create table t (a int);");
        refused(directory, "holds no migrations");
        tree().with("mysql/1_a.up.sql", "");
        refused(directory, "the files lie deeper");
    }

    @Test
    void no_text() {
        tree().with("1_a.sql", new byte[] {'-', '-', ' ', (byte) 0xE9, '\n'});
        refused(directory, "1_a.sql: byte 3 is not UTF-8");
        tree().with("1_a.sql", "select 1".getBytes(StandardCharsets.UTF_16));
        refused(directory, "1_a.sql: byte 0 is not UTF-8");
    }

    @Test
    void links_that_leave_the_directory() throws IOException {
        Tree inner = new Tree(directory.resolve("inner"));
        inner.with("1_a.sql", "");
        tree().with("outside.sql", "");
        Path link = directory.resolve("inner/2_b.sql");
        Files.createSymbolicLink(link, directory.resolve("outside.sql"));
        refused(directory.resolve("inner"), "2_b.sql is a link that leaves");
        Files.delete(link);
        Files.createSymbolicLink(link, directory.resolve("nowhere.sql"));
        refused(directory.resolve("inner"), "2_b.sql is a link to nothing");
        Files.delete(link);
        Files.createSymbolicLink(link, Path.of("1_a.sql"));
        assertThat(inner.read().migrations()).hasSize(2);
    }

    @Test
    void names_that_no_one_should_give() {
        tree().with("1_it's a \"b\" ; drop.up.sql", "select 1;")
                .with("2_x\ny.up.sql", "select")
                .with("3_...up.sql", "");
        List<Migration> migrations = tree().read().migrations();
        assertThat(migrations).extracting(Migration::title).containsExactly("1_it's a \"b\" ; drop", "2_x?y", "3_..");
        assertThat(migrations.get(1).up().file()).isEqualTo("2_x?y.up.sql");
        tree().with("2_z\n.up.sql", "");
        refused(directory, "2_x?y.up.sql and 2_z?.up.sql are both version 2");
    }

    @Test
    void a_file_of_fifty_megabytes() {
        String line = "insert into t values (1, 'a;b 👍');\n";
        int count = 50_000_000 / line.getBytes(StandardCharsets.UTF_8).length;
        tree().with("1_a.sql", line.repeat(count));
        assertThat(tree().read().migrations().get(0).up().statements(ScriptSyntax.MYSQL))
                .hasSize(count);
    }
}
