package org.sextantdb.suites.charset;

import java.util.Map;
import java.util.Optional;
import org.sextantdb.harness.engine.CollationKind;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** Every pair of texts is compared with = in a column that names its collation. */
public record EqualUnderCollation(CollationKind collation) implements Case {

    @Override
    public String asks() {
        return switch (collation) {
            case BINARY -> "Are different texts different in a column with a binary collation?";
            case BINARY_UNPADDED -> "Which texts are equal under a binary collation that heeds blanks at the end?";
            case CASE_INSENSITIVE -> "Which texts are equal under the old collation without letter case?";
            case UNICODE -> "Which texts are equal under the old Unicode collation?";
            case NEWEST_UNICODE -> "Which texts are equal under the newest Unicode collation?";
            case CASE_AND_ACCENT -> "Which texts are equal under a Unicode collation that heeds case and accents?";
            case TURKISH -> "Which texts are equal under a Turkish collation?";
            case NONDETERMINISTIC -> "Which texts are equal under a collation made to take no notice of letter case?";
        };
    }

    @Override
    public Claim claim() {
        if (collation == CollationKind.BINARY) {
            Claim claim = Claim.that("letter-case", "false");
            for (Pair pair : Pair.all()) {
                if (pair != Pair.LETTER_CASE && pair != Pair.NULL_CHARACTER) {
                    claim = claim.and(pair.fact(), "false");
                }
            }
            return Standard.says(
                    claim.stake(Stake.MEANING)
                            .advice(
                                    "Trim what users send, and name a binary collation where texts must be told apart."),
                    "8.2 <comparison predicate>: the collating sequence decides, also about padding");
        }
        return Standard.says(
                Claim.none("each engine has collations, and names for them, of its own")
                        .stake(Stake.MEANING)
                        .advice("Rely on a binary collation, and compare a normalised copy for everything else."),
                "4.2.1: the collations that there are, are implementation-defined");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Optional<String> name = session.dialect().collation(collation);
        if (name.isEmpty()) {
            return Observation.of("collation", "not-available");
        }
        session.dialect().makeCollation(collation).ifPresent(session::run);
        String type = session.dialect().unicodeText(20) + " collate " + name.get();
        Attempt made = session.attempt("create table e (v " + type + ")");
        if (made.refusedAs(ErrorClass.UNKNOWN_COLLATION)) {
            return Observation.of("collation", "not-available");
        }
        PairTable table = PairTable.of(session, type);
        Map<Pair, String> equals = table.compare(Comparison.EQUALS);
        Observation seen = Observation.of("collation", name.get().replace("\"", ""));
        for (Pair pair : Pair.all()) {
            seen = seen.and(pair.fact(), String.valueOf(equals.get(pair)));
        }
        return seen.and(
                "letter-case-by-like",
                String.valueOf(table.compare(Comparison.LIKE).get(Pair.LETTER_CASE)));
    }
}
