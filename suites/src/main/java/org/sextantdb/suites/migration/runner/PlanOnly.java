package org.sextantdb.suites.migration.runner;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sextantdb.harness.migrate.Direction;
import org.sextantdb.harness.migrate.PlannedStep;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.SchemaDiff;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A plan is asked for: it names what would run, and changes nothing, not even the tracking table. */
public record PlanOnly(Direction direction) implements Case {

    @Override
    public String asks() {
        return "Does a plan " + direction.text() + " change nothing, and name what would run?";
    }

    @Override
    public Claim claim() {
        return Claim.that("changed", "nothing")
                .and("plan", direction == Direction.UP ? "1 2 3" : "3 2")
                .stake(Stake.EFFORT)
                .advice("Look at the plan before a migration on a database that matters.")
                .source(
                        "Migrations in the order of their numbers, down in the reverse",
                        "https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md");
    }

    @Override
    public Observation observe(Workspace db) throws Exception {
        Session session = db.session("s");
        Kit kit = Kit.of(session, Written.threeTables());
        if (direction == Direction.DOWN) {
            Control.require(kit.up().equals("ran-3"), "three files are applied");
        }
        SchemaSnapshot before = session.schema();
        String status = kit.status();
        List<PlannedStep> plan = kit.runner().plan(direction == Direction.UP ? Optional.empty() : Optional.of("1"));
        List<String> changed = SchemaDiff.between(before, session.schema());
        boolean same = changed.isEmpty() && status.equals(kit.status());
        return Observation.of("changed", same ? "nothing" : String.join(", ", changed))
                .and("plan", plan.stream().map(one -> one.migration().version()).collect(Collectors.joining(" ")))
                .and("protected", plan.stream().allMatch(one -> one.protection().whole()));
    }
}
