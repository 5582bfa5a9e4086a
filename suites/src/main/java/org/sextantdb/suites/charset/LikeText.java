package org.sextantdb.suites.charset;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** Texts with emoji, blanks and letters are compared with a pattern. */
public record LikeText(Of of) implements Case {

    /** What is stored, and the pattern. */
    public enum Of {
        TRAILING_BLANK("a", "a ", "b "),
        SHARP_S("ß", "ss", "t"),
        EMOJI_INSIDE("%😀%", "a😀", "😀b", "😁", "x"),
        ONE_CHARACTER("_", "😀", "ab"),
        FAMILY("_____", "👨\u200d👩\u200d👧", "ab"),
        ACCENT_CASE("É%", "été", "x");

        private final String pattern;
        private final List<String> stored;

        Of(String pattern, String... stored) {
            this.pattern = pattern;
            this.stored = List.of(stored);
        }
    }

    @Override
    public String asks() {
        return switch (of) {
            case TRAILING_BLANK -> "Does LIKE heed a blank at the end?";
            case SHARP_S -> "Is ss LIKE ß?";
            case EMOJI_INSIDE -> "Does LIKE find only the emoji that it is asked for?";
            case ONE_CHARACTER -> "Is an emoji one character for LIKE?";
            case FAMILY -> "Is the emoji of a family five characters for LIKE?";
            case ACCENT_CASE -> "Does LIKE tell É from é?";
        };
    }

    @Override
    public Claim claim() {
        return switch (of) {
            case TRAILING_BLANK -> standard("0", "LIKE pads nothing", Stake.MEANING);
            case EMOJI_INSIDE -> standard("2", "each character must be equal to the pattern's", Stake.DATA);
            case ONE_CHARACTER -> standard("1", "the underscore is one character", Stake.MEANING);
            case FAMILY -> standard("1", "the underscore is one character", Stake.MEANING);
            case SHARP_S, ACCENT_CASE ->
                Standard.says(
                        Claim.none("the collation decides, character by character")
                                .stake(Stake.MEANING)
                                .advice("Name the collation of the column, or compare lower-case copies."),
                        "8.5 <like predicate>: the collating sequence decides");
        };
    }

    private static Claim standard(String found, String says, Stake stake) {
        return Standard.says(
                Claim.that("found", found)
                        .stake(stake)
                        .advice("Name a binary collation for every text that may hold emoji."),
                "8.5 <like predicate>: " + says);
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (v " + session.dialect().unicodeText(20) + ")");
        of.stored.forEach(text -> session.run("insert into t (v) values (?)", text));
        String count = "select count(*) from t where v like ?";
        Control.require(session.value(count, of.stored.get(0)).equals("1"), "a text is like itself");
        return Observation.of("found", session.value(count, of.pattern));
    }
}
