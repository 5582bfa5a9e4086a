package org.sextantdb.suites.charset;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** Two different emoji go into a unique column: both are taken, or the second is refused as a duplicate. */
public record UniqueEmoji() implements Case {

    @Override
    public String asks() {
        return "Can a unique column hold both 🍣 and 🍺?";
    }

    @Override
    public Claim claim() {
        return Claim.that("second", "accepted")
                .stake(Stake.AVAILABILITY)
                .advice("Name a binary or a newer Unicode collation for a unique column that may hold emoji.")
                .source(
                        "Unicode Technical Standard 10: the default table has a weight for each of them",
                        "https://www.unicode.org/reports/tr10/");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (v " + session.dialect().unicodeText(20) + " not null, unique (v))");
        session.run("insert into t (v) values (?)", "🍣");
        Control.require(
                session.attempt("insert into t (v) values (?)", "🍣").refusedAs(ErrorClass.UNIQUE_VIOLATION),
                "the same emoji is refused");
        Attempt second = session.attempt("insert into t (v) values (?)", "🍺");
        return Observation.of("second", second.verdict()).refusedBy(second.error());
    }
}
