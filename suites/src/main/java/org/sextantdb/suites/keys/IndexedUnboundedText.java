package org.sextantdb.suites.keys;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A plain index on a TEXT column without a length: refused, taken, or taken and cut without an error. */
public record IndexedUnboundedText() implements Case {

    @Override
    public String asks() {
        return "Can a plain index be put on a TEXT column without a length?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("index", "accepted")
                        .and("holds", "whole value")
                        .stake(Stake.EFFORT)
                        .advice("Declare what must be indexed as VARCHAR(255) or shorter, never as TEXT."),
                "9.2 Store assignment: a text fits where it is no longer than its column; an index is no part of that");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table bounded (v " + db.dialect().text(100) + " not null)");
        session.run("create index bounded_v on bounded (v)");
        session.run("create table k (v " + db.dialect().unboundedText() + " not null)");
        Attempt index = session.attempt("create index k_v on k (v)");
        return Observation.of("index", index.verdict())
                .and("holds", index.refused() ? "nothing" : KeptIndex.holds(db, session, "k"))
                .refusedBy(index.error());
    }
}
