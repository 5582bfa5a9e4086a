package org.sextantdb.suites.application;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Workspace;

/** A migration goes up and down: the schema is the one from before, or something is left. */
record DownUndoesUp(Step file) implements Case {

    @Override
    public String asks() {
        return "Does the way down of " + file.title() + " undo exactly its way up?";
    }

    @Override
    public Claim claim() {
        return Claim.that("down", "undone")
                .and("difference", "none")
                .stake(Stake.AVAILABILITY)
                .advice("Undo every statement of the way up, in the reverse order, and compare the schemas.")
                .source(
                        "The down migration reverses the up migration",
                        "https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md");
    }

    @Override
    public int timeLimits() {
        return file.rehearsals().timeLimits();
    }

    @Override
    public Observation observe(Workspace db) {
        WalkedStep step = Asked.withDown(file, file.rehearsals().walk(db));
        Went down = step.down();
        if (down == null) {
            throw new IllegalStateException("a way down was asked for and is missing");
        }
        db.transcript().addAll(step.evidence());
        return down.explain(Observation.of("down", down.text("undone"))
                .and("difference", Asked.listed("none", step.downDifference())));
    }
}
