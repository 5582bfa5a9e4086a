package org.sextantdb.suites.keys;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** An index on 769 characters in a session that gave up strictness. */
public record LaxLongIndex(boolean unique) implements Case {

    @Override
    public String asks() {
        return "Without strict mode, is a " + (unique ? "unique" : "plain")
                + " index on 769 characters whole or refused, but not cut?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("silently-cut", "no")
                        .stake(Stake.DATA)
                        .advice("Keep strict mode on, and index at most 191 characters."),
                "4.10.2 Table constraints: no two rows have the same non-null values in the unique columns");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        db.dialect().laxMode().ifPresent(session::run);
        session.run("create table k (v " + db.dialect().unicodeText(769) + " not null)");
        Attempt index = session.attempt("create " + (unique ? "unique " : "") + "index k_v on k (v)");
        String holds = index.refused() ? "nothing" : KeptIndex.holds(db, session, "k");
        return Observation.of("silently-cut", holds.startsWith("prefix") ? "yes" : "no")
                .and("index", index.verdict())
                .and("holds", holds)
                .and("warnings", index.warningCodes());
    }
}
