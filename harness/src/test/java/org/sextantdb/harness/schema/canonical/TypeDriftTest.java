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

/** Types that do not hold the same, and those that do under another name. */
class TypeDriftTest {
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

    /** PostgreSQL's type, another family's, and what the sentence says behind both. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "bigint; sqlite; bigserial; any value goes in on b unless a CHECK says more",
                "bigint; sqlite; ; any value goes in on b unless a CHECK says more",
                "inet; mysql; int; whether they hold the same values is for a person to see",
                "bigint; mysql; geometry; whether they hold the same values is for a person to see",
                "integer; mysql; decimal(12,0); 'they do not hold all the same values, or not in the same form'",
                "date; mysql; datetime; 'they do not hold all the same values, or not in the same form'",
            })
    void a_sentence_claims_no_more_than_is_known(String postgresql, String family, String other, String words) {
        CanonicalSchema a = postgresql("t").column("a", postgresql).schema();
        CanonicalSchema b =
                table(family, "t").column("a", other == null ? "" : other).schema();
        String spelled = other == null ? "without a type" : other;
        assertThat(SchemaDrift.between("a", a, "b", b))
                .extracting(Drift::words)
                .contains("t.a is " + postgresql + " on a and " + spelled + " on b: " + words);
        assertThat(SchemaDrift.between("b", b, "a", a))
                .extracting(Drift::words)
                .contains("t.a is " + spelled + " on b and " + postgresql + " on a: " + words);
    }
}
