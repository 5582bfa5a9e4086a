package org.sextantdb.harness.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextantdb.harness.model.InputException;

class ApplicationTest {
    private static final List<String> FAMILIES = List.of("sqlite", "postgresql", "mysql", "mariadb", "tidb");

    @TempDir
    Path directory;

    private Tree tree;

    @BeforeEach
    void empty() {
        tree = new Tree(directory);
    }

    private Application read(Map<String, String> overrides) {
        return Application.read(directory, Optional.empty(), overrides, FAMILIES);
    }

    private void refused(Map<String, String> overrides, String message) {
        assertThatThrownBy(() -> read(overrides))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }

    private static String file(Application application, String family) {
        return application
                .directory(family, family)
                .orElseThrow()
                .migrations()
                .get(0)
                .up()
                .file();
    }

    @Test
    void one_directory_for_all() {
        tree.with("1_a.up.sql", "");
        Application application = read(Map.of());
        assertThat(application.directories()).containsOnlyKeys(FAMILIES);
        assertThat(file(application, "tidb")).isEqualTo("1_a.up.sql");
    }

    @Test
    void a_directory_for_each() {
        tree.with("sqlite3/1_a.up.sql", "")
                .with("pg/migrations/V1__a.sql", "")
                .with("mysql/1_a.up.sql", "")
                .with("tidb/1_a.up.sql", "")
                .with("README.md", "");
        Application application = read(Map.of());
        assertThat(application.directories()).containsOnlyKeys(FAMILIES);
        assertThat(file(application, "sqlite")).isEqualTo("sqlite3/1_a.up.sql");
        assertThat(file(application, "postgresql")).isEqualTo("pg/migrations/V1__a.sql");
        assertThat(file(application, "mariadb")).isEqualTo("mysql/1_a.up.sql");
        assertThat(file(application, "tidb")).isEqualTo("tidb/1_a.up.sql");
    }

    @Test
    void families_without_a_directory_are_absent() {
        tree.with("postgres/1_a.up.sql", "");
        assertThat(read(Map.of()).directories()).containsOnlyKeys("postgresql");
        assertThat(read(Map.of()).directory("mysql-8.0", "mysql")).isEmpty();
    }

    @Test
    void overrides() {
        tree.with("mysql/1_a.up.sql", "").with("special/1_b.up.sql", "").with("lite/1_c.up.sql", "");
        Application application = read(Map.of("mysql-8.0", "special", "sqlite", "lite", "mariadb", "special"));
        assertThat(application
                        .directory("mysql-8.0", "mysql")
                        .orElseThrow()
                        .migrations()
                        .get(0)
                        .name())
                .isEqualTo("b");
        assertThat(application
                        .directory("mysql-8.4", "mysql")
                        .orElseThrow()
                        .migrations()
                        .get(0)
                        .name())
                .isEqualTo("a");
        assertThat(file(application, "sqlite")).isEqualTo("lite/1_c.up.sql");
        assertThat(file(application, "mariadb")).isEqualTo("special/1_b.up.sql");
        assertThat(application.directory("x", "postgresql")).isEmpty();
    }

    @Test
    void an_override_serves_those_that_the_family_serves() {
        tree.with("my/1_a.up.sql", "");
        assertThat(read(Map.of("mysql", "my")).directories()).containsOnlyKeys("mysql", "mariadb", "tidb");
        assertThat(read(Map.of("mysql", directory.resolve("my").toString())).directories())
                .containsOnlyKeys("mysql", "mariadb", "tidb");
        tree.with("1_a.up.sql", "");
        Application application = read(Map.of("mysql", "my"));
        assertThat(file(application, "tidb")).isEqualTo("my/1_a.up.sql");
        assertThat(file(application, "sqlite")).isEqualTo("1_a.up.sql");
    }

    @Test
    void overrides_that_name_nothing() {
        tree.with("1_a.up.sql", "");
        refused(Map.of("mysql", "nowhere"), "mysql=nowhere: there is no such directory");
        refused(Map.of("mysqll", "."), "did you mean 'mysql'?");
        refused(Map.of("mysql", "a\0b"), "mysql=a?b: that is no path");
    }

    @Test
    void what_is_not_clear() {
        tree.with("pg/1_a.up.sql", "").with("postgres/1_a.up.sql", "");
        refused(Map.of(), "postgres and pg are both for postgresql");
        assertThat(read(Map.of("postgresql", "pg")).directories()).containsOnlyKeys("postgresql");
        tree.with("1_b.up.sql", "");
        refused(Map.of("postgresql", "pg"), "1_b.up.sql lies beside directories for single engines");
    }

    @Test
    void nothing() {
        refused(Map.of(), "holds no migrations");
        tree.with("postgres/1_a.up.sql", "");
        assertThatThrownBy(() -> Application.read(directory, Optional.empty(), Map.of(), List.of("sqlite")))
                .hasMessageContaining("has migrations for none of sqlite");
        assertThatThrownBy(
                        () -> Application.read(directory.resolve("x"), Optional.empty(), Map.of(), List.of("sqlite")))
                .hasMessageContaining("there is no such directory");
    }

    @Test
    void changesets_are_for_those_that_they_name() {
        tree.with(
                "a.sql",
                "--liquibase formatted sql\n--changeset a:1 dbms:mysql\nselect 1;\n--changeset a:2 dbms:mysql,mariadb,"
                        + "postgresql\nselect 2;");
        Application application = read(Map.of());
        assertThat(application.directories()).containsOnlyKeys("postgresql", "mysql", "mariadb", "tidb");
        assertThat(application.directory("", "tidb").orElseThrow().migrations()).hasSize(2);
        assertThat(application.directory("", "mariadb").orElseThrow().migrations())
                .hasSize(1);
    }
}
