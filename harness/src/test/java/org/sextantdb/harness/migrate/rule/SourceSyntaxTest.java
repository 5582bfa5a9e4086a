package org.sextantdb.harness.migrate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sextantdb.harness.engine.ScriptSyntax;
import org.sextantdb.harness.migrate.ScriptStatement;

class SourceSyntaxTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "postgres/1.sql | select 1 | postgresql",
                "app/1_mysql.up.sql | select 1 | mysql",
                "sqlite3/1.sql | create table `t` (a int unsigned) | sqlite",
                "1.sql | create table t (a jsonb) | postgresql",
                "1.sql | insert into \"t\" values (1) | postgresql",
                "1.sql | create table `t` (a int) | mysql",
                "1.sql | create table t (a integer primary key autoincrement) | sqlite",
                "1.sql | insert into t values ('auto_increment') | sqlite",
                "1.sql | insert into t values (\"a\") | sqlite"
            })
    void the_path_or_the_words_tell_where_it_was_written_for(String file, String sql, String expected) {
        ScriptSyntax guessed = SourceSyntax.guess(List.of(new ScriptStatement(sql, file, 1)), "sqlite");
        assertThat(SourceSyntax.nameOf(guessed)).hasValue(expected);
    }

    @Test
    void each_family_has_its_syntax() {
        assertThat(List.of("mysql", "mariadb", "tidb"))
                .allSatisfy(family -> assertThat(SourceSyntax.of(family)).isEqualTo(ScriptSyntax.MYSQL));
        assertThat(SourceSyntax.of("sqlite")).isEqualTo(ScriptSyntax.SQLITE);
        assertThat(SourceSyntax.of("postgresql")).isEqualTo(ScriptSyntax.POSTGRESQL);
    }
}
