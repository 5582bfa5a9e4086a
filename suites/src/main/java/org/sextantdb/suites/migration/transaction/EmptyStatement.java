package org.sextantdb.suites.migration.transaction;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A migration file that holds nothing, or nothing but comments, is executed as it is. */
public record EmptyStatement(Text text) implements Case {
    /** What the file holds. */
    public enum Text {
        NOTHING("", "nothing"),
        BLANKS(" \n\t\n", "blanks"),
        SEMICOLON(";", "a semicolon"),
        LINE_COMMENT("-- nothing to do", "a comment"),
        BLOCK_COMMENT("/* nothing to do */", "a comment in /* */"),
        COMMENT_AND_SEMICOLON("-- nothing to do\n;\n", "a comment and a semicolon");

        private final String sql;
        private final String words;

        Text(String sql, String words) {
            this.sql = sql;
            this.words = words;
        }
    }

    @Override
    public String asks() {
        return "Can a text be executed that holds " + text.words + " and no statement?";
    }

    @Override
    public Claim claim() {
        return Claim.that("execute", "accepted")
                .stake(Stake.EFFORT)
                .advice(
                        "Let the runner send nothing where nothing but blanks and comments is left; SELECT 1 works everywhere.")
                .source(
                        "Error 1065: the query was empty",
                        "https://dev.mysql.com/doc/mysql-errors/8.4/en/server-error-reference.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("select 1");
        Attempt execute = session.attempt(text.sql);
        return Observation.of("execute", execute.verdict())
                .and("next", session.attempt("select 1").verdict())
                .refusedBy(execute.error());
    }
}
