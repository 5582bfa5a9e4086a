package org.sextantdb.suites.application;

import java.util.List;
import org.sextantdb.harness.migrate.MigrationDirectory;
import org.sextantdb.harness.migrate.MigrationRunner;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.SchemaDiff;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.NotAskedException;
import org.sextantdb.harness.session.Workspace;

/** All migrations go up at once, all go down, and up again: nothing is left between, and the schema is the same. */
record LeavesNothing(Whole all) implements Case {

    @Override
    public String asks() {
        return "Do all migrations, up at once and down again, leave nothing, and give the same schema once more?";
    }

    @Override
    public Claim claim() {
        return Claim.that("down", "undone")
                .and("left", "nothing")
                .and("again", "same-schema")
                .stake(Stake.EFFORT)
                .advice("Take everything down to an empty database in your own tests, on every engine.")
                .source(
                        "Down to nothing, and up again",
                        "https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md");
    }

    @Override
    public int timeLimits() {
        return all.rehearsals().timeLimits();
    }

    @Override
    public Observation observe(Workspace db) {
        Walk walk = all.complete(db);
        MigrationDirectory directory = walk.directory();
        directory.migrations().stream()
                .filter(one -> !one.repeatable() && one.down().isEmpty())
                .findFirst()
                .ifPresent(one -> {
                    throw new NotAskedException(one.title() + " has no way down");
                });
        Workspace in = Room.own(directory, db);
        MigrationRunner runner =
                walk.runner(in.session("runner"), directory.migrations().size());
        runner.up();
        SchemaSnapshot first = runner.schema();
        Went down = Went.going(in, () -> runner.down(0));
        List<String> left = SchemaDiff.between(SchemaSnapshot.EMPTY, runner.schema());
        Observation seen =
                down.explain(Observation.of("down", down.text("undone")).and("left", Asked.listed("nothing", left)));
        if (!down.ended()) {
            return seen.and("again", "not-asked");
        }
        Went again = Went.going(in, runner::up);
        List<String> changed = SchemaDiff.between(first, runner.schema());
        db.transcript().addAll(down.evidence());
        db.transcript().addAll(again.evidence());
        return again.explain(seen.and("again", again.ended() ? Asked.listed("same-schema", changed) : again.text("")));
    }
}
