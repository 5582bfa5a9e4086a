package org.sextantdb.suites.application;

import org.sextantdb.harness.migrate.Protection;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Workspace;

/** A migration goes up in a database that has all before it, the first one in an empty database. */
record Applies(Step file) implements Case {

    @Override
    public String asks() {
        return "Does " + file.title() + " go up?";
    }

    @Override
    public Claim claim() {
        return Claim.that("up", "applied")
                .stake(Stake.AVAILABILITY)
                .advice("Try every migration on every engine before it is merged, beginning with an empty database.")
                .source(
                        "Migrations go up one by one from an empty database",
                        "https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md");
    }

    @Override
    public int timeLimits() {
        return file.rehearsals().timeLimits();
    }

    @Override
    public Observation observe(Workspace db) {
        Walk walk = file.rehearsals().walk(db);
        WalkedStep step = Asked.tried(file, walk);
        db.transcript().addAll(step.up().evidence());
        Observation seen = step.up()
                .explain(Observation.of("up", step.up().text("applied")).and("protection", protection(step, db)));
        return Advice.of(step.up(), walk.directory(), db.dialect().scriptSyntax(), db.column())
                .map(advice -> seen.and("instead", advice))
                .orElse(seen);
    }

    /** What an interruption of this file would leave. */
    private static String protection(WalkedStep step, Workspace db) {
        try {
            Protection protection = Protection.of(step.migration().up(), db.dialect());
            String how = protection.whole() ? "one transaction" : "statement by statement";
            return protection.why().isEmpty() ? how : how + ": " + String.join("; ", protection.why());
        } catch (InputException unreadable) {
            return "none";
        }
    }
}
