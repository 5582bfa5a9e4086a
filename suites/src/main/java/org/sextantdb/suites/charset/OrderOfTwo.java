package org.sextantdb.suites.charset;

import org.sextantdb.harness.engine.CollationKind;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** Two texts are sorted under a binary collation: the one with the smaller bytes first, or another one. */
public record OrderOfTwo(Of of) implements Case {

    /** Two texts whose order depends on how they are compared. */
    public enum Of {
        SUPPLEMENTARY("\ufffd", "😀"),
        TAB("a", "a\t");

        private final String smaller;
        private final String greater;

        Of(String smaller, String greater) {
            this.smaller = smaller;
            this.greater = greater;
        }
    }

    @Override
    public String asks() {
        return switch (of) {
            case SUPPLEMENTARY -> "Does an emoji come after U+FFFD under a binary collation?";
            case TAB -> "Does a text come before the same text with a tab behind it under a binary collation?";
        };
    }

    @Override
    public Claim claim() {
        return switch (of) {
            case SUPPLEMENTARY ->
                Claim.that("smaller-first", "true")
                        .stake(Stake.MEANING)
                        .advice(
                                "Do not sort in Java with String.compareTo what a database has sorted: it compares UTF-16.")
                        .source(
                                "RFC 3629, 1: the order of UTF-8's bytes is the order of the code points",
                                "https://www.rfc-editor.org/rfc/rfc3629");
            case TAB ->
                Standard.says(
                        Claim.none("a collation that pads compares the tab with a blank, which is greater")
                                .stake(Stake.MEANING)
                                .advice("Keep control characters out of texts that are sorted."),
                        "8.2 <comparison predicate>: the shorter text may be padded with blanks");
        };
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        String name = session.dialect().collation(CollationKind.BINARY).orElseThrow();
        session.run("create table t (n int, v " + session.dialect().unicodeText(20) + " collate " + name + ")");
        session.run("insert into t (n, v) values (1, ?)", of.greater);
        session.run("insert into t (n, v) values (2, ?)", of.smaller);
        Control.require(session.query("select n from t order by n desc").text().equals("2 1"), "ORDER BY sorts");
        return Observation.of(
                        "smaller-first",
                        session.query("select n from t order by v").text().equals("2 1"))
                .and(
                        "less-than",
                        session.value("select count(*) from t where v < ?", of.greater)
                                .equals("1"));
    }
}
