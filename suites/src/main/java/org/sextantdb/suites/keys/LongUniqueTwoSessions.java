package org.sextantdb.suites.keys;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** Two sessions store the same long text in a unique column at the same time. */
public record LongUniqueTwoSessions() implements Case {
    private static final int CHARS = 2000;

    @Override
    public String asks() {
        return "Does a unique key over VARCHAR(2000) keep two sessions apart that store the same text?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("rows", "1")
                        .stake(Stake.DATA)
                        .advice("Keep a unique text at 255 characters, or put the unique key on a hash of it."),
                "4.10 Integrity constraints: constraints define the valid states of the data");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table shorter (v " + db.dialect().text(100) + " not null unique)");
        Attempt create = session.attempt("create table k (v " + db.dialect().unicodeText(CHARS) + " not null unique)");
        if (create.refused()) {
            return Observation.of("rows", "not tried").and("mechanism", "none").refusedBy(create.error());
        }
        String insert = "insert into k (v) values ('" + RandomText.oneByte(db.random(), CHARS) + "')";
        Played played = db.play(
                IsolationLevel.READ_COMMITTED,
                "t1: begin\nt2: begin\nt1: " + insert + "\nt2: " + insert + "\nt1: commit\nt2: commit");
        return Observation.of("rows", session.value("select count(*) from k")).and("mechanism", played.mechanism());
    }
}
