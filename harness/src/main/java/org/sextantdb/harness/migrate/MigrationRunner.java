package org.sextantdb.harness.migrate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.migrate.MigrationRefusedException.Reason;
import org.sextantdb.harness.migrate.MigrationResult.Failure;
import org.sextantdb.harness.migrate.MigrationResult.Step;
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
    private final RunnerOptions options;
    private final MigrationHistory history;
    private final ScriptRunner scripts;

    public MigrationRunner(Session session, MigrationDirectory directory, RunnerOptions options) {
        this.session = session;
        this.directory = directory;
        this.options = options;
        this.history = new MigrationHistory(session, options.table());
        this.scripts = new ScriptRunner(session, history, options);
    }

    /** Applies everything that is pending. */
    public MigrationResult up() {
        return locked(() -> run(pending(Optional.empty()), Direction.UP));
    }

    /**
     * Takes the newest migrations back.
     *
     * @param count how many; 0 for all
     */
    public MigrationResult down(int count) {
        return locked(() -> {
            List<HistoryEntry> newest = versioned().stream()
                    .sorted(Comparator.comparing(HistoryEntry::step).reversed())
                    .limit(count == 0 ? Integer.MAX_VALUE : count)
                    .toList();
            return run(back(newest), Direction.DOWN);
        });
    }

    /**
     * Goes up or down until exactly the migrations up to a version are applied.
     *
     * @param version {@code 0} for none
     */
    public MigrationResult goTo(String version) {
        return locked(() -> {
            int target = version.equals("0") ? -1 : index(version);
            check();
            List<HistoryEntry> newer = versioned().stream()
                    .filter(entry -> index(entry.version()) > target)
                    .sorted(Comparator.comparing(HistoryEntry::step).reversed())
                    .toList();
            return newer.isEmpty() ? run(pending(Optional.of(target)), Direction.UP) : run(back(newer), Direction.DOWN);
        });
    }

    /**
     * Goes on with the migration that is half done, behind the statement that ran last; the others may have been mended.
     */
    public MigrationResult resume() {
        return locked(() -> {
            HistoryEntry entry = dirty().orElseThrow(() -> new MigrationRefusedException(
                    Reason.UNKNOWN_VERSION, "no migration is half done: there is nothing to resume"));
            return runAll(List.of(resumed(entry)));
        });
    }

    /**
     * Writes down what a person found out about the migration that is half done.
     *
     * @param applied whether all of it is there now; else none of it is
     */
    public void settle(String version, boolean applied) {
        locked(() -> {
            HistoryEntry entry = dirty().filter(one -> one.version().equals(version))
                    .orElseThrow(() -> new MigrationRefusedException(
                            Reason.UNKNOWN_VERSION, version + " is not half done: there is nothing to settle"));
            if (applied) {
                history.update(entry.applied(entry.durationMillis()));
            } else {
                history.delete(version);
            }
            return new MigrationResult(List.of(), null, null);
        });
    }

    /**
     * Writes down, in a database that was made without this runner, that the migrations up to a version are applied.
     */
    public void baseline(String version) {
        locked(() -> {
            if (!history.read().isEmpty()) {
                throw new MigrationRefusedException(
                        Reason.UNKNOWN_VERSION,
                        "the tracking table is not empty: a baseline is for the first time only");
            }
            int target = index(version);
            List<Migration> all = directory.migrations();
            for (int i = 0; i <= target; i++) {
                if (!all.get(i).repeatable()) {
                    history.insert(entry(all.get(i), Direction.UP, 0, i + 1).applied(0));
                }
            }
            return new MigrationResult(List.of(), null, null);
        });
    }

    /** Every version that has a file or a row, in order; changes nothing. */
    public List<MigrationStatus> status() {
        List<MigrationStatus> all = new ArrayList<>();
        Map<String, HistoryEntry> rows = byVersion(read());
        int newest = newest(rows);
        int index = 0;
        for (Migration migration : directory.migrations()) {
            HistoryEntry entry = rows.remove(migration.version());
            all.add(new MigrationStatus(
                    migration.version(), migration.name(), state(migration, entry, index < newest), entry));
            index++;
        }
        rows.values()
                .forEach(entry -> all.add(
                        new MigrationStatus(entry.version(), entry.name(), MigrationStatus.State.MISSING_FILE, entry)));
        return List.copyOf(all);
    }

    /**
     * What {@link #goTo} would do; changes nothing.
     *
     * @param version empty for the newest
     */
    public List<PlannedStep> plan(Optional<String> version) {
        List<HistoryEntry> rows = read();
        int target = version.isEmpty()
                ? directory.migrations().size() - 1
                : version.get().equals("0") ? -1 : index(version.get());
        List<Migration> down = rows.stream()
                .filter(entry -> !isRepeatable(entry) && index(entry.version()) > target)
                .sorted(Comparator.comparing(HistoryEntry::step).reversed())
                .map(entry -> directory.migrations().get(index(entry.version())))
                .toList();
        return down.isEmpty()
                ? notIn(rows, version.isEmpty() ? Optional.empty() : Optional.of(target)).stream()
                        .map(migration -> planned(migration, Direction.UP))
                        .toList()
                : down.stream()
                        .map(migration -> planned(migration, Direction.DOWN))
                        .toList();
    }

    /**
     * How this database's schema differs from what the applied files give in an empty one; changes nothing here.
     *
     * @param scratch a session in an empty database of the same engine
     * @return lines in words, this database being the later one; empty where nothing differs
     */
    public List<String> verify(Session scratch) {
        List<Migration> applied = versionsApplied();
        MigrationRunner fresh = new MigrationRunner(
                scratch,
                new MigrationDirectory(directory.root(), directory.layout(), applied),
                RunnerOptions.scratch().withWatch(MigrationWatch.NOBODY));
        MigrationResult result = fresh.up();
        Failure failure = result.failure();
        if (failure != null) {
            return List.of("the files do not run in an empty database: " + failure.sentence());
        }
        return SchemaDiff.between(
                scratch.schema().without(RunnerOptions.TABLE), session.schema().without(options.table()));
    }

    /** The schema without the tracking table. */
    public SchemaSnapshot schema() {
        return session.unrecorded().schema().without(options.table());
    }

    private List<Migration> versionsApplied() {
        Map<String, HistoryEntry> rows = byVersion(read());
        return directory.migrations().stream()
                .filter(migration -> rows.containsKey(migration.version()))
                .toList();
    }

    private <T> T locked(Supplier<T> work) {
        try (MigrationLock lock = MigrationLock.take(session, options.table(), options.lockWait())) {
            if (!history.exists()) {
                history.create();
            }
            return work.get();
        }
    }

    private List<HistoryEntry> read() {
        return history.exists() ? history.read() : List.of();
    }

    private List<HistoryEntry> versioned() {
        return history.read().stream().filter(entry -> !isRepeatable(entry)).toList();
    }

    private boolean isRepeatable(HistoryEntry entry) {
        return directory.migrations().stream()
                .anyMatch(one -> one.repeatable() && one.version().equals(entry.version()));
    }

    private Optional<HistoryEntry> dirty() {
        return history.read().stream().filter(HistoryEntry::dirty).findFirst();
    }

    private static Map<String, HistoryEntry> byVersion(List<HistoryEntry> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        HistoryEntry::version, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
    }

    /** One behind the place of the newest version that is applied. */
    private int newest(Map<String, HistoryEntry> rows) {
        int newest = 0;
        for (int i = 0; i < directory.migrations().size(); i++) {
            Migration one = directory.migrations().get(i);
            if (!one.repeatable() && rows.containsKey(one.version())) {
                newest = i + 1;
            }
        }
        return newest;
    }

    private static MigrationStatus.State state(Migration migration, @Nullable HistoryEntry entry, boolean isOlder) {
        if (entry == null) {
            return isOlder && !migration.repeatable()
                    ? MigrationStatus.State.OUT_OF_ORDER
                    : MigrationStatus.State.PENDING;
        }
        if (entry.dirty()) {
            return entry.state() == HistoryEntry.State.FAILED
                    ? MigrationStatus.State.FAILED
                    : MigrationStatus.State.RUNNING;
        }
        boolean same = entry.checksum().equals(migration.checksum());
        if (migration.repeatable()) {
            return same ? MigrationStatus.State.APPLIED : MigrationStatus.State.PENDING;
        }
        return same ? MigrationStatus.State.APPLIED : MigrationStatus.State.EDITED;
    }

    /** The place of a version among the files. */
    private int index(String version) {
        for (int i = 0; i < directory.migrations().size(); i++) {
            if (directory.migrations().get(i).version().equals(version)) {
                return i;
            }
        }
        throw new MigrationRefusedException(
                Reason.UNKNOWN_VERSION,
                "there is no version " + version + " in " + directory.root()
                        + "; there are "
                        + directory.migrations().stream()
                                .map(Migration::version)
                                .collect(Collectors.joining(", ")));
    }

    /** Refuses what must not be passed over in silence. */
    private void check() {
        for (MigrationStatus one : status()) {
            String title = one.version() + (one.name().isEmpty() ? "" : "_" + one.name());
            switch (one.state()) {
                case RUNNING, FAILED ->
                    throw new MigrationRefusedException(
                            Reason.DIRTY,
                            title + " is half done (" + one.sentence()
                                    + "); mend it and 'resume', or 'settle' it by hand");
                case EDITED ->
                    throw new MigrationRefusedException(
                            Reason.EDITED,
                            title
                                    + " was changed after it was applied; undo the change, and put it into a new migration");
                case MISSING_FILE ->
                    throw new MigrationRefusedException(
                            Reason.MISSING_FILE,
                            title + " is applied and has no file in " + directory.root() + "; bring the file back");
                case OUT_OF_ORDER -> {
                    if (!options.outOfOrder()) {
                        throw new MigrationRefusedException(
                                Reason.OUT_OF_ORDER,
                                title + " is older than what is applied, and was never applied; "
                                        + "give it a newer version, or allow it with --out-of-order");
                    }
                }
                default -> {
                    continue;
                }
            }
        }
    }

    private List<Migration> pending(Optional<Integer> target) {
        check();
        return notIn(history.read(), target);
    }

    private List<Migration> notIn(List<HistoryEntry> rows, Optional<Integer> target) {
        Map<String, HistoryEntry> known = byVersion(rows);
        List<Migration> pending = new ArrayList<>();
        for (int i = 0; i < directory.migrations().size(); i++) {
            Migration one = directory.migrations().get(i);
            HistoryEntry entry = known.get(one.version());
            boolean wanted = target.isEmpty() || (!one.repeatable() && i <= target.get());
            boolean changed =
                    entry != null && one.repeatable() && !entry.checksum().equals(one.checksum());
            if (wanted && (entry == null || changed)) {
                pending.add(one);
            }
        }
        return pending;
    }

    private List<Migration> back(List<HistoryEntry> newestFirst) {
        check();
        List<Migration> back = newestFirst.stream()
                .map(entry -> directory.migrations().get(index(entry.version())))
                .toList();
        for (Migration migration : back) {
            if (migration.down().isEmpty()) {
                throw new MigrationRefusedException(
                        Reason.NO_DOWN,
                        migration.up().file() + " has no way down: nothing was done; write its down file");
            }
        }
        return back;
    }

    private PlannedStep planned(Migration migration, Direction direction) {
        Script script =
                direction == Direction.UP ? migration.up() : migration.down().orElse(migration.up());
        List<ScriptStatement> statements =
                direction == Direction.DOWN && migration.down().isEmpty()
                        ? List.of()
                        : script.statements(session.dialect().scriptSyntax());
        return new PlannedStep(
                migration,
                direction,
                statements,
                Protection.of(script, statements, session.dialect()),
                statements.stream().filter(this::losesRows).toList());
    }

    private boolean losesRows(ScriptStatement statement) {
        return ScriptWords.losesRowsOf(statement.sql())
                .map(table -> session.unrecorded().attempt("select 1 from " + table + " limit 1"))
                .filter(rows -> !rows.refused() && !rows.rows().isEmpty())
                .isPresent();
    }

    private MigrationResult run(List<Migration> migrations, Direction direction) {
        List<PlannedStep> steps =
                migrations.stream().map(one -> planned(one, direction)).toList();
        String backup = Backup.before(steps, session, options).orElse(null);
        int next = history.read().stream().mapToInt(HistoryEntry::step).max().orElse(0) + 1;
        List<Supplier<Optional<ScriptRunner.Work>>> works = new ArrayList<>();
        for (PlannedStep step : steps) {
            int number = next++;
            works.add(() -> work(step, number));
        }
        MigrationResult result = runEach(works);
        if (direction == Direction.DOWN) {
            forgetRepeatables();
        }
        return new MigrationResult(result.steps(), result.failure(), backup);
    }

    /** They may read what has gone: they run again at the next way up. */
    private void forgetRepeatables() {
        for (HistoryEntry entry : history.read()) {
            if (isRepeatable(entry)) {
                history.delete(entry.version());
            }
        }
    }

    /** Empty where another runner was faster. */
    private Optional<ScriptRunner.Work> work(PlannedStep step, int number) {
        Migration migration = step.migration();
        HistoryEntry known = history.find(migration.version()).orElse(null);
        boolean up = step.direction() == Direction.UP;
        if (up && known != null && !(migration.repeatable() && !known.checksum().equals(migration.checksum()))) {
            return Optional.empty();
        }
        if (!up && known == null) {
            return Optional.empty();
        }
        HistoryEntry entry = entry(
                migration, step.direction(), step.statements().size(), up || known == null ? number : known.step());
        return Optional.of(new ScriptRunner.Work(
                migration, step.direction(), step.statements(), step.protection(), entry, known, 1));
    }

    private HistoryEntry entry(Migration migration, Direction direction, int statements, int number) {
        return new HistoryEntry(
                number,
                migration.version(),
                migration.name(),
                migration.checksum(),
                HistoryEntry.State.RUNNING,
                direction,
                statements,
                0,
                0,
                "",
                "",
                Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
                options.who(),
                0,
                null);
    }

    private ScriptRunner.Work resumed(HistoryEntry entry) {
        Migration migration = directory.migrations().get(index(entry.version()));
        PlannedStep step = planned(migration, entry.direction());
        List<ScriptStatement> statements = step.statements();
        Checksum checksum = new Checksum();
        statements.stream().limit(entry.done()).forEach(one -> checksum.add(one.sql()));
        boolean sameBefore = entry.done() == 0
                || entry.done() <= statements.size() && checksum.text().equals(entry.doneChecksum());
        if (!sameBefore) {
            throw new MigrationRefusedException(
                    Reason.EDITED,
                    "the first " + entry.done() + " statements of "
                            + migration.up().file() + " ran and were changed since; undo that, or 'settle' it by hand");
        }
        statements.stream()
                .limit(entry.done())
                .filter(one -> ScriptWords.changesSession(one.sql()))
                .forEach(one -> session.run(one.sql()));
        int from = ranInDoubt(entry, migration, statements) ? entry.done() + 2 : entry.done() + 1;
        if (from == entry.done() + 2) {
            checksum.add(statements.get(entry.done()).sql());
        }
        HistoryEntry now = entry(migration, entry.direction(), statements.size(), entry.step())
                .done(from - 1, from == 1 ? "" : checksum.text(), entry.durationMillis());
        return new ScriptRunner.Work(
                migration,
                entry.direction(),
                statements,
                new Protection(false, step.protection().why()),
                now,
                entry,
                from);
    }

    /** Whether the statement that was begun when the runner was cut off ran; the schema says so, or nobody does. */
    private boolean ranInDoubt(HistoryEntry entry, Migration migration, List<ScriptStatement> statements) {
        boolean inDoubt = entry.state() == HistoryEntry.State.RUNNING
                && entry.begun() == entry.done() + 1
                && entry.begun() <= statements.size();
        if (!inDoubt) {
            return false;
        }
        ScriptStatement begun = statements.get(entry.begun() - 1);
        if (!schema().fingerprint().equals(entry.fingerprint())) {
            if (entry.direction() == Direction.UP && !entry.checksum().equals(migration.checksum())) {
                throw new MigrationRefusedException(
                        Reason.EDITED,
                        begun.where() + ": statement " + entry.begun() + " was begun and seems to have run, and "
                                + "the file was changed since; undo that, or 'settle' it by hand");
            }
            return true;
        }
        boolean again = ScriptWords.isTransaction(begun.sql())
                || ScriptWords.changesSession(begun.sql())
                || ScriptWords.changesSchema(begun.sql()) && !ScriptWords.renamesTables(begun.sql());
        if (!again) {
            throw new MigrationRefusedException(
                    Reason.DIRTY,
                    begun.where() + ": statement " + entry.begun() + " was begun, and nothing tells whether it "
                            + "ran; look, finish the migration by hand, and 'settle' it");
        }
        return false;
    }

    private MigrationResult runAll(List<ScriptRunner.Work> works) {
        List<Supplier<Optional<ScriptRunner.Work>>> all = new ArrayList<>();
        works.forEach(work -> all.add(() -> Optional.of(work)));
        return runEach(all);
    }

    private MigrationResult runEach(List<Supplier<Optional<ScriptRunner.Work>>> works) {
        List<Step> done = new ArrayList<>();
        for (Supplier<Optional<ScriptRunner.Work>> next : works) {
            ScriptRunner.Work work = next.get().orElse(null);
            if (work == null) {
                continue;
            }
            long start = System.nanoTime();
            ScriptRunner.Ran ran = scripts.run(work);
            if (ran.failure() != null) {
                return new MigrationResult(done, ran.failure(), null);
            }
            if (ran.byAnother()) {
                continue;
            }
            done.add(new Step(
                    work.migration(),
                    work.direction(),
                    work.protection(),
                    work.statements().size(),
                    (System.nanoTime() - start) / 1_000_000));
        }
        return new MigrationResult(done, null, null);
    }
}
