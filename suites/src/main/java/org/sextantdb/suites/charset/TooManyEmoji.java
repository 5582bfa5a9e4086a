package org.sextantdb.suites.charset;

import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** More emoji than a column has characters are sent: refused, cut, or stored whole. */
public record TooManyEmoji(Of of) implements Case {

    /** Texts of more than three characters. */
    public enum Of {
        FOUR_FACES("😀😁😂😃"),
        FAMILY("👨\u200d👩\u200d👧");

        private final String text;

        Of(String text) {
            this.text = text;
        }
    }

    @Override
    public String asks() {
        return switch (of) {
            case FOUR_FACES -> "Are four emoji refused by a column of three characters?";
            case FAMILY -> "Is the emoji of a family, which is five characters, refused by a column of three?";
        };
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("too-long", "refused")
                        .stake(Stake.DATA)
                        .advice("Check codePointCount before sending, and leave room for emoji of many characters."),
                "9.2 Store assignment: a text that must be cut is an exception, string data, right truncation");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        session.run("create table t (id int primary key, v " + session.dialect().unicodeText(3) + ")");
        session.run("insert into t (id, v) values (1, ?)", "😀😁😂");
        Control.require(
                session.value("select " + dialect.charLength("v") + " from t where id = 1")
                        .equals("3"),
                "three emoji fit");
        Attempt insert = session.attempt("insert into t (id, v) values (2, ?)", of.text);
        String stored = insert.refused()
                ? insert.verdict()
                : session.value("select " + dialect.hex("v") + " from t where id = 2");
        return Observation.of("too-long", insert.refused() ? "refused" : "accepted")
                .and("stored", stored);
    }
}
