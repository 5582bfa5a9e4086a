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

/** A regular expression is asked about a text with an emoji. */
public record RegexText(Of of) implements Case {

    /** Expressions. */
    public enum Of {
        ONE_CHARACTER("a😀b", "'^a.b$'"),
        OTHER_EMOJI("a😀b", "'😁'"),
        CLASS("a😀b", "'^a[😀😁]b$'"),
        LETTER_CASE("é", "'É'"),
        REPLACE("a😀b", "'😀'");

        private final String text;
        private final String pattern;

        Of(String text, String pattern) {
            this.text = text;
            this.pattern = pattern;
        }
    }

    @Override
    public String asks() {
        return switch (of) {
            case ONE_CHARACTER -> "Is an emoji one character in a regular expression?";
            case OTHER_EMOJI -> "Does a regular expression take one emoji for another?";
            case CLASS -> "Can an emoji stand between the brackets of a regular expression?";
            case LETTER_CASE -> "Does a regular expression tell É from é?";
            case REPLACE -> "Does REGEXP_REPLACE replace an emoji?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.none("regular expressions have another spelling, library and meaning on every engine")
                .stake(Stake.AVAILABILITY)
                .advice("Use LIKE, or filter in the application.")
                .source(
                        "Three kinds of patterns, two of them extensions",
                        "https://www.postgresql.org/docs/16/functions-matching.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        session.run("create table t (v " + session.dialect().unicodeText(20) + ")");
        session.run("insert into t (v) values (?)", of.text);
        Control.require(session.value("select count(*) from t where v like '%'").equals("1"), "the text is found");
        Attempt attempt = session.attempt(
                of == Of.REPLACE
                        ? "select regexp_replace(v, '😀', 'x') from t"
                        : "select count(*) from t where " + dialect.matches("v", of.pattern));
        return Observation.of(
                        "answer",
                        attempt.refused() ? attempt.verdict() : attempt.rows().single())
                .refusedBy(attempt.error());
    }
}
