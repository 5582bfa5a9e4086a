package org.sextantdb.suites.keys;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** An index on the column of a foreign key is dropped: a migration that replaces it meets the key. */
public record IndexUnderForeignKey() implements Case {

    @Override
    public String asks() {
        return "Can the index on a foreign key's column be dropped while the key is there?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("drop", "accepted")
                        .stake(Stake.EFFORT)
                        .advice(
                                "Drop the foreign key first, then the index; or make the new index before the old one goes."),
                "11.8 <referential constraint definition>: only the referenced columns need a unique key");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table p (id int primary key)");
        session.run("create table free (id int primary key, p int)");
        session.run("create index free_p on free (p)");
        session.run(db.dialect().dropIndex("free_p", "free"));
        session.run("create table c (id int primary key, p int, constraint c_p foreign key (p) references p (id))");
        session.run("create table d (id int primary key, p int)");
        Attempt index = session.attempt("create index c_own on c (p)");
        Control.require(!index.refused(), "the column can have an index of the application's");
        Attempt drop = session.attempt(db.dialect().dropIndex("c_own", "c"));
        return Observation.of("drop", drop.verdict()).refusedBy(drop.error());
    }
}
