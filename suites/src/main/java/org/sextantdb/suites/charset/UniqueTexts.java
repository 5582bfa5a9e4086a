package org.sextantdb.suites.charset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** Texts that look alike, or look like nothing, go one after the other into a unique column. */
public record UniqueTexts() implements Case {

    /** Texts in the order in which they are sent. */
    enum Sent {
        FACE("😀"),
        OTHER_FACE("😁"),
        SMALL("a"),
        CAPITAL("A"),
        BLANK_BEHIND("a "),
        ACCENT("é"),
        NO_ACCENT("e"),
        DECOMPOSED("e\u0301"),
        CAPITAL_ACCENT("É"),
        SS("ss"),
        SHARP_S("ß"),
        HIRAGANA("こ"),
        KATAKANA("コ"),
        HALF_WIDTH("ｱ"),
        FULL_WIDTH("ア"),
        EMPTY(""),
        NULL_CHARACTER("\0"),
        JOINER("\u200d"),
        SELECTOR("\ufe0f");

        private final String text;

        Sent(String text) {
            this.text = text;
        }
    }

    @Override
    public String asks() {
        return "Which of many similar texts does a unique column refuse?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.none("the collation decides, and every engine has another one by default")
                        .stake(Stake.AVAILABILITY)
                        .advice("Name the collation of every unique text column."),
                "8.9 <unique predicate>: rows are equal as the comparison predicate says");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (v " + session.dialect().unicodeText(20) + " not null, unique (v))");
        List<String> refused = new ArrayList<>();
        List<String> notTaken = new ArrayList<>();
        for (Sent sent : Sent.values()) {
            Attempt insert = session.attempt("insert into t (v) values (?)", sent.text);
            String name = sent.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (insert.refusedAs(ErrorClass.UNIQUE_VIOLATION)) {
                refused.add(name);
            } else if (insert.refused()) {
                notTaken.add(name + " " + insert.verdict());
            }
        }
        return Observation.of("refused", refused.isEmpty() ? "none" : String.join(" ", refused))
                .and("not storable", notTaken.isEmpty() ? "none" : String.join(", ", notTaken))
                .and("rows", session.value("select count(*) from t"));
    }
}
