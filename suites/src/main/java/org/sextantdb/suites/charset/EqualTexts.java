package org.sextantdb.suites.charset;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** Two texts that differ are compared with =: different, or equal because the collation says so. */
public record EqualTexts(Pair pair) implements Case {

    /** Two texts, and what a reader asks about them. */
    public enum Pair {
        LETTER_CASE("abc", "ABC"),
        TRAILING_SPACE("abc", "abc "),
        ACCENT("cafe", "café"),
        COMPOSITION("caf\u00e9", "cafe\u0301"),
        EMOJI("🍣", "🍺"),
        FLAGS("🇫🇷", "🇩🇪"),
        SKIN_TONES("👍🏽", "👍🏿");

        private final String stored;
        private final String asked;

        Pair(String stored, String asked) {
            this.stored = stored;
            this.asked = asked;
        }
    }

    @Override
    public String asks() {
        return switch (pair) {
            case LETTER_CASE -> "Is abc = ABC?";
            case TRAILING_SPACE -> "Is a text equal to the same text with a blank behind it?";
            case ACCENT -> "Is cafe = café?";
            case COMPOSITION -> "Is é in one code point equal to é in two?";
            case EMOJI -> "Is 🍣 = 🍺?";
            case FLAGS -> "Is the flag of France equal to the flag of Germany?";
            case SKIN_TONES -> "Are two skin tones of one emoji equal?";
        };
    }

    @Override
    public Claim claim() {
        return switch (pair) {
            case LETTER_CASE, TRAILING_SPACE, ACCENT, COMPOSITION ->
                Standard.says(
                        Claim.none("the collation decides, and every engine has another one by default")
                                .stake(Stake.MEANING)
                                .advice("Name the collation of every text column, or compare a normalised copy."),
                        "8.2 <comparison predicate>: the collating sequence decides, also about padding");
            case EMOJI, FLAGS, SKIN_TONES ->
                Claim.that("equal", "false")
                        .stake(Stake.MEANING)
                        .advice("Name a binary or a newer Unicode collation for every text that may hold emoji.")
                        .source(
                                "Unicode Technical Standard 10: the default table has a weight for each of them",
                                "https://www.unicode.org/reports/tr10/");
        };
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (v " + db.dialect().unicodeText(20) + ")");
        session.run("insert into t (v) values (?)", pair.stored);
        String count = "select count(*) from t where v = ?";
        Control.require(session.value(count, pair.stored).equals("1"), "a text is equal to itself");
        return Observation.of("equal", session.value(count, pair.asked).equals("1"));
    }
}
