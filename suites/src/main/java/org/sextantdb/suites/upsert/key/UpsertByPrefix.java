package org.sextantdb.suites.upsert.key;

import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** An upsert by a unique index over the first four characters updates a row whose text only begins alike. */
public record UpsertByPrefix(Text text) implements Case {

    /** The text that comes; the one that is there begins with an emoji and three letters. */
    public enum Text {
        BEGINS_ALIKE("🍣abcdriscoll", "updated"),
        OTHER_EMOJI("🍺abcrobinson", "inserted"),
        OTHER_LETTER("🍣abxrobinson", "inserted");

        private final String text;
        private final String wanted;

        Text(String text, String wanted) {
            this.text = text;
            this.wanted = wanted;
        }
    }

    @Override
    public String asks() {
        return "Is a row updated or inserted by an upsert over the first four characters ("
                + text.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")?";
    }

    @Override
    public Claim claim() {
        return Claim.that("row", text.wanted)
                .stake(Stake.DATA)
                .advice("Never make a prefix unique; put the unique key on the whole column or on a hash of it.")
                .source(
                        "A unique prefix compares only the prefix",
                        "https://dev.mysql.com/doc/refman/8.4/en/create-index.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        String prefix = db.dialect().keyPrefix("name", 4);
        session.run("create table t (name " + db.dialect().unicodeText(40) + " not null, v int)");
        session.run("create unique index t_name on t (" + prefix + ")");
        session.run("insert into t (name, v) values (?, ?)", "🍣abcrobinson", 1);
        String upsert = "insert into t (name, v) values (?, ?)"
                + db.dialect().onConflictUpdate(prefix, "v = " + db.dialect().incoming("v"));
        session.run(upsert, "🍣abcrobinson", 2);
        Control.require(session.query("select v from t").text().equals("2"), "the same text is updated");
        session.run(upsert, text.text, 3);
        String values = session.query("select v from t order by v").text();
        return Observation.of("row", values.equals("3") ? "updated" : values.equals("2 3") ? "inserted" : values)
                .and(
                        "kept",
                        session.query("select name from t where v = 3").single().equals(text.text) ? "new" : "old");
    }
}
