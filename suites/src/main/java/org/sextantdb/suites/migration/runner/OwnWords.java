package org.sextantdb.suites.migration.runner;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** Words of one engine in a script: strings in dollar quotes, DELIMITER lines, backslashes before a quote. */
public record OwnWords(Word word) implements Case {
    /** Which. */
    public enum Word {
        DOLLAR_QUOTES("a string in dollar quotes", "insert into t (v) values ($$a;b$$);"),
        DELIMITER("DELIMITER lines", "delimiter //\ninsert into t (v) values ('a;b') //\ndelimiter ;\n"),
        BACKSLASH("a backslash before a quote", "insert into t (v) values ('it\\'s;');");

        private final String words;
        private final String sql;

        Word(String words, String sql) {
            this.words = words;
            this.sql = sql;
        }
    }

    @Override
    public String asks() {
        return "What becomes of a script that has " + word.words + "?";
    }

    @Override
    public Claim claim() {
        return Claim.none("these words are one engine's own; who does not know them refuses the script")
                .advice("Write strings with doubled quotes, and leave DELIMITER to the command line that knows it.")
                .source(
                        "Statements end with a semicolon; those with semicolons in them must be told apart",
                        "https://github.com/pressly/goose/blob/master/README.md");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Kit kit = Kit.of(
                session,
                Written.directory(Written.up("1", "create table t (v varchar(40));"), Written.up("2", word.sql)));
        String up;
        try {
            up = kit.up();
        } catch (InputException unclosed) {
            up = "not-read";
        }
        String rows = kit.tables().equals("none") ? "no-table" : session.value("select count(*) from t");
        return Observation.of("up", up).and("rows", rows).and("status", kit.status());
    }
}
