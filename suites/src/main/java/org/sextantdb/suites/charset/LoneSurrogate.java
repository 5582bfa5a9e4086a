package org.sextantdb.suites.charset;

import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/**
 * Half a character, as cutting a Java string by length leaves it, is sent: it is refused or becomes something else.
 *
 * <p>No UTF-8 encodes it, so it cannot be stored; what matters is whether anybody says so.
 */
public record LoneSurrogate(Road road, Place place) implements Case {

    /** Where in the text the half stands. */
    public enum Place {
        LAST("a\uD83D"),
        INSIDE("a\uD83Db");

        private final String text;

        Place(String text) {
            this.text = text;
        }
    }

    @Override
    public String asks() {
        return "What is stored for half a surrogate pair in a Java string?";
    }

    @Override
    public Claim claim() {
        return Claim.none("it is no Unicode text, and drivers may do with it what they like")
                .stake(Stake.DATA)
                .advice("Cut strings by code points or graphemes, never by length, and check before sending.")
                .source(
                        "RFC 3629, 3: UTF-8 prohibits encoding U+D800 to U+DFFF",
                        "https://www.rfc-editor.org/rfc/rfc3629");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        session.run("create table t (id int primary key, v " + dialect.unicodeText(20) + ")");
        Attempt insert = road.attempt(session, dialect, "insert into t (id, v) values (1, ?)", place.text);
        if (insert.refused()) {
            return Observation.of("stored", insert.verdict()).refusedBy(insert.error());
        }
        return Observation.of("stored", session.value("select " + dialect.hex("v") + " from t where id = 1"));
    }
}
