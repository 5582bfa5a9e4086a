package org.sextantdb.suites.charset;

import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A text goes into a column whose character set may lack some of it. */
public record TextIntoNarrowColumn(NarrowSet set, Sent text) implements Case {

    /** A text, and what of it is hard. */
    public enum Sent {
        EURO("é€"),
        C1_CONTROL("a\u0081b"),
        HAN("漢"),
        EMOJI("a😀b");

        private final String text;

        Sent(String text) {
            this.text = text;
        }
    }

    @Override
    public String asks() {
        return "Does a " + set + " column keep " + this.text.name().toLowerCase(Locale.ROOT)
                + " whole or refuse it, and never change it?";
    }

    @Override
    public Claim claim() {
        return Fate.claim();
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        String column = set.create(session);
        session.run("insert into t (id, v) values (2, ?)", "abc");
        Attempt insert = session.attempt("insert into t (id, v) values (1, ?)", text.text);
        return Fate.of(session, insert, text.text).and("column", column);
    }
}
