package org.sextantdb.harness.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.migrate.MigrationRefusedException.Reason;
import org.sextantdb.harness.migrate.MigrationResult.Failure;
import org.sextantdb.harness.migrate.ScriptRunner.Ran;
import org.sextantdb.harness.schema.SchemaDiff;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.session.Session;

/**
 * Runs a directory's migrations up and down on one database: the reference against which files written for other tools are
 * tried, and not one more tool for production. It keeps a tracking table, holds a lock against a second runner, runs a file
 * in one transaction where the engine takes schema statements back, and elsewhere writes down before and after every
 * statement how far it is. Not thread-safe.
 *
 * <p>All methods throw {@link MigrationRefusedException} where the state that they find forbids it, and
 * {@link org.sextantdb.harness.session.InconclusiveException} where the connection is lost: what was done until then is
 * what {@link #status} says afterwards.
 */
public final class MigrationRunner {
    private final Session session;
    private final MigrationDirectory directory;
    private final VersionIndex files;
    private final RunnerOptions options;
    private final MigrationHistory history;
    private final ScriptRunner scripts;

    public MigrationRunner(Session session, MigrationDirectory directory, RunnerOptions options) {
        this.session = session;
        this.directory = directory;
        this.files = new VersionIndex(directory);
        this.options = options;
        this.history = new MigrationHistory(session, options.table());
        this.scripts = new ScriptRunner(session, history, options);
    }

    /** Applies everything that is pending. */
    public MigrationResult up() {
        return locked(() -> goUp(validated(), Target.NEWEST));
    }

    /**
     * Takes the newest migrations back.
     *
     * @param count how many; 0 for all
     */
    public MigrationResult down(int count) {
        return locked(() -> {
            TrackedMigrations tracked = validated();
            return goDown(tracked, tracked.newest(count));
        });
    }

    /**
     * Goes up or down until exactly the migrations up to a version are applied.
     *
     * @param version {@code 0} for none
     */
    public MigrationResult goTo(String version) {
        return locked(() -> {
            Target target = Target.of(version, files);
            TrackedMigrations tracked = validated();
            List<Migration> above = tracked.above(target);
            return above.isEmpty() ? goUp(tracked, target) : goDown(tracked, above);
        });
    }

    /**
     * Goes on with the migration that is half done, behind the statement that ran last; the others may have been mended.
     */
    public MigrationResult resume() {
        return locked(() -> {
            HistoryEntry left = tracked()
                    .dirty()
                    .orElseThrow(() -> new MigrationRefusedException(
                            Reason.UNKNOWN_VERSION, "no migration is half done: there is nothing to resume"));
            PlannedStep step = PlannedStep.of(files.migration(left.version()), left.direction(), session);
            Ran ran = scripts.run(new Resumption(session, options, left, step).work());
            return result(List.of(ran), null);
        });
    }

    /**
     * Writes down what a person found out about the migration that is half done.
     *
     * @param applied whether all of it is there now; else none of it is
     */
    public void settle(String version, boolean applied) {
        locked(() -> {
            HistoryEntry left = tracked()
                    .dirty()
                    .filter(one -> one.version().equals(version))
                    .orElseThrow(() -> new MigrationRefusedException(
                            Reason.UNKNOWN_VERSION, version + " is not half done: there is nothing to settle"));
            if (applied) {
                history.update(left.applied(left.durationMillis()));
            } else {
                history.delete(version);
            }
            return left;
        });
    }

    /**
     * Writes down, in a database that was made without this runner, that the migrations up to a version are applied.
     */
    public void baseline(String version) {
        Baseline baseline = new Baseline(files, history, options.who());
        locked(() -> baseline.write(version));
    }

    /** Every version that has a file or a row, in order; changes nothing. */
    public List<MigrationStatus> status() {
        return tracked().statuses();
    }

    /**
     * What {@link #goTo} would do; changes nothing.
     *
     * @param version empty for the newest
     */
    public List<PlannedStep> plan(Optional<String> version) {
        TrackedMigrations tracked = tracked();
        Target target = version.map(one -> Target.of(one, files)).orElse(Target.NEWEST);
        List<Migration> above = tracked.above(target);
        return above.isEmpty() ? planned(tracked.pending(target), Direction.UP) : planned(above, Direction.DOWN);
    }

