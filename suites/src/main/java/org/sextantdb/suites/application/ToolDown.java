package org.sextantdb.suites.application;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.SchemaDiff;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Workspace;

/** The user's own command takes everything back, and goes up again. */
record ToolDown(Tool by) implements Case {

    @Override
    public String asks() {
        return "Does your command take everything back, and give the same schema when it goes up again?";
    }

    @Override
    public Claim claim() {
        return Claim.that("down", "undone")
                .and("left", "nothing")
                .and("again", "same-schema")
                .stake(Stake.EFFORT)
                .advice("Try the way back as often as the way there, on every engine.")
                .source("Downgrading to the beginning", "https://alembic.sqlalchemy.org/en/latest/tutorial.html");
    }

    @Override
    public int timeLimits() {
        return 10;
    }

    @Override
    public Observation observe(Workspace db) {
        Tool.Seen seen = by.on(db);
        Tool.Done down = Tool.asked(seen.down(), "no command takes it back, or it does not go up");
        db.transcript().addAll(down.evidence());
        Observation took = Observation.of("down", down.text("undone"))
                .and("left", Asked.listed("nothing", SchemaDiff.between(SchemaSnapshot.EMPTY, down.schema())));
        if (seen.again().isEmpty()) {
            return took.and("again", "not-asked");
        }
        Tool.Done again = seen.again().get();
        db.transcript().addAll(again.evidence());
        return took.and(
                "again",
                again.well()
                        ? Asked.listed(
                                "same-schema", SchemaDiff.between(seen.up().schema(), again.schema()))
                        : again.text(""));
    }
}
