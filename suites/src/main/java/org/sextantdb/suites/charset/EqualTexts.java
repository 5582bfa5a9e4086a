package org.sextantdb.suites.charset;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** Two texts that differ are compared with =: different, or equal because the collation says so. */
public record EqualTexts(Pair pair) implements Case {

    @Override
    public String asks() {
        return pair.asks();
    }

    @Override
    public Claim claim() {
        if (pair.different()) {
            return Claim.that("equal", "false")
                    .stake(Stake.MEANING)
                    .advice("Name a binary or a newer Unicode collation for every text that may hold emoji.")
                    .source(
                            "Unicode Technical Standard 10: the default table has a weight for each of them",
                            "https://www.unicode.org/reports/tr10/");
        }
        return Standard.says(
                Claim.none("the collation decides, and every engine has another one by default")
                        .stake(Stake.MEANING)
                        .advice("Name the collation of every text column, or compare a normalised copy."),
                "8.2 <comparison predicate>: the collating sequence decides, also about padding");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (v " + session.dialect().unicodeText(20) + ")");
        session.run("insert into t (v) values (?)", pair.stored());
        String count = "select count(*) from t where v = ?";
        Control.require(session.value(count, pair.stored()).equals("1"), "a text is equal to itself");
        Attempt asked = session.attempt(count, pair.asked());
        return asked.refused()
                ? Observation.of("equal", asked.verdict()).refusedBy(asked.error())
                : Observation.of("equal", asked.rows().single().equals("1"));
    }
}