    /**
     * How this database's schema differs from what the applied files give in an empty one; changes nothing here.
     *
     * @param scratch a session in an empty database of the same engine
     * @return lines in words, this database being the later one; empty where nothing differs
     */
    public List<String> verify(Session scratch) {
        MigrationRunner fresh = new MigrationRunner(
                scratch,
                new MigrationDirectory(
                        directory.root(), directory.layout(), tracked().applied()),
                RunnerOptions.scratch().withWatch(MigrationWatch.NOBODY));
        Failure failure = fresh.up().failure();
        if (failure != null) {
            return List.of("the files do not run in an empty database: " + failure.sentence());
        }
        return SchemaDiff.between(
                scratch.schema().without(RunnerOptions.TABLE), session.schema().without(options.table()));
    }

    /** The schema without the tracking table. */
    public SchemaSnapshot schema() {
        return scripts.schema();
    }

    private <T> T locked(Supplier<T> work) {
        try (MigrationLock lock = MigrationLock.take(session, options.table(), options.lockWait())) {
            if (!history.exists()) {
                history.create();
            }
            return work.get();
        }
    }

    /** As it is now, with no lock and no tracking table made for it. */
    private TrackedMigrations tracked() {
        return new TrackedMigrations(files, history.exists() ? history.read() : List.of());
    }

    /** As it is now, with nothing that must not be passed over. */
    private TrackedMigrations validated() {
        TrackedMigrations tracked = tracked();
        new Validation(directory.root(), options.outOfOrder()).pass(tracked.statuses());
        return tracked;
    }

    private List<PlannedStep> planned(List<Migration> migrations, Direction direction) {
        return migrations.stream()
                .map(migration -> PlannedStep.of(migration, direction, session))
                .toList();
    }

    private MigrationResult goUp(TrackedMigrations tracked, Target target) {
        return run(planned(tracked.pending(target), Direction.UP), tracked.nextStep());
    }

    private MigrationResult goDown(TrackedMigrations tracked, List<Migration> newestFirst) {
        for (Migration migration : newestFirst) {
            if (migration.down().isEmpty()) {
                throw new MigrationRefusedException(
                        Reason.NO_DOWN,
                        migration.up().file() + " has no way down: nothing was done; write its down file");
            }
        }
        MigrationResult result = run(planned(newestFirst, Direction.DOWN), tracked.nextStep());
        forgetRepeatables();
        return result;
    }

    /** They may read what has gone: they run again at the next way up. */
    private void forgetRepeatables() {
        for (HistoryEntry entry : history.read()) {
            if (files.isRepeatable(entry.version())) {
                history.delete(entry.version());
            }
        }
    }

    /** One after the other, up to the first that fails. */
    private MigrationResult run(List<PlannedStep> steps, int firstNumber) {
        String backup = Backup.before(steps, session, options).orElse(null);
        List<Ran> all = new ArrayList<>();
        int number = firstNumber;
        for (PlannedStep step : steps) {
            Ran ran = run(step, number++);
            all.add(ran);
            if (ran.failure() != null) {
                break;
            }
        }
        return result(all, backup);
    }

    /** Asks the tracking table once more: where the lock is each file's transaction, another runner may have been faster. */
    private Ran run(PlannedStep step, int number) {
        Migration migration = step.migration();
        HistoryEntry known = history.find(migration.version()).orElse(null);
        boolean isUp = step.direction() == Direction.UP;
        boolean isDone = isUp ? !TrackedMigrations.mayRun(migration, known) : known == null;
        if (isDone) {
            return Ran.BY_ANOTHER;
        }
        HistoryEntry entry = HistoryEntry.running(
                migration,
                step.direction(),
                step.statements().size(),
                isUp || known == null ? number : known.step(),
                options.who());
        return scripts.run(new ScriptRunner.Work(
                migration, step.direction(), step.statements(), step.protection(), entry, known, 1));
    }

    private static MigrationResult result(List<Ran> all, @Nullable String backup) {
        Failure failure = all.isEmpty() ? null : all.get(all.size() - 1).failure();
        return new MigrationResult(
                all.stream().map(Ran::step).filter(Objects::nonNull).toList(), failure, backup);
    }
}
