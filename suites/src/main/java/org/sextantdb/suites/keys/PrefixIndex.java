package org.sextantdb.suites.keys;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** An index of the first characters of a text: as long as it was asked for, refused, or cut without an error. */
public record PrefixIndex(KeyLength chars) implements Case {

    @Override
    public String asks() {
        return "Can an index hold the first " + chars + " characters of a text?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("index", "accepted")
                        .and("holds", "as asked")
                        .stake(Stake.EFFORT)
                        .advice("Index at most the first 191 characters of a text, and by a column of your own."),
                "11.7 <unique constraint definition>: keys have no limit; of indexes the standard says nothing");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table k (v " + db.dialect().unboundedText() + ")");
        String part = db.dialect().keyPrefix("v", chars.chars());
        Attempt index = session.attempt("create index k_v on k (" + part + ")");
        if (index.refused()) {
            session.run("create index k_w on k (" + db.dialect().keyPrefix("v", 100) + ")");
            return Observation.of("index", index.verdict())
                    .and("holds", "nothing")
                    .refusedBy(index.error());
        }
        String holds = KeptIndex.holds(db, session, "k");
        return Observation.of("index", "accepted")
                .and("holds", holds.matches("whole value|prefix of " + chars) ? "as asked" : holds);
    }
}
