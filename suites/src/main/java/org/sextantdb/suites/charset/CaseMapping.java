package org.sextantdb.suites.charset;

import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A letter that is no Latin letter of ASCII is turned into a capital, or into a small one. */
public record CaseMapping(Letter letter) implements Case {

    /** Letters, and which way they go. */
    public enum Letter {
        E_ACUTE("é", "upper(v)"),
        SIGMA("Σ", "lower(v)"),
        CYRILLIC("я", "upper(v)"),
        FULL_WIDTH("ａ", "upper(v)"),
        DESERET("\ud801\udc28", "upper(v)"),
        SHARP_S("ß", "upper(v)"),
        LIGATURE("ﬁ", "upper(v)"),
        DOTTED_I("İ", "lower(v)"),
        DOTLESS_I("ı", "upper(v)");

        private final String text;
        private final String call;

        Letter(String text, String call) {
            this.text = text;
            this.call = call;
        }
    }

    @Override
    public String asks() {
        return switch (letter) {
            case E_ACUTE -> "Does UPPER turn é into É?";
            case SIGMA -> "Does LOWER turn the Greek Σ into σ?";
            case CYRILLIC -> "Does UPPER turn the Cyrillic я into Я?";
            case FULL_WIDTH -> "Does UPPER turn the full-width ａ into Ａ?";
            case DESERET -> "What does UPPER make of a small letter beyond U+FFFF?";
            case SHARP_S -> "What does UPPER make of ß?";
            case LIGATURE -> "What does UPPER make of the ligature ﬁ?";
            case DOTTED_I -> "What does LOWER make of the Turkish capital i with a dot?";
            case DOTLESS_I -> "What does UPPER make of the Turkish small i without a dot?";
        };
    }

    @Override
    public Claim claim() {
        Claim claim = switch (letter) {
            case E_ACUTE -> Claim.that("answer", "C389");
            case SIGMA -> Claim.that("answer", "CF83");
            case CYRILLIC -> Claim.that("answer", "D0AF");
            case FULL_WIDTH -> Claim.that("answer", "EFBCA1");
            default -> Claim.none("it depends on the language, or has several answers");
        };
        return claim.stake(Stake.MEANING)
                .advice("Change letter case in the application, and store the copy that is searched.")
                .source(
                        "The Unicode Standard, 5.18: case mappings",
                        "https://www.unicode.org/versions/Unicode15.0.0/ch05.pdf");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        session.run("create table t (v " + session.dialect().unicodeText(20) + ")");
        session.run("insert into t (v) values (?)", letter.text);
        Control.require(session.value("select upper('a')").equals("A"), "UPPER turns a into A");
        return Observation.of("answer", session.value("select " + dialect.hex(letter.call) + " from t"));
    }
}
