package org.sextantdb.suites.charset;

import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A function is called on a text with an emoji in a column. */
public record EmojiFunction(Of of) implements Case {
    private static final String FAMILY = "👨\u200d👩\u200d👧";

    /** Calls. */
    public enum Of {
        LENGTH("😀", "length(v)"),
        CHAR_LENGTH("😀", "char_length(v)"),
        OCTET_LENGTH("😀", "octet_length(v)"),
        BIT_LENGTH("😀", "bit_length(v)"),
        SUBSTR_INSIDE("a😀b", "substr(v, 2, 1)"),
        SUBSTR_FAMILY(FAMILY, "substr(v, 1, 1)"),
        LEFT(FAMILY, "left(v, 1)"),
        REVERSE("a😀b", "reverse(v)"),
        POSITION("a😀b", "position('b' in v)"),
        LPAD("😀", "lpad(v, 3, '😁')"),
        REPLACE("a😀b", "replace(v, '😁', 'x')"),
        MD5("😀", "md5(v)"),
        HEX("😀", "hex(v)"),
        TO_BASE64("😀", "to_base64(v)"),
        ASCII("😀", "ascii(v)"),
        ORD("😀", "ord(v)"),
        SOUNDEX("😀", "soundex(v)");

        private final String text;
        private final String call;

        Of(String text, String call) {
            this.text = text;
            this.call = call;
        }
    }

    @Override
    public String asks() {
        return switch (of) {
            case LENGTH -> "What does LENGTH count of an emoji?";
            case CHAR_LENGTH -> "Is an emoji one character for CHAR_LENGTH?";
            case OCTET_LENGTH -> "Is an emoji four bytes for OCTET_LENGTH?";
            case BIT_LENGTH -> "Is an emoji 32 bits for BIT_LENGTH?";
            case SUBSTR_INSIDE -> "Does SUBSTR cut out a whole emoji?";
            case SUBSTR_FAMILY -> "Does SUBSTR cut the emoji of a family into code points?";
            case LEFT -> "What does LEFT(v, 1) leave of the emoji of a family?";
            case REVERSE -> "Does REVERSE keep an emoji whole?";
            case POSITION -> "Is an emoji one position for POSITION?";
            case LPAD -> "Does LPAD fill up with whole emoji?";
            case REPLACE -> "Does REPLACE leave another emoji alone?";
            default -> "What does " + of + " give for 😀?";
        };
    }

    @Override
    public Claim claim() {
        return switch (of) {
            case CHAR_LENGTH ->
                standard("1", "Count code points in the application.", "6.6 <numeric value function>: CHAR_LENGTH");
            case OCTET_LENGTH ->
                standard("4", "Count bytes in the application.", "6.6 <numeric value function>: OCTET_LENGTH");
            case BIT_LENGTH -> standard("32", "Write OCTET_LENGTH.", "6.6 <numeric value function>: BIT_LENGTH");
            case POSITION ->
                standard("3", "Find positions in the application.", "6.6 <numeric value function>: POSITION");
            case SUBSTR_INSIDE ->
                standard("F09F9880", "Count in code points.", "6.7 <string value function>: characters are cut out");
            case SUBSTR_FAMILY ->
                standard(
                        "F09F91A8",
                        "Cut what users see as one character with a library in the application.",
                        "6.7 <string value function>: characters are cut out");
            case REPLACE ->
                Claim.that("answer", "61F09F988062")
                        .stake(Stake.DATA)
                        .advice("Name a binary collation for every text that may hold emoji.")
                        .source(
                                "Unicode Technical Standard 10: the default table has a weight for each of them",
                                "https://www.unicode.org/reports/tr10/");
            default ->
                Standard.says(
                        Claim.none("the standard has no such function")
                                .stake(Stake.EFFORT)
                                .advice("Do it in the application, where it means the same for every database."),
                        "6.6 and 6.7: the functions on texts that there are");
        };
    }

    private static Claim standard(String answer, String advice, String place) {
        return Standard.says(Claim.that("answer", answer).stake(Stake.EFFORT).advice(advice), place);
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        session.run("create table t (v " + session.dialect().unicodeText(20) + ")");
        session.run("insert into t (v) values (?)", of.text);
        Control.require(!session.value("select " + dialect.hex("v") + " from t").isEmpty(), "the text is there");
        Attempt plain = session.attempt("select " + of.call + " from t");
        if (plain.refused()) {
            return Observation.of("answer", plain.verdict()).refusedBy(plain.error());
        }
        return Observation.of(
                "answer", givesText() ? hex(session, dialect) : plain.rows().single());
    }

    /** A text that is cut or turned is judged by the server's bytes. */
    private boolean givesText() {
        return of.ordinal() >= Of.SUBSTR_INSIDE.ordinal() && of.ordinal() <= Of.REPLACE.ordinal() && of != Of.POSITION;
    }

    private String hex(Session session, Dialect dialect) {
        return session.value("select " + dialect.hex(of.call) + " from t");
    }
}
