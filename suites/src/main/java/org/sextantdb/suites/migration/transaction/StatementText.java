package org.sextantdb.suites.migration.transaction;

import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** One INSERT as files hold it: with what editors, dump programs and clients put before, behind and into it. */
public record StatementText(Text text) implements Case {
    private static final String INSERT = "insert into t (id, v) values (1, 'a')";

    /** The text that is executed. */
    public enum Text {
        TRAILING_SEMICOLON(INSERT + ";"),
        TWO_SEMICOLONS(INSERT + ";;"),
        SEMICOLON_AND_COMMENT(INSERT + "; -- done\n"),
        BYTE_ORDER_MARK("\uFEFF" + INSERT),
        CARRIAGE_RETURNS("insert into t (id, v)\r\nvalues (1, 'a')\r\n"),
        COMMENT_ENDED_BY_CRLF("-- a row\r\n" + INSERT),
        COMMENT_ENDED_BY_CR("-- a row\r" + INSERT),
        EMOJI_IN_COMMENT("-- a row \uD83D\uDE00\n/* \uD83D\uDE00 */ " + INSERT),
        SEMICOLON_IN_COMMENT("-- a row; only one\n" + INSERT + " /* ; */"),
        QUOTE_IN_COMMENT("-- it's a row\n" + INSERT + " /* isn't it */"),
        QUESTION_MARK_IN_COMMENT("-- a row?\n" + INSERT),
        COMMENT_IN_COMMENT("/* a /* small */ row */ " + INSERT),
        COMMENT_WITHOUT_BLANK("--a row\n" + INSERT),
        HASH_COMMENT("# a row\n" + INSERT),
        COMMENT_WITH_VERSION(INSERT + " /*!50000 , (2, 'b') */"),
        COMMENT_NOT_CLOSED(INSERT + " /* a row"),
        NO_BREAK_SPACE("insert into t (id, v)\u00A0values (1, 'a')"),
        DELIMITER_LINE("delimiter //\n" + INSERT + "//\ndelimiter ;\n");

        private final String sql;

        Text(String sql) {
            this.sql = sql;
        }

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    @Override
    public String asks() {
        return "Does an INSERT with a " + text.words() + " insert its one row?";
    }

    @Override
    public Claim claim() {
        return switch (text) {
            case DELIMITER_LINE, NO_BREAK_SPACE, COMMENT_NOT_CLOSED, HASH_COMMENT ->
                Claim.none("no standard and no engine's manual promises it for a text that a driver sends")
                        .stake(Stake.EFFORT)
                        .advice("Let the runner cut away what is no SQL before it sends a statement.")
                        .source(
                                "The delimiter is a word of the client program",
                                "https://dev.mysql.com/doc/refman/8.4/en/stored-programs-defining.html");
            default ->
                Claim.that("rows", "1,a")
                        .stake(text == Text.COMMENT_WITH_VERSION ? Stake.DATA : Stake.EFFORT)
                        .advice("Write comments as -- with a blank behind it, and files without a byte order mark.")
                        .source(
                                "How comments are written, and which of them are executed",
                                "https://dev.mysql.com/doc/refman/8.4/en/comments.html");
        };
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v varchar(10))");
        session.run("insert into t (id, v) values (0, 'z')");
        session.run("delete from t");
        Attempt execute = session.attempt(text.sql);
        String rows = session.query("select id, v from t order by id").text();
        return Observation.of("rows", execute.refused() && rows.equals("none") ? execute.verdict() : rows)
                .refusedBy(execute.error());
    }
}
