package org.sextantdb.harness.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqliteTableTextTest {
    private static final SqliteTableText TABLE = SqliteTableText.of("""
        create table "t (x)" ( -- check (no)
          id integer primary key autoincrement,
          "check" int constraint nn not null check ("check" <> ')' /* , */ and [a b] in (1,2)),
          v varchar(10) default (1 + 2) collate NoCase constraint vu unique on conflict ignore,
          g int generated always as ((v||'x')) stored, n default -5 check(n>.5),
          a int constraint fa references p (x) deferrable initially deferred references q not deferrable,
          constraint pair unique (`v`, g), constraint big check (length(v) > 3)
          constraint fk foreign key (a, g) references "P" (c, d) on delete cascade deferrable
        ) without rowid, strict""");

    @Test
    void checks_have_the_name_that_stands_directly_before_them() {
        assertThat(TABLE.checks())
                .containsExactly(
                        new Check("", "(\"check\" <> ')' and [a b] in (1, 2))", true),
                        new Check("", "(n > .5)", true),
                        new Check("big", "(length(v) > 3)", true));
    }

    @Test
    void columns_keep_what_no_pragma_tells() {
        assertThat(TABLE.isAutoincrement("ID")).isTrue();
        assertThat(TABLE.collation("V")).isEqualTo("nocase");
        assertThat(TABLE.collation("a")).isEqualTo("binary");
        assertThat(TABLE.generated("g")).isEqualTo("(v || 'x')");
        assertThat(TABLE.options()).isEqualTo("strict without rowid");
    }

    @Test
    void keys_are_found_by_their_columns() {
        assertThat(TABLE.unique(List.of("v"))).isEqualTo(new SqliteTableText.Constraint("vu", "on conflict ignore"));
        assertThat(TABLE.unique(List.of("v", "G")).name()).isEqualTo("pair");
        assertThat(TABLE.foreignKey(List.of("a"), "p"))
                .isEqualTo(new SqliteTableText.Constraint("fa", "deferrable initially deferred"));
        assertThat(TABLE.foreignKey(List.of("a"), "q").detail()).isEmpty();
        assertThat(TABLE.foreignKey(List.of("a", "g"), "p"))
                .isEqualTo(new SqliteTableText.Constraint("fk", "deferrable"));
    }

    @Test
    void a_virtual_table_has_no_constraints() {
        assertThat(SqliteTableText.of("create virtual table t using fts5(a, b)").options())
                .isEqualTo("virtual using fts5(a, b)");
    }
}
