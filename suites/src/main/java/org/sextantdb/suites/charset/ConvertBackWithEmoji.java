package org.sextantdb.suites.charset;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A table of four-byte characters that holds an emoji goes back to a narrow character set. */
public record ConvertBackWithEmoji(NarrowSet to, How how) implements Case {
    private static final String SMILE = "a😀b";

    /** The statement that goes back. */
    public enum How {
        CONVERT("CONVERT TO", "alter table t convert to character set %s", false),
        MODIFY("MODIFY", "alter table t modify v varchar(20) character set %s", false),
        CONVERT_LAX("CONVERT TO without strict mode", "alter table t convert to character set %s", true);

        private final String text;
        private final String sql;
        private final boolean lax;

        How(String text, String sql, boolean lax) {
            this.text = text;
            this.sql = sql;
            this.lax = lax;
        }
    }

    @Override
    public String asks() {
        return "Is a migration back to " + to + " by " + how.text + " refused while there is an emoji?";
    }

    @Override
    public Claim claim() {
        return Fate.claim();
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v " + db.dialect().unicodeText(20) + ")");
        session.run("insert into t (id, v) values (1, ?)", SMILE);
        if (how.lax) {
            db.dialect().laxMode().ifPresent(session::run);
        }
        Attempt back = session.attempt(String.format(how.sql, to));
        Observation fate = Fate.of(session, back, SMILE);
        if (back.refused()) {
            Control.require(
                    session.value("select count(*) from t where v = ?", SMILE).equals("1"), "the text is still there");
        }
        return fate;
    }
}
