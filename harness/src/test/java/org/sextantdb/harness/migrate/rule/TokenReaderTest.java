package org.sextantdb.harness.migrate.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.engine.ScriptSyntax;

class TokenReaderTest {
    @Test
    void words_are_lower_case_and_know_their_line() {
        assertThat(TokenReader.read("SELECT a\n  FROM \"T\" -- x\n;", 7, ScriptSyntax.POSTGRESQL))
                .containsExactly(
                        new Token(Token.Kind.WORD, "select", 7),
                        new Token(Token.Kind.WORD, "a", 7),
                        new Token(Token.Kind.WORD, "from", 8),
                        new Token(Token.Kind.DOUBLE_QUOTED, "T", 8),
                        new Token(Token.Kind.SYMBOL, ";", 9));
    }

    @Test
    void a_doubled_quote_does_not_end_a_text() {
        assertThat(texts("'it''s' \"a\"\"b\" `c``d`", ScriptSyntax.MYSQL)).containsExactly("it''s", "a\"\"b", "c``d");
    }

    @Test
    void a_backslash_escapes_where_the_syntax_says_so() {
        assertThat(texts("'a\\' b'", ScriptSyntax.MYSQL)).containsExactly("a\\' b");
        assertThat(texts("'a\\' b", ScriptSyntax.POSTGRESQL)).containsExactly("a\\", "b");
        assertThat(texts("E'a\\' b'", ScriptSyntax.POSTGRESQL)).containsExactly("a\\' b");
    }

    @Test
    void dollar_quotes_hold_anything() {
        assertThat(TokenReader.read("do $x$ begin $$ 'a end\n$x$ done", 1, ScriptSyntax.POSTGRESQL))
                .extracting(Token::kind, Token::line)
                .containsExactly(tuple(Token.Kind.WORD, 1), tuple(Token.Kind.DOLLAR, 1), tuple(Token.Kind.WORD, 2));
        assertThat(texts("$1", ScriptSyntax.POSTGRESQL)).containsExactly("$", "1");
        assertThat(texts("$$", ScriptSyntax.MYSQL)).containsExactly("$", "$");
    }

    @Test
    void a_comment_in_a_comment_counts_where_the_syntax_says_so() {
        assertThat(texts("a /* b /* c */ d */ e", ScriptSyntax.POSTGRESQL)).containsExactly("a", "e");
        assertThat(texts("a /* b /* c */ d", ScriptSyntax.SQLITE)).containsExactly("a", "d");
    }

    @Test
    void a_hash_begins_a_comment_or_an_operator() {
        assertThat(texts("a #> b", ScriptSyntax.MYSQL)).containsExactly("a");
        assertThat(texts("a #> b", ScriptSyntax.POSTGRESQL)).containsExactly("a", "#>", "b");
    }

    @Test
    void brackets_quote_names_or_stand_behind_arrays() {
        assertThat(texts("[order] text[] a[1]", ScriptSyntax.SQLITE))
                .containsExactly("order", "text", "[", "]", "a", "[", "1", "]");
        assertThat(texts("a[i]", ScriptSyntax.POSTGRESQL)).containsExactly("a", "[", "i", "]");
    }

    @Test
    void operators_are_one_word() {
        assertThat(texts("a::b||c->>'d'->e@>f", ScriptSyntax.POSTGRESQL))
                .containsExactly("a", "::", "b", "||", "c", "->>", "d", "->", "e", "@>", "f");
    }

    @Test
    void what_is_left_open_goes_to_the_end() {
        for (String open : List.of("a 'b", "a \"b", "a $$b", "a /* b", "a 'b\\", "a `b")) {
            for (ScriptSyntax syntax : List.of(ScriptSyntax.SQLITE, ScriptSyntax.POSTGRESQL, ScriptSyntax.MYSQL)) {
                assertThat(TokenReader.read(open, 1, syntax).get(0).text()).isEqualTo("a");
            }
        }
    }

    private static List<String> texts(String sql, ScriptSyntax syntax) {
        return TokenReader.read(sql, 1, syntax).stream().map(Token::text).toList();
    }
}
