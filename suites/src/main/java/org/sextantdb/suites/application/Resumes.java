package org.sextantdb.suites.application;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Workspace;

/** A migration is cut off before each of its statements and behind the last, and another runner goes on. */
record Resumes(Step file) implements Case {

    @Override
    public String asks() {
        return "Can " + file.title() + " be gone on with, wherever it was interrupted?";
    }

    @Override
    public Claim claim() {
        return Claim.that("resumed", "same-schema")
                .stake(Stake.AVAILABILITY)
                .advice(
                        "Put one schema statement into each migration, so that an interruption leaves nothing half done.")
                .source(
                        "Statements that cause an implicit commit",
                        "https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html");
    }

    @Override
    public int timeLimits() {
        return 2 * file.rehearsals().timeLimits();
    }

    @Override
    public Observation observe(Workspace db) {
        Rehearsals rehearsals = file.rehearsals();
        WalkedStep step = Asked.applied(file, rehearsals.walk(db));
        Interruptions.Seen seen = rehearsals.interruptions(db).of(step.migration());
        db.transcript().addAll(seen.evidence());
        return Observation.of("resumed", Asked.listed("same-schema", seen.problems()))
                .and("interruptions", seen.cuts())
                .and("left-as", Asked.listed("nothing", seen.states()));
    }
}
