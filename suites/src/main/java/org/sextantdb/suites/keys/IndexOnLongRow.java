package org.sextantdb.suites.keys;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** An index is put on a column in which a text of 9600 letters is stored already. */
public record IndexOnLongRow() implements Case {

    @Override
    public String asks() {
        return "Can an index be put on a TEXT column that holds a text of 9600 letters?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("index", "accepted")
                        .and("holds", "whole value")
                        .and("beginning", "accepted")
                        .stake(Stake.AVAILABILITY)
                        .advice("Index a hash or the beginning of long texts, in a column of your own."),
                "9.2 Store assignment: a text fits where it is no longer than its column; an index is no part of that");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table k (v " + db.dialect().unboundedText() + ")");
        session.run("insert into k (v) values (?)", RandomText.oneByte(db.random(), 9600));
        Attempt index = session.attempt("create index k_v on k (v)");
        String holds = index.refused() ? "nothing" : KeptIndex.holds(db, session, "k");
        Attempt beginning =
                session.attempt("create index k_b on k (" + db.dialect().keyPrefix("v", 100) + ")");
        return Observation.of("index", index.verdict())
                .and("holds", holds)
                .and("beginning", beginning.verdict())
                .refusedBy(index.error());
    }
}
