package org.sextantdb.suites.application;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.NotAskedException;
import org.sextantdb.harness.session.Workspace;

/** A migration goes up, and down and up again, with rows in every table. What is dropped is gone, and listed. */
record KeepsRows(Step file) implements Case {

    @Override
    public String asks() {
        return "Which values does " + file.title() + " change without saying so, and which does it throw away?";
    }

    @Override
    public Claim claim() {
        return Claim.that("changed", "nothing")
                .stake(Stake.DATA)
                .advice(
                        "Look for values that the new type cannot hold before changing a column; better copy into a new one.")
                .source(
                        "A change of type converts every value",
                        "https://www.postgresql.org/docs/16/sql-altertable.html");
    }

    @Override
    public int timeLimits() {
        return 2 * file.rehearsals().timeLimits();
    }

    @Override
    public Observation observe(Workspace db) {
        Rehearsals rehearsals = file.rehearsals();
        Asked.applied(file, rehearsals.walk(db));
        DataWalk.Seen seen = rehearsals
                .data(db)
                .of(file.version())
                .orElseThrow(() -> new NotAskedException(file.title() + " does not go up with rows in the tables"));
        db.transcript().addAll(seen.evidence());
        return Observation.of("changed", Asked.listed("nothing", seen.changed()))
                .and("up-throws-away", Asked.listed("nothing", seen.up()))
                .and("down-and-up-lose", Asked.listed("nothing", seen.down()));
    }
}
