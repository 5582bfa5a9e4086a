package org.sextantdb.suites.upsert.key;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.sextantdb.harness.engine.CollationKind;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/**
 * A row is upserted whose text key looks like that of a row that is there: a second row, or the first one is overwritten,
 * and one of two spellings is lost.
 */
public record SimilarKey(Letters letters, Under under) implements Case {

    /** The key that is there, and the one that comes. */
    public enum Letters {
        CASE("abc", "ABC"),
        ACCENT("abc", "ábc"),
        TRAILING_SPACE("abc", "abc "),
        SHARP_S("strasse", "straße"),
        DECOMPOSED("caf\u00e9", "cafe\u0301"),
        FULL_WIDTH("abc", "ａｂｃ"),
        EMOJI("🍣", "🍺"),
        EMOJI_SKIN("👍", "👍🏽"),
        EMOJI_SELECTOR("❤", "❤\ufe0f");

        private final String there;
        private final String comes;

        Letters(String there, String comes) {
            this.there = there;
            this.comes = comes;
        }
    }

    /** The collation of the key. */
    public enum Under {
        DEFAULT,
        BINARY
    }

    @Override
    public String asks() {
        return "Does an upsert of '" + letters.comes + "' overwrite '" + letters.there + "'"
                + (under == Under.BINARY ? ", where the key has a binary collation?" : "?");
    }

    @Override
    public Claim claim() {
        if (under == Under.BINARY) {
            return Standard.says(
                    Claim.that("row", "inserted")
                            .stake(Stake.DATA)
                            .advice("Trim a text before it becomes a key, and give the key a binary collation."),
                    "8.2 <comparison predicate>: the collating sequence decides, also about padding");
        }
        if (letters == Letters.EMOJI) {
            return Claim.that("row", "inserted")
                    .stake(Stake.DATA)
                    .advice("Name a binary or a newer Unicode collation for a key that may hold emoji.")
                    .source(
                            "Unicode Technical Standard 10: the default table has a weight for each of them",
                            "https://www.unicode.org/reports/tr10/");
        }
        return Standard.says(
                Claim.none("the collation decides, and every engine has another one by default")
                        .stake(Stake.DATA)
                        .advice("Give a text key a binary collation, and store it trimmed, folded and normalised."),
                "8.2 <comparison predicate>: the collating sequence decides, also about padding");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        String type = db.dialect().unicodeText(20)
                + (under == Under.BINARY
                        ? " collate "
                                + db.dialect().collation(CollationKind.BINARY).orElseThrow()
                        : "");
        session.run("create table t (k " + type + " not null primary key, v int)");
        String upsert = db.dialect().upsert("t", "k", List.of("k", "v"));
        session.run(upsert, letters.there, 0);
        session.run(upsert, letters.there, 1);
        Control.require(session.value("select v from t").equals("1"), "the very same text is updated");
        session.run(upsert, letters.comes, 2);
        String values = session.query("select v from t order by v").text();
        String kept = spelling(session);
        session.run(
                "insert into t (k, v) values (?, 3)"
                        + db.dialect()
                                .onConflictUpdate("k", "k = " + db.dialect().incoming("k") + ", v = 3"),
                letters.comes);
        return Observation.of("row", values.equals("2") ? "updated" : values.equals("1 2") ? "inserted" : values)
                .and("spelling", kept)
                .and("spelling-where-the-key-is-set", spelling(session));
    }

    private String spelling(Session session) {
        List<String> there = session.query("select " + session.dialect().hex("k") + " from t")
                .column();
        if (there.size() == 2) {
            return "both";
        }
        return there.equals(List.of(hex(letters.there)))
                ? "old"
                : there.equals(List.of(hex(letters.comes))) ? "new" : "" + there;
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
