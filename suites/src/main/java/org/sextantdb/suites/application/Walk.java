package org.sextantdb.suites.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sextantdb.harness.migrate.Migration;
import org.sextantdb.harness.migrate.MigrationDirectory;
import org.sextantdb.harness.migrate.MigrationRunner;
import org.sextantdb.harness.migrate.RunnerOptions;
import org.sextantdb.harness.schema.SchemaDiff;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.session.ColumnName;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/**
 * A walk through all migrations: each goes up, down and up again before the next. Where a way down leaves something
 * behind, the next one begins in a database that only went up.
 */
final class Walk {
    private final ColumnName column;
    private final MigrationDirectory directory;
    private final Map<String, WalkedStep> steps = new LinkedHashMap<>();

    private Walk(ColumnName column, MigrationDirectory directory) {
        this.column = column;
        this.directory = directory;
    }

    static Walk through(MigrationDirectory directory, Workspace db) {
        Walk walk = new Walk(db.column(), directory);
        Workspace in = walk.room(db);
        for (int i = 0; i < directory.migrations().size(); i++) {
            WalkedStep step = walk.step(in, i);
            walk.steps.put(step.migration().version(), step);
            if (!step.applied()) {
                break;
            }
            if (!walk.isAsAfterUp(step)) {
                in = walk.room(db);
                walk.runner(in.session("runner"), i + 1).up();
            }
        }
        return walk;
    }

    /** One more empty database for these migrations. */
    Workspace room(Workspace db) {
        return Room.another(directory, db);
    }

    ColumnName column() {
        return column;
    }

    MigrationDirectory directory() {
        return directory;
    }

    /** The steps that were tried, in order. */
    List<WalkedStep> steps() {
        return List.copyOf(steps.values());
    }

    /** Those that went up. */
    List<WalkedStep> applied() {
        return steps.values().stream().filter(WalkedStep::applied).toList();
    }

    Optional<WalkedStep> step(String version) {
        return Optional.ofNullable(steps.get(version));
    }

    boolean reached(String version) {
        return step(version).filter(WalkedStep::applied).isPresent();
    }

    /** Whether all migrations went up. */
    boolean complete() {
        return applied().size() == directory.migrations().size();
    }

    /** The title of the migration that ended the walk. */
    String endedAt() {
        return steps().stream()
                .filter(step -> !step.applied())
                .map(step -> step.migration().title())
                .findFirst()
                .orElse("nothing");
    }

    /** A runner for the first migrations. */
    MigrationRunner runner(Session session, int count) {
        return runner(session, count, RunnerOptions.scratch());
    }

    MigrationRunner runner(Session session, int count, RunnerOptions options) {
        List<Migration> first = directory.migrations().subList(0, count);
        return new MigrationRunner(
                session, new MigrationDirectory(directory.root(), directory.layout(), first), options);
    }

    private boolean isAsAfterUp(WalkedStep step) {
        return step.down() == null
                || step.again() != null
                        && step.again().ended()
                        && step.againDifference().isEmpty()
                        && step.downDifference().isEmpty();
    }

    private WalkedStep step(Workspace in, int index) {
        Migration migration = directory.migrations().get(index);
        Session session = in.session("runner");
        MigrationRunner runner = runner(session, index + 1);
        SchemaSnapshot before = runner.schema();
        Went up = Went.going(in, runner::up);
        SchemaSnapshot after = runner.schema();
        if (!up.ended() || migration.down().isEmpty()) {
            session.cut();
            return new WalkedStep(migration, before, after, up, null, List.of(), null, List.of());
        }
        Went down = Went.going(in, () -> runner.down(1));
        List<String> left = SchemaDiff.between(before, runner.schema());
        if (!down.ended()) {
            session.cut();
            return new WalkedStep(migration, before, after, up, down, left, null, List.of());
        }
        Went again = Went.going(in, runner::up);
        List<String> changed = SchemaDiff.between(after, runner.schema());
        session.cut();
        return new WalkedStep(migration, before, after, up, down, left, again, changed);
    }
}
