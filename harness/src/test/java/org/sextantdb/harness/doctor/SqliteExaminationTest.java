package org.sextantdb.harness.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.engine.Query;
import org.sextantdb.harness.model.InputException;

class SqliteExaminationTest {
    private static final Examination EXAMINATION =
            new Examination(EngineCatalog.load(), LocalDate.of(2026, 1, 1), false);

    @TempDir
    private Path directory;

    @Test
    void a_good_file_is_safe_and_nothing_is_left_beside_it() throws Exception {
        Path file = make(
                "good #1?.db",
                "pragma journal_mode = wal",
                "create table parent (id integer primary key) strict",
                "create table child (id integer primary key, parent integer references parent) strict",
                "insert into parent values (1)",
                "insert into child values (1, 1)");
        Path plain = directory.resolve("good.db");
        Files.move(file, plain);
        byte[] before = Files.readAllBytes(plain);

        Map<String, State> states = examine("sqlite:" + plain + "?foreign_keys=on");

        assertThat(states.values()).containsOnly(State.OK);
        assertThat(Files.readAllBytes(plain)).isEqualTo(before);
        assertThat(files()).containsExactly("good.db");
    }

    @Test
    void a_bad_file_is_unsafe_and_is_left_as_it_was() throws Exception {
        Path file = make(
                "bad.db",
                "pragma encoding = 'UTF-16le'",
                "create table parent (id integer primary key)",
                "create table child (id integer primary key, parent integer references parent)",
                "insert into child values (1, 99)");
        byte[] before = Files.readAllBytes(file);

        Map<String, State> states = examine("jdbc:sqlite:" + file + "?journal_mode=WAL&synchronous=OFF");

        assertThat(states)
                .containsEntry("foreign-keys", State.UNSAFE)
                .containsEntry("foreign-key-violations", State.UNSAFE)
                .containsEntry("synchronous", State.UNSAFE)
                .containsEntry("journal-wal", State.WARNING)
                .containsEntry("encoding-utf8", State.WARNING)
                .containsEntry("strict-tables", State.WARNING)
                .containsEntry("integrity", State.OK);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(files()).containsExactly("bad.db");
    }

    @Test
    void a_damaged_file_is_unsafe() throws Exception {
        Path file = make(
                "damaged.db",
                "create table t (id integer primary key, name text)",
                "with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000)"
                        + " insert into t select i, hex(randomblob(50)) from n");
        byte[] bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, 8192, 12288, (byte) 7);
        Files.write(file, bytes);

        assertThat(examine("sqlite:" + file)).containsEntry("integrity", State.UNSAFE);
    }

    @Test
    void what_is_no_database_is_said_in_one_line() throws Exception {
        Path text = Files.writeString(directory.resolve("text.db"), "this is a text and nothing else");

        assertThatThrownBy(() -> examine("sqlite:" + text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no SQLite database");
        assertThatThrownBy(() -> examine("sqlite:" + directory.resolve("absent.db")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no such SQLite file");
        assertThatThrownBy(() -> examine("sqlite::memory:")).isInstanceOf(InputException.class);
        assertThat(files()).containsExactly("text.db");
    }

    private static Map<String, State> examine(String url) {
        return EXAMINATION.examine(url).findings().stream().collect(Collectors.toMap(Finding::id, Finding::state));
    }

    private Path make(String name, String... statements) throws Exception {
        Path file = directory.resolve(name.replace("?", "").replace("#", ""));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            Query.execute(connection, List.of(statements));
        }
        return file;
    }

    private List<String> files() throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
