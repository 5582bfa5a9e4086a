package org.sextantdb.harness.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTextTest {
    @Test
    void white_space_in_quotes_and_the_end_of_a_comment_stay() {
        assertThat(SqlText.PLAIN.squeezed(" select  'a  b',\n \"c  d\" -- why\n from t "))
                .isEqualTo("select 'a  b', \"c  d\" -- why\n from t");
        assertThat(SqlText.BACKSLASHES.squeezed("'a\\'  b'  c")).isEqualTo("'a\\'  b' c");
        assertThat(SqlText.PLAIN.squeezed("'a\\'  b  'c'")).isEqualTo("'a\\' b 'c'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "VARCHAR ( 10 )|varchar(10)",
                "Decimal(10, 2)|decimal(10,2)",
                "enum('A','b  c')|enum('A','b  c')",
                "timestamp(6)  without time zone|timestamp(6) without time zone"
            })
    void types_are_lower_case_but_not_what_is_quoted(String written, String normal) {
        assertThat(SqlText.PLAIN.type(written)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "CURRENT_TIMESTAMP|current_timestamp",
                "current_timestamp()|current_timestamp",
                "CURRENT_TIMESTAMP(6)|current_timestamp(6)",
                "'CURRENT_TIMESTAMP'|'CURRENT_TIMESTAMP'",
                "'null'|'null'",
                "now()|now()",
                "TRUE|true"
            })
    void defaults_are_as_the_catalogue_spells_them(String written, String normal) {
        assertThat(SqlText.PLAIN.defaultValue(written)).isEqualTo(normal);
        assertThat(SqlText.PLAIN.defaultValue("NULL")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"a > 0|(a > 0)", "((a > 0))|(a > 0)", "(a) > (b)|((a) > (b))", "(a = ')(')|(a = ')(')"})
    void there_is_one_pair_of_parentheses(String written, String normal) {
        assertThat(SqlText.PLAIN.inParentheses(written)).isEqualTo(normal);
    }
}
