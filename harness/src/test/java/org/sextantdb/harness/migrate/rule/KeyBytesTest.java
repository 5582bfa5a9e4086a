package org.sextantdb.harness.migrate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextantdb.harness.migrate.ScriptStatement;

class KeyBytesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table t (a varchar(769) primary key)",
                "create table t (a varchar(769), unique (a))",
                "create table t (a varchar(769), key k (a))",
                "create table t (a varchar(769), constraint c unique (a))",
                "create table t (a varchar(400), b character varying(369), index (a, b))",
                "create table t (a varchar(768), n int, index (a, n))",
                "create table t (a varchar(769));create index i on t (a)",
                "create table t (a varchar(769));create unique index i on app.t using btree (`a` desc)",
                "create table t (a varchar(10));alter table t modify a varchar(769);create index i on t (a)",
                "create table t (a varchar(10));alter table t add b varchar(769), add unique key (b)",
                "create table t (a varchar(1025) character set utf8mb3, key (a))",
                "create table t (a varchar(1025), key (a)) default charset=utf8",
                "create table t (a varbinary(3073), key (a))",
                "create table t (a text, key (a(769)))",
                "CREATE TABLE IF NOT EXISTS T (A VARCHAR(769));CREATE INDEX I ON t (a)"
            })
    void a_key_of_more_than_3072_bytes_is_found(String sql) {
        assertThat(rules(sql, "mysql")).containsExactly("key-over-3072-bytes");
        assertThat(rules(sql, "tidb")).contains("key-over-3072-bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table t (a varchar(768) primary key)",
                "create table t (a varchar(400), b varchar(368), index (a, b))",
                "create table t (a varchar(769), key k (a(768)))",
                "create table t (a varchar(1024) character set utf8mb3, key (a))",
                "create table t (a varchar(3072), key (a)) character set = latin1",
                "create table t (a varbinary(3072), key (a))",
                "create table t (a varchar(769), b int, key (b))",
                "create table t (a varchar(769), fulltext key (a))",
                "create table t (a varchar(769));create index i on u (a)",
                "create table t (a varchar(769));alter table t modify a varchar(768);create index i on t (a)",
                "create table t (a varchar(767), n int, index (a, n))",
                "create table t (a varchar(99999999999999999999), key (a(10)))"
            })
    void a_key_of_3072_bytes_is_taken(String sql) {
        assertThat(rules(sql, "mysql")).doesNotContain("key-over-3072-bytes");
    }

    @Test
    void of_a_key_that_is_too_long_mariadb_makes_four_things() {
        assertThat(rules("create table t (a varchar(769), key (a))", "mariadb")).containsExactly("index-cut-to-768");
        assertThat(rules("create table t (a varchar(769) unique)", "mariadb")).containsExactly("unique-key-by-hash");
        assertThat(rules("create table t (a varchar(769) primary key)", "mariadb"))
                .containsExactly("key-over-3072-bytes");
        assertThat(rules("create table t (a varchar(769), b int, key (a, b))", "mariadb"))
                .containsExactly("key-over-3072-bytes");
        assertThat(rules("create table t (a text, b int, key (a, b))", "mariadb"))
                .containsExactly("text-in-a-key");
        assertThat(rules("create table t (a json, key (a))", "mariadb")).containsExactly("text-index-cut-to-768");
    }

    @Test
    void a_column_may_be_called_key() {
        assertThat(rules("create table t (key varchar(10), index int)", "postgresql"))
                .isEmpty();
    }

    private static List<String> rules(String sql, String family) {
        List<ScriptStatement> statements = new ArrayList<>();
        Arrays.stream(sql.split(";")).forEach(one -> statements.add(new ScriptStatement(one, "mysql/1.sql", 1)));
        return PortabilityRules.check(statements, family, family.equals("mariadb") ? "10.11" : "8.0").stream()
                .filter(finding -> finding.rule().matches(".*(key|index|hash).*"))
                .map(RuleFinding::rule)
                .toList();
    }
}
