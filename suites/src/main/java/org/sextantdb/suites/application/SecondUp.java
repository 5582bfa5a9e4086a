package org.sextantdb.suites.application;

import java.util.ArrayList;
import java.util.List;
import org.sextantdb.harness.migrate.Migration;
import org.sextantdb.harness.migrate.MigrationResult;
import org.sextantdb.harness.migrate.MigrationRunner;
import org.sextantdb.harness.migrate.TableContents;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.SchemaDiff;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** Everything goes up a second time: nothing happens; what may be repeated gives the same when it is. */
record SecondUp(Whole all) implements Case {

    @Override
    public String asks() {
        return "Does going up a second time do nothing, and repeating what is repeatable change nothing?";
    }

    @Override
    public Claim claim() {
        return Claim.that("second", "nothing")
                .and("repeated", "same")
                .stake(Stake.DATA)
                .advice("Write repeatable migrations so that they may run at any time: replace views, upsert rows.")
                .source(
                        "It is your responsibility that a repeatable migration can be applied several times",
                        "https://documentation.red-gate.com/flyway/flyway-concepts/migrations/repeatable-migrations");
    }

    @Override
    public int timeLimits() {
        return all.rehearsals().timeLimits();
    }

    @Override
    public Observation observe(Workspace db) {
        Walk walk = all.complete(db);
        List<Migration> migrations = walk.directory().migrations();
        Workspace in = Room.own(walk.directory(), db);
        Session session = in.session("runner");
        MigrationRunner runner = walk.runner(session, migrations.size());
        runner.up();
        SchemaSnapshot schema = runner.schema();
        TableContents rows = TableContents.read(session, schema);
        in.transcript().take();
        MigrationResult second = runner.up();
        List<String> did = new ArrayList<>();
        second.steps().forEach(step -> did.add(step.migration().title()));
        did.addAll(changes(session, runner, schema, rows));
        List<String> repeated = new ArrayList<>();
        for (Migration migration : migrations) {
            if (migration.repeatable()) {
                migration.up().statements(session.dialect().scriptSyntax()).forEach(one -> {
                    Attempt again = session.attempt(one.sql());
                    if (again.refused()) {
                        repeated.add(one.where() + " is refused when repeated");
                    }
                });
            }
        }
        repeated.addAll(changes(session, runner, schema, rows));
        if (in != db) {
            db.transcript().addAll(in.transcript().take());
        }
        return Observation.of("second", Asked.listed("nothing", did)).and("repeated", Asked.listed("same", repeated));
    }

    private static List<String> changes(
            Session session, MigrationRunner runner, SchemaSnapshot schema, TableContents rows) {
        SchemaSnapshot now = runner.schema();
        TableContents has = TableContents.read(session, now);
        List<String> changes = new ArrayList<>(SchemaDiff.between(schema, now));
        rows.rows().forEach((table, count) -> {
            int later = has.rows().getOrDefault(table, 0);
            if (later != count) {
                changes.add(table + " has " + later + " rows, and had " + count);
            }
        });
        return changes;
    }
}
