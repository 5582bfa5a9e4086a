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
    void a_sentence_says_which_engine_takes_both_cases_for_one() {
        CanonicalSchema exact =
                mysql("t").column("a", "varchar(9)").column("b", "varchar(9)").schema();
        CanonicalSchema folds = mysql("t")
                .options("engine innodb collate utf8mb4_general_ci")
                .column("a", "varchar(9)")
                .column("b", "varchar(9)")
                .schema();
        String equal = "upper and lower case are equal in t on folding and not on exact (a, b):"
                + " searches and unique keys differ";
        assertThat(SchemaDrift.between("exact", exact, "folding", folds))
                .extracting(Drift::words)
                .containsExactly(equal);
        assertThat(SchemaDrift.between("folding", folds, "exact", exact))
                .extracting(Drift::words)
                .containsExactly(equal);
        CanonicalSchema one = sqlite("t")
                .column("a", "text", "collate nocase")
                .column("b", "text")
                .schema();
        CanonicalSchema other =
                postgresql("t").column("a", "text").column("b", "citext").schema();
        assertThat(SchemaDrift.between("sqlite", one, "postgresql-16", other))
                .extracting(Drift::words)
                .containsExactly("upper and lower case are equal in t on sqlite and not on postgresql-16 (a),"
                        + " and on postgresql-16 and not on sqlite (b): searches and unique keys differ");
    }

    @Test
    void nothing_drifts_from_nothing() {
        CanonicalSchema empty = CanonicalSchema.of(SchemaSnapshot.EMPTY, "mysql");
        assertThat(SchemaDrift.between("a", empty, "b", empty)).isEmpty();
    }
}
