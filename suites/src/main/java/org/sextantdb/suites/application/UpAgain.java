package org.sextantdb.suites.application;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.NotAskedException;
import org.sextantdb.harness.session.Workspace;

/** A migration goes up, down and up again: the second schema is the first one. */
record UpAgain(Step file) implements Case {

    @Override
    public String asks() {
        return "Does " + file.title() + " give the same schema when it goes up, down and up again?";
    }

    @Override
    public Claim claim() {
        return Claim.that("again", "applied")
                .and("difference", "none")
                .stake(Stake.EFFORT)
                .advice("Let the way down remove everything that the way up makes, by the names that you gave it.")
                .source(
                        "Apply, undo, and apply again",
                        "https://documentation.red-gate.com/flyway/flyway-concepts/migrations/undo-migrations");
    }

    @Override
    public int timeLimits() {
        return file.rehearsals().timeLimits();
    }

    @Override
    public Observation observe(Workspace db) {
        WalkedStep step = Asked.withDown(file, file.rehearsals().walk(db));
        Went again = step.again();
        if (again == null) {
            throw new NotAskedException(file.title() + " does not go down");
        }
        db.transcript().addAll(step.evidence());
        return again.explain(Observation.of("again", again.text("applied"))
                .and("difference", Asked.listed("none", step.againDifference())));
    }
}
