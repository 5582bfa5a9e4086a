package org.sextantdb.suites.upsert.key;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** The text that comes is longer than the key can be, and begins like the one that is there: refused, or cut and found. */
public record UpsertTooLongKey(Text text) implements Case {

    /** A text for a key of three characters, and what is to become of it. */
    public enum Text {
        LETTERS("abcdef", "value-too-long", "abc,1"),
        EMOJI("abc🍣", "value-too-long", "abc,1"),
        BLANKS("abc   ", "accepted", "abc,2");

        private final String text;
        private final String answer;
        private final String rows;

        Text(String text, String answer, String rows) {
            this.text = text;
            this.answer = answer;
            this.rows = rows;
        }
    }

    @Override
    public String asks() {
        return "A key of three characters holds 'abc': what becomes of an upsert of '" + text.text + "'?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("answer", text.answer)
                        .and("rows", text.rows)
                        .stake(Stake.DATA)
                        .advice("Check the length of a key in the application, and trim it there."),
                "9.2 Store assignment: only blanks may be cut off, else it is an error");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (k " + db.dialect().unicodeText(3) + " not null primary key, v int)");
        String upsert = "insert into t (k, v) values (?, ?)"
                + db.dialect().onConflictUpdate("k", "v = " + db.dialect().incoming("v"));
        session.run(upsert, "abc", 0);
        session.run(upsert, "abc", 1);
        Control.require(session.query("select k, v from t").text().equals("abc,1"), "a text that fits is updated");
        Attempt tooLong = session.attempt(upsert, text.text, 2);
        return Observation.of("answer", tooLong.verdict())
                .and("rows", session.query("select k, v from t order by v").text())
                .and("warned", !tooLong.warnings().isEmpty());
    }
}
