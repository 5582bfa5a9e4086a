package org.sextantdb.suites.migration.transaction;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A literal in a migration holds what a splitter, a driver or an escape may take for something else. */
public record QuotedText(Literal literal) implements Case {
    /** The literal, and the text that is meant. */
    public enum Literal {
        QUOTE_DOUBLED("'it''s'", "it's"),
        QUOTE_AFTER_BACKSLASH("'it\\'s'", "it's"),
        ESCAPE_STRING("E'it\\'s'", "it's"),
        DOLLAR_QUOTES("$$it's$$", "it's"),
        DOLLAR_QUOTES_WITH_TAG("$body$it's; $$1$body$", "it's; $$1"),
        DOUBLE_QUOTES("\"it's\"", "it's"),
        TWO_PARTS("'it'\n'''s'", "it's"),
        SEMICOLON("'a; b'", "a; b"),
        SEMICOLON_AT_LINE_END("'a;\nb'", "a;\nb"),
        LINE_COMMENT("'a -- b'", "a -- b"),
        BLOCK_COMMENT("'a /* b */ c'", "a /* b */ c"),
        QUESTION_MARK("'why?'", "why?"),
        BRACES("'{d now}'", "{d now}"),
        DOLLAR_NUMBER("'$1 :name @x'", "$1 :name @x"),
        CARRIAGE_RETURN("'a\r\nb'", "a\r\nb"),
        EMOJI("'\uD83D\uDE00'", "\uD83D\uDE00"),
        BACKSLASH_AT_END("'c:\\'", "c:\\");

        private final String sql;
        private final String meant;

        Literal(String sql, String meant) {
            this.sql = sql;
            this.meant = meant;
        }
    }

    @Override
    public String asks() {
        return "Is the literal " + literal.sql.replace("\r", "<CR>").replace("\n", "<LF>") + " stored as it is meant?";
    }

    @Override
    public Claim claim() {
        return Claim.that("stored", "as-meant")
                .stake(Stake.DATA)
                .advice("Quote text with ' alone, double the quotes in it, and use no backslash.")
                .source(
                        "String literals, their escapes and dollar quotes",
                        "https://www.postgresql.org/docs/16/sql-syntax-lexical.html#SQL-SYNTAX-CONSTANTS");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v " + db.dialect().text(20) + ")");
        session.run("insert into t (id, v) values (0, 'plain')");
        Attempt insert = session.attempt("insert into t (id, v) values (1, " + literal.sql + ")");
        if (insert.refused()) {
            return Observation.of("stored", insert.verdict()).refusedBy(insert.error());
        }
        String bytes = session.value("select " + db.dialect().hex("v") + " from t where id = 1")
                .toUpperCase(Locale.ROOT);
        String meant = HexFormat.of().withUpperCase().formatHex(literal.meant.getBytes(StandardCharsets.UTF_8));
        return Observation.of("stored", bytes.equals(meant) ? "as-meant" : "otherwise")
                .and("bytes", bytes);
    }
}
