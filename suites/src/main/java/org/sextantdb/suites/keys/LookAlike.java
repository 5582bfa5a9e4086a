package org.sextantdb.suites.keys;

import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** Two texts that look alike go into a unique key: the collation says whether they are one. */
public record LookAlike(Pair texts) implements Case {

    /** Pairs of texts. */
    public enum Pair {
        CASE("a", "A"),
        ACCENT("a", "á"),
        TRAILING_SPACE("a", "a "),
        LEADING_SPACE("a", " a"),
        SHARP_S("ss", "ß"),
        COMPOSED_ACCENT("á", "a\u0301"),
        FULL_WIDTH("a", "ａ"),
        KANA("か", "カ");

        private final String first;
        private final String second;

        Pair(String first, String second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String asks() {
        return "Does a unique key take two texts that look alike (" + texts + ")?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.none("The collation decides which texts are equal, and every engine has another default.")
                        .stake(Stake.MEANING)
                        .advice("Store what must be unique in one form: trimmed, in lower case, normalised to NFC."),
                "4.2.1: whether two texts are equal depends on the collating sequence, which may pad with spaces");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (v " + db.dialect().unicodeText(20) + " unique)");
        String insert = "insert into t (v) values (?)";
        session.run(insert, texts.first);
        Control.require(
                session.attempt(insert, texts.first).refusedAs(ErrorClass.UNIQUE_VIOLATION),
                "an equal text is refused");
        Control.require(!session.attempt(insert, "b").refused(), "another text is taken");
        Attempt second = session.attempt(insert, texts.second);
        return Observation.of("second", second.verdict())
                .and("found", session.value("select count(*) from t where v = ?", texts.second));
    }
}
