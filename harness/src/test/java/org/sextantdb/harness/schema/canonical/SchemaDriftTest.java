package org.sextantdb.harness.schema.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sextantdb.harness.schema.canonical.Hand.drifts;
import static org.sextantdb.harness.schema.canonical.Hand.mysql;
import static org.sextantdb.harness.schema.canonical.Hand.postgresql;
import static org.sextantdb.harness.schema.canonical.Hand.sqlite;
import static org.sextantdb.harness.schema.canonical.Hand.table;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.schema.Trigger;
import org.sextantdb.harness.schema.View;

class SchemaDriftTest {
    /** PostgreSQL's type, MySQL's, and the drift from the first to the second. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            quoteCharacter = '@',
            value = {
                "jsonb; longtext; t.a json-is-text !",
                "jsonb; json; -",
                "uuid; char(36); t.a uuid-is-text !",
                "uuid; binary(16); t.a uuid-is-bytes",
                "uuid; binary(20); t.a uuid-is-bytes !",
                "uuid; uuid; -",
                "timestamp with time zone; datetime(6); t.a zone-lost !",
                "timestamp with time zone; timestamp(6); t ends-early",
                "timestamp without time zone; datetime(6); -",
                "timestamp without time zone; timestamp(6); t ends-early, t.a zone-gained",
                "timestamp(3) without time zone; datetime; t.a fraction-lost !",
                "timestamp(3) without time zone; datetime(6); t.a fraction-kept",
                "time(3) without time zone; time(3); -",
                "integer; int; -",
                "integer; int(11); -",
                "bigint; int; t.a narrower",
                "integer; bigint; t.a wider !",
                "integer; int unsigned; t.a unsigned",
                "bigint; bigint unsigned; t.a unsigned",
                "bigint; int unsigned; t.a narrower, t.a unsigned",
                "boolean; tinyint(1); -",
                "boolean; tinyint; t.a boolean-is-integer !",
                "boolean; bit(1); -",
                "integer; tinyint(1); t.a integer-is-boolean",
                "numeric(12,2); decimal(12,2); -",
                "numeric(12,2); decimal(10,2); t.a narrower",
                "numeric(12,2); decimal(12,1); t.a narrower !",
                "numeric(12,2); decimal(14,2); t.a wider !",
                "numeric(12,2); double; t.a decimal-is-double !",
                "double precision; double; -",
                "double precision; float; t.a double-is-real !",
                "real; float; -",
                "character varying(100); varchar(100); -",
                "character varying(100); varchar(90); t.a narrower",
                "character varying(100); varchar(110); t.a wider !",
                "text; varchar(100); t.a narrower",
                "text; text; t narrower",
                "text; longtext; -",
                "bytea; blob; t narrower",
                "bytea; longblob; -",
                "text[]; json; t.a array-is-json !",
                "text[]; longtext; t.a array-is-text !",
                "date; date; -",
                "interval; varchar(100); t.a other-is-text !",
                "text; json; t.a text-is-json !",
            })
    void types(String postgresql, String mysql, String drifts) {
        List<String> expected = drifts == null ? List.of() : List.of(drifts.split(", "));
        assertThat(drifts(postgresql("t").column("a", postgresql), mysql("t").column("a", mysql)))
                .isEqualTo(expected);
    }

    @Test
    void the_other_direction_is_the_other_drift() {
        Hand big = mysql("t").column("a", "bigint unsigned");
        assertThat(drifts(big, postgresql("t").column("a", "bigint"))).containsExactly("t.a signed !");
        assertThat(drifts(big, postgresql("t").column("a", "bigint").check("(a >= 0)")))
                .isEmpty();
        assertThat(drifts(postgresql("t").column("a", "bigint").check("(a >= 0)"), big))
                .isEmpty();
        assertThat(drifts(mysql("t").column("a", "text"), postgresql("t").column("a", "text")))
                .containsExactly("t wider !");
    }

    @Test
    void json_of_mariadb_is_a_text_with_a_check() {
        Hand postgresql = postgresql("t").column("a", "jsonb");
        assertThat(drifts(postgresql, table("mariadb", "t").column("a", "longtext")))
                .containsExactly("t.a json-is-text !");
        Hand checked = table("mariadb", "t").column("a", "longtext").check("(json_valid(`a`))");
        assertThat(drifts(postgresql, checked)).isEmpty();
        assertThat(drifts(checked, postgresql)).isEmpty();
        assertThat(SchemaDrift.between(
                                "postgresql-16",
                                postgresql.schema(),
                                "mariadb-10.6",
                                table("mariadb", "t").column("a", "longtext").schema())
                        .get(0)
                        .words())
                .isEqualTo("t.a is jsonb on postgresql-16 and longtext on mariadb-10.6:"
                        + " no validation unless a CHECK says json_valid");
    }

    @Test
    void an_enum_is_a_text_with_a_check_of_its_values() {
        Hand postgresql = postgresql("t").column("a", "mood", "detail enum ('sad', 'ok')", "default 'ok'");
        Hand text = sqlite("t").column("a", "text", "default 'ok'");
        assertThat(drifts(postgresql, text)).containsExactly("t.a enum-is-text !");
        assertThat(drifts(postgresql, text.check("(a in ('ok', 'sad'))"))).isEmpty();
        assertThat(drifts(text, postgresql)).isEmpty();
        assertThat(drifts(postgresql, mysql("t").column("a", "enum('sad','ok')", "default 'ok'")))
                .isEmpty();
        assertThat(drifts(postgresql, mysql("t").column("a", "enum('sad','ok','new')", "default 'ok'")))
                .containsExactly("t.a enum-differs !");
    }

    @Test
    void a_domain_is_its_type_with_a_check() {
        Hand postgresql = postgresql("t").column("a", "positive", "detail domain integer check (VALUE > 0)");
        assertThat(drifts(postgresql, mysql("t").column("a", "int"))).containsExactly("t lost-check !");
        assertThat(drifts(postgresql, mysql("t").column("a", "int").check("(`a` > 0)")))
                .isEmpty();
    }

    @Test
    void nulls() {
        Hand refuses = mysql("t").column("a", "int");
        Hand takes = mysql("t").column("a", "int", "null");
        assertThat(drifts(refuses, takes)).containsExactly("t.a nullable !");
        assertThat(drifts(takes, refuses)).containsExactly("t.a not-null");
        assertThat(drifts(
                        mysql("t").column("a", "varchar(9)").key("a"),
                        sqlite("t").column("a", "varchar(9)", "null").key("a")))
                .contains("t.a nullable !");
        assertThat(drifts(
                        mysql("t").column("a", "varchar(9)").key("a"),
                        sqlite("t")
                                .options("without rowid")
                                .column("a", "varchar(9)", "null")
                                .key("a")))
                .containsExactly("t not-enforced !");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            quoteCharacter = '@',
            value = {
                "integer; '-1'; int; -1; -",
                "integer; 1; int; 2; t.a default-differs",
                "integer; -; int; 2; t.a default-differs",
                "integer; 1; int; -; t.a default-differs",
                "numeric(9,2); 0; decimal(9,2); 0.00; -",
                "numeric(9,2); '-0.50'; decimal(9,2); -0.50; -",
                "boolean; true; tinyint(1); 1; -",
                "boolean; false; bit(1); b'0'; -",
                "boolean; true; tinyint(1); 0; t.a default-differs",
                "text; 'it''s'; longtext; _utf8mb4'it\\'s'; -",
                "text; 'x'::text; longtext; 'x'; -",
                "text; 'x'::text; longtext; 'X'; t.a default-differs",
                "timestamp without time zone; now(); datetime(6); current_timestamp(6); -",
                "timestamp without time zone; LOCALTIMESTAMP; datetime(6); -; t.a default-differs",
                "date; current_date; date; curdate(); -",
                "uuid; gen_random_uuid(); uuid; uuid(); -",
                "jsonb; '[]'; json; json_array(); -",
                "jsonb; '{}'; json; json_object(); -",
                "jsonb; '[]'; json; _utf8mb4'[]'; -",
                "character varying(9); lower('X'::text); varchar(9); lower(_utf8mb4'X'); -",
            })
    void defaults(String typeOfA, String valueOfA, String typeOfB, String valueOfB, String drifts) {
        Hand a = postgresql("t").column("a", typeOfA, valueOfA == null ? "" : "default " + valueOfA);
        Hand b = mysql("t").column("a", typeOfB, valueOfB == null ? "" : "default " + valueOfB);
        assertThat(drifts(a, b)).isEqualTo(drifts == null ? List.of() : List.of(drifts));
    }

    @Test
    void a_default_that_is_gone_and_leaves_null_loses() {
        assertThat(drifts(
                        mysql("t").column("a", "int", "null", "default 1"),
                        mysql("t").column("a", "int", "null")))
                .containsExactly("t.a default-differs !");
    }

    @Test
    void numbering() {
        Hand serial = postgresql("t")
                .column("id", "integer", "default nextval('t_id_seq'::regclass)")
                .key("id");
        Hand identity = postgresql("t")
                .column("id", "integer", "numbered", "detail generated always")
                .key("id");
        Hand increment = mysql("t").column("id", "int", "numbered").key("id");
        Hand rowid = sqlite("t").column("id", "integer", "null", "numbered").key("id");
        Hand plain = mysql("t").column("id", "int").key("id");
        List<Hand> numbered = List.of(serial, identity, increment, rowid);
        for (Hand a : numbered) {
            numbered.forEach(b -> assertThat(drifts(a, b)).isEmpty());
            assertThat(drifts(a, plain)).containsExactly("t.id not-numbered");
            assertThat(drifts(plain, a)).containsExactly("t.id numbered !");
        }
    }

    @Test
    void generated_columns_and_updates() {
        Hand plain = mysql("t").column("a", "int");
        Hand generated = mysql("t").column("a", "int", "generated (`b` + 1) stored");
        assertThat(drifts(generated, plain)).containsExactly("t.a not-generated !");
        assertThat(drifts(plain, generated)).containsExactly("t.a generated");
        assertThat(drifts(generated, postgresql("t").column("a", "integer", "generated (b + 1) virtual")))
                .isEmpty();
        assertThat(drifts(generated, postgresql("t").column("a", "integer", "generated (b + 2) stored")))
                .containsExactly("t.a generated-differs");
        Hand touched = mysql("t").column("a", "datetime", "on update current_timestamp");
        assertThat(drifts(touched, mysql("t").column("a", "datetime"))).containsExactly("t.a on-update-differs !");
        assertThat(drifts(touched, touched)).isEmpty();
    }

    @Test
    void primary_keys() {
        Hand a = mysql("t").column("a", "int").column("b", "int").key("a", "b");
        assertThat(drifts(a, mysql("t").column("a", "int").column("B", "int").key("B", "a")))
                .isEmpty();
        assertThat(drifts(a, mysql("t").column("a", "int").column("b", "int").key("a")))
                .containsExactly("t primary-key-differs !");
        Hand none = mysql("t").column("a", "int").column("b", "int");
        assertThat(drifts(a, none)).containsExactly("t lost-primary-key !");
        assertThat(drifts(none, a)).containsExactly("t extra-primary-key");
    }

    private static Hand three(String family) {
        String type = family.equals("postgresql") ? "integer" : "int";
        return table(family, "t").column("a", type).column("b", type).column("c", type);
    }

    @Test
    void unique_keys() {
        Hand unique = three("postgresql").unique("a", "b");
        assertThat(drifts(unique, three("mysql").unique("b", "a"))).isEmpty();
        assertThat(drifts(unique, three("mysql"))).containsExactly("t lost-unique !");
        assertThat(drifts(three("mysql"), unique)).containsExactly("t extra-unique");
        Hand partial = three("postgresql").index("u", true, "(c > 0)", null, "a", "b");
        assertThat(drifts(unique, partial)).containsExactly("t unique-differs !");
        assertThat(drifts(partial, unique)).containsExactly("t unique-differs");
        assertThat(drifts(partial, three("postgresql").index("u", true, "0 < c", null, "a", "b")))
                .isEmpty();
        Hand nulls = three("postgresql").index("u", true, null, "nulls not distinct", "a", "b");
        assertThat(drifts(nulls, unique)).containsExactly("t unique-differs !");
        Hand prefix = three("mysql").unique("a/4", "b");
        assertThat(drifts(unique, prefix)).containsExactly("t unique-differs");
        assertThat(drifts(prefix, unique)).containsExactly("t unique-differs !");
    }

    @Test
    void indexes() {
        Hand index = three("postgresql").index("a", "b desc");
        assertThat(drifts(index, three("mysql").index("a desc", "b"))).isEmpty();
        assertThat(drifts(index, three("mysql").index("a", "b desc", "c"))).containsExactly("t extra-index");
        assertThat(drifts(index, three("mysql").index("a", "b"))).containsExactly("t index-differs");
        assertThat(drifts(index, three("mysql"))).containsExactly("t lost-index");
        assertThat(drifts(three("mysql"), index)).containsExactly("t extra-index");
        Hand partial = three("postgresql").index("i", false, "(c > 0)", null, "a");
        assertThat(drifts(three("mysql").index("a"), partial)).containsExactly("t index-differs");
        assertThat(drifts(three("mysql").index("a"), three("mysql").index("a/4")))
                .containsExactly("t index-differs");
        assertThat(drifts(three("mysql").index("a"), three("postgresql").unique("a", "b")))
                .containsExactly("t extra-unique");
    }

    @Test
    void the_index_behind_a_foreign_key_is_no_difference() {
        Hand postgresql = three("postgresql").foreignKey("a", "u", "no action", "no action", false);
        Hand mysql = three("mysql")
                .foreignKey("a", "u", "restrict", "restrict", false)
                .index("a");
        assertThat(drifts(postgresql, mysql)).isEmpty();
        assertThat(drifts(mysql, postgresql)).isEmpty();
        assertThat(drifts(postgresql.index("a"), mysql)).isEmpty();
        assertThat(drifts(three("postgresql"), three("mysql").index("a"))).containsExactly("t extra-index");
    }

    @Test
    void foreign_keys() {
        Hand none = three("mysql");
        Hand restrict = three("mysql").foreignKey("a", "u", "no action", "no action", false);
        Hand cascade = three("mysql").foreignKey("A", "U", "cascade", "restrict", false);
        assertThat(drifts(restrict, none)).containsExactly("t lost-foreign-key !");
        assertThat(drifts(none, restrict)).containsExactly("t extra-foreign-key");
        assertThat(drifts(restrict, cascade)).containsExactly("t foreign-key-differs !");
        assertThat(drifts(cascade, restrict)).containsExactly("t foreign-key-differs");
        assertThat(drifts(three("postgresql").foreignKey("a", "u", "no action", "no action", true), restrict))
                .containsExactly("t foreign-key-differs");
    }

    @Test
    void checks() {
        Hand check = three("postgresql").check("(a >= 0 AND a <= 9)");
        assertThat(drifts(check, three("mysql").check("(`a` between 0 and 9)"))).isEmpty();
        assertThat(drifts(check, three("mysql").check("(`a` <= 9)").check("(`a` >= 0)")))
                .isEmpty();
        assertThat(drifts(check, three("mysql"))).containsExactly("t lost-check !");
        assertThat(drifts(three("mysql"), check)).containsExactly("t extra-check");
        assertThat(drifts(check, three("mysql").unenforced("(`a` between 0 and 9)")))
                .containsExactly("t check-not-enforced !");
        assertThat(drifts(check, three("mysql").check("(`a` between 0 and 8)"))).containsExactly("t check-differs !");
        assertThat(drifts(
                        three("postgresql").check("(abs(a) < 4)"),
                        three("mysql").check("((`a` * `a`) < 16)")))
                .containsExactly("t check-differs");
        assertThat(drifts(
                        three("postgresql").check("(a > b) not valid"),
                        three("mysql").check("(`b` < `a`)")))
                .isEmpty();
    }

    @Test
    void tables_and_columns_and_names() {
        assertThat(drifts(mysql("t").column("a", "int"), mysql("u").column("a", "int")))
                .containsExactly("t missing-table !", "u extra-table");
        assertThat(drifts(mysql("T").column("userId", "int"), postgresql("t").column("userid", "integer")))
                .isEmpty();
        assertThat(drifts(mysql("t").column("a", "int"), mysql("t").column("b", "int")))
                .containsExactly("t.a missing-column !", "t.b extra-column");
        assertThat(drifts(
                        postgresql("t").column("A", "integer").column("a", "integer"),
                        mysql("t").column("a", "int")))
                .contains("t.A missing-column !");
    }

    @Test
    void views_and_triggers() {
        CanonicalSchema with = mysql("t")
                .schema(
                        List.of(new View("v", "select 1", null)),
                        List.of(new Trigger("g", "t", "before insert", "set x")));
        CanonicalSchema without = mysql("t").schema();
        assertThat(SchemaDrift.between("a", with, "b", without).stream().map(Hand::line))
                .containsExactly("t.g missing-trigger !", "v missing-view");
        assertThat(SchemaDrift.between("a", without, "b", with).stream().map(Hand::line))
                .containsExactly("t.g extra-trigger", "v extra-view");
        assertThat(SchemaDrift.between("a", with, "b", with)).isEmpty();
    }

    @Test
    void texts() {
        Hand exact = mysql("t").column("a", "varchar(9)").column("b", "varchar(9)");
        Hand folds = mysql("t")
                .options("engine innodb collate utf8mb4_general_ci")
                .column("a", "varchar(9)")
                .column("b", "varchar(9)");
        assertThat(drifts(exact, folds)).containsExactly("t compares-differently");
        assertThat(drifts(folds.unique("a"), exact.unique("a"))).containsExactly("t compares-differently !");
        assertThat(drifts(
                        mysql("t").column("a", "varchar(9)"),
                        mysql("t").options("collate latin1_bin").column("a", "varchar(9)")))
                .containsExactly("t fewer-characters");
        assertThat(drifts(
                        sqlite("t").column("a", "text", "collate nocase"),
                        postgresql("t").column("a", "citext")))
                .isEmpty();
    }

    @Test
    void sqlite_writes_types_down() {
        Hand postgresql = postgresql("t")
                .column("a", "uuid")
                .column("b", "character varying(10)")
                .column("c", "timestamp with time zone");
        assertThat(drifts(
                        postgresql,
                        sqlite("t")
                                .column("a", "uuid")
                                .column("b", "varchar(10)")
                                .column("c", "timestamptz")))
                .containsExactly("t not-enforced !");
        assertThat(drifts(
                        postgresql,
                        sqlite("t").column("a", "text").column("b", "text").column("c", "text")))
                .containsExactly("t not-enforced !");
        assertThat(drifts(
                        postgresql,
                        sqlite("t")
                                .options("strict")
                                .column("a", "text")
                                .column("b", "text")
                                .column("c", "text")))
                .containsExactly("t.a uuid-is-text !", "t.b wider !", "t.c timestamp-is-text !");
        assertThat(drifts(
                        sqlite("t")
                                .column("a", "uuid")
                                .column("b", "varchar(10)")
                                .column("c", "timestamptz"),
                        postgresql))
                .containsExactly("t not-enforced");
        assertThat(drifts(postgresql("t").column("a", "text"), sqlite("t").column("a", "text")))
                .isEmpty();
        assertThat(drifts(
                        postgresql("t").column("b", "character varying(10)"),
                        sqlite("t").column("b", "varchar(20)")))
                .containsExactly("t not-enforced !", "t.b wider !");
        assertThat(drifts(postgresql("t").column("a", "jsonb"), sqlite("t").column("a", "text")))
                .containsExactly("t.a json-is-text !");
    }

    @Test
    void nothing_drifts_from_nothing() {
        CanonicalSchema empty = CanonicalSchema.of(SchemaSnapshot.EMPTY, "mysql");
        assertThat(SchemaDrift.between("a", empty, "b", empty)).isEmpty();
    }
}
