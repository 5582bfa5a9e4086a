package org.sextantdb.harness.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sextantdb.harness.model.InputException;

class EngineCatalogTest {
    private static final String ENTRY = """
        engines:
          - id: mysql-8.0
            label: MySQL 8.0
            family: mysql
            line: "8.0"
        """;

    @Test
    void the_published_matrix_has_its_six_engines() {
        assertThat(EngineCatalog.load().engines().stream()
                        .filter(Engine::published)
                        .map(Engine::id))
                .containsExactly("sqlite", "postgresql-16", "mysql-8.0", "mysql-8.4", "mariadb-10.6", "tidb-8.5");
    }

    @Test
    void one_entry_is_all_that_a_new_version_needs() {
        EngineCatalog catalog = EngineCatalog.read("mine.yaml", ENTRY, EngineCatalog.families());

        Engine engine = catalog.engine("mysql-8.0");

        assertThat(engine.family().name()).isEqualTo("mysql");
        assertThat(engine.isOfLine("8.0.31")).isTrue();
        assertThat(engine.isOfLine("8.4.1")).isFalse();
        assertThat(engine.published()).isFalse();
    }

    @Test
    void a_column_is_an_engine_or_one_of_its_variants() {
        EngineCatalog catalog = EngineCatalog.load();

        assertThat(catalog.column("mysql-8.0").variant().isStock()).isTrue();
        assertThat(catalog.column("mysql-8.0+latin1").label()).isEqualTo("MySQL 8.0 +latin1");
        assertThatThrownBy(() -> catalog.column("mysql-8.0+latin2"))
                .isInstanceOf(InputException.class)
                .hasMessage("no variant 'latin2' of mysql-8.0, did you mean 'latin1'?");
        assertThatThrownBy(() -> catalog.column("mysql-8,0"))
                .isInstanceOf(InputException.class)
                .hasMessage("no engine 'mysql-8,0', did you mean 'mysql-8.0'?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "imagge: x | mine.yaml:6: unknown key 'imagge', did you mean 'image'?",
                "published: yes | mine.yaml:6: 'published' is true or false, not 'yes'",
                "end-of-life: soon | mine.yaml:6: 'soon' is no day like 2028-11-09",
                "embedded: { linux-x86: a:b:1 } | mine.yaml:6: unknown key 'linux-x86', did you mean 'linux-x86_64'?",
                "embedded: { linux-x86_64: a:b } | mine.yaml:6: expected an artifact like group:name:version or"
                        + " group:name:version!archive, not 'a:b'",
                "variants: [{ name: a b, because: c }] | mine.yaml:6: expected a name like unicode_ci, not 'a b'",
                "variants: [{ name: a, because: c }] | mine.yaml:6: 'expect' is missing; say what the server must answer",
            })
    void a_mistake_is_named_with_its_line(String line, String message) {
        assertThatThrownBy(
                        () -> EngineCatalog.read("mine.yaml", ENTRY + "    " + line + "\n", EngineCatalog.families()))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }

    @Test
    void a_family_that_is_unknown_is_named_with_the_nearest() {
        assertThatThrownBy(() -> EngineCatalog.read(
                        "mine.yaml", ENTRY.replace("family: mysql", "family: mysq"), EngineCatalog.families()))
                .hasMessage("mine.yaml:4: no family 'mysq', did you mean 'mysql'?");
    }

    @Test
    void an_engine_that_stands_twice_is_refused() {
        String twice = ENTRY + ENTRY.substring(ENTRY.indexOf('\n') + 1);

        assertThatThrownBy(() -> EngineCatalog.read("mine.yaml", twice, EngineCatalog.families()))
                .hasMessage("mine.yaml:6: the engine 'mysql-8.0' stands twice; keep one");
    }

    @Test
    void a_variant_says_which_setting_the_server_does_not_have() {
        Variant variant = EngineCatalog.load().column("sqlite+wal").variant();

        assertThat(variant.mismatch(Map.of("journal_mode", "WAL"))).isEmpty();
        assertThat(variant.mismatch(Map.of("journal_mode", "delete")))
                .contains("the variant 'wal' needs journal_mode = wal, and the server says delete");
        assertThat(variant.mismatch(Map.of()))
                .contains(
                        "the variant 'wal' needs journal_mode = wal, and the server says that it has no such setting");
    }
}
