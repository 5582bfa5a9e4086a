package org.sextantdb.suites.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A text that was read as Windows-1252 once and stored again is made whole by the server's own functions. */
public record DoubleEncoding(Letter letter) implements Case {

    /** What was doubled. */
    public enum Letter {
        ACCENT("é"),
        EMOJI("😀"),
        QUOTE("‘a");

        private final String text;

        Letter(String text) {
            this.text = text;
        }
    }

    @Override
    public String asks() {
        return "Can the server undo the double encoding of " + letter.text + "?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("undone", "whole")
                        .stake(Stake.EFFORT)
                        .advice("Prove the damage by lengths, and undo it in the application, row by row."),
                "6.7 <string value function>: a text is converted to another encoding and back");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        String doubled = new String(letter.text.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        session.run("create table t (id int primary key, v " + dialect.unicodeText(20) + ")");
        session.run("insert into t (id, v) values (1, ?)", letter.text);
        session.run("insert into t (id, v) values (2, ?)", doubled);
        String lengths = "select " + dialect.charLength("v") + ", " + dialect.byteLength("v") + " from t where id = ";
        Attempt undo = session.attempt("update t set v = " + dialect.undoubled("v") + " where id = 2");
        String hex = "select " + dialect.hex("v") + " from t where id = ";
        boolean whole = session.value(hex + 2).equals(session.value(hex + 1));
        session.run("update t set v = ? where id = 2", doubled);
        return Observation.of("undone", undo.refused() ? undo.verdict() : whole ? "whole" : "changed")
                .and("characters-and-bytes-before", session.query(lengths + 1).text())
                .and("characters-and-bytes-after", session.query(lengths + 2).text())
                .and("warnings", undo.warningCodes())
                .refusedBy(undo.error());
    }
}
