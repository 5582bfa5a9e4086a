package org.sextantdb.harness.migrate;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.migrate.MigrationResult.Failure;
import org.sextantdb.harness.migrate.MigrationResult.Left;
import org.sextantdb.harness.migrate.MigrationResult.Step;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.SqlError;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.InconclusiveException;
import org.sextantdb.harness.session.Session;

/** Runs the script of one migration: in one transaction where that protects it, else piece by piece, writing down how far. */
final class ScriptRunner {
    private final Session session;
    private final MigrationHistory history;
    private final RunnerOptions options;

    ScriptRunner(Session session, MigrationHistory history, RunnerOptions options) {
        this.session = session;
        this.history = history;
        this.options = options;
    }

    /**
     * A script to run.
     *
     * @param entry the row of the tracking table as it is to be when the script begins
     * @param known the row of the tracking table as it was read; null where there was none
     * @param from the number of the first statement to run, counted from 1
     */
    record Work(
            Migration migration,
            Direction direction,
            List<ScriptStatement> statements,
            Protection protection,
            HistoryEntry entry,
            @Nullable HistoryEntry known,
            int from) {}

    /**
     * What became of it; neither where another runner was faster, and this one did nothing.
     *
     * @param step where all of it ran
     * @param failure where a statement was refused
     */
    record Ran(@Nullable Step step, @Nullable Failure failure) {
        static final Ran BY_ANOTHER = new Ran(null, null);

        static Ran all(Work work, long start) {
            return new Ran(
                    new Step(
                            work.migration(),
                            work.direction(),
                            work.protection(),
                            work.statements().size(),
                            millis(start)),
                    null);
        }

        static Ran failed(Failure failure) {
            return new Ran(null, failure);
        }
    }

    /** Runs it; where unqualified names are looked for is afterwards what it was before. */
    Ran run(Work work) {
        Dialect dialect = session.dialect();
        Session aside = session.unrecorded();
        Optional<String> place = dialect.looksIn().map(aside::value);
        try {
            Ran ran = work.protection().whole() ? whole(work) : new Pieces(this, session, history, work).run();
            place.ifPresent(was -> aside.run(dialect.lookIn(was)));
            return ran;
        } catch (RuntimeException stopped) {
            takeBackOpen(stopped);
            throw stopped;
        }
    }

    /** Nothing stays open behind a runner that stops half way; what is gone with its connection is taken back anyhow. */
    private void takeBackOpen(RuntimeException stopped) {
        try {
            session.unrecorded().attempt("rollback");
        } catch (InconclusiveException gone) {
            stopped.addSuppressed(gone);
        }
    }

    private Ran whole(Work work) {
        SchemaSnapshot before = schema();
        long start = System.nanoTime();
        begin();
        if (isDoneByAnother(work)) {
            session.run("rollback");
            return Ran.BY_ANOTHER;
        }
        keep(work.entry(), work.known() != null);
        int number = 0;
        for (ScriptStatement statement : work.statements()) {
            number++;
            before(work, number);
            SqlError error = session.attempt(statement.sql()).error();
            if (error != null) {
                session.attempt("rollback");
                return Ran.failed(rolledBack(work, number, error, before));
            }
        }
        beforeEnd(work);
        end(work, work.entry().applied(millis(start)));
        SqlError error = session.attempt("commit").error();
        if (error == null && !isWritten(work)) {
            error = new SqlError("commit-lost", null, 0, "the commit was confirmed, and is not there");
        }
        if (error != null) {
            session.attempt("rollback");
            return Ran.failed(rolledBack(work, number, error, before));
        }
        return Ran.all(work, start);
    }

    private boolean isWritten(Work work) {
        Optional<HistoryEntry> now = history.find(work.migration().version());
        return work.direction() == Direction.DOWN
                ? now.isEmpty()
                : now.filter(one -> !one.dirty()).isPresent();
    }

    /** Where the lock is the transaction itself, another runner may have been here since the tracking table was read. */
    boolean isDoneByAnother(Work work) {
        Optional<HistoryEntry> now = history.find(work.migration().version());
        if (now.equals(Optional.ofNullable(work.known()))) {
            return false;
        }
        if (now.filter(HistoryEntry::dirty).isPresent()) {
            throw MigrationLock.notHad();
        }
        return true;
    }

    /** Asks whether the transaction was really taken back, the row of the tracking table too, instead of believing it. */
    private Failure rolledBack(Work work, int number, SqlError error, SchemaSnapshot before) {
        Optional<HistoryEntry> now = history.find(work.migration().version());
        if (now.equals(Optional.ofNullable(work.known())) && schema().equals(before)) {
            return failure(work, number, error, Left.NOTHING, 0);
        }
        keep(work.entry().begun(number, "").failed(error.describe()), now.isPresent());
        return failure(work, number, error, Left.DIRTY, 0);
    }

    void before(Work work, int number) {
        options.watch()
                .before(
                        work.migration(),
                        work.direction(),
                        number,
                        work.statements().get(number - 1));
    }

    void beforeEnd(Work work) {
        if (!work.statements().isEmpty()) {
            int last = work.statements().size();
            options.watch()
                    .before(
                            work.migration(),
                            work.direction(),
                            last + 1,
                            work.statements().get(last - 1));
        }
    }

    /** What the tracking table says when all of it ran. */
    void end(Work work, HistoryEntry applied) {
        if (work.direction() == Direction.DOWN) {
            history.delete(applied.version());
        } else {
            history.update(applied);
        }
    }

    void keep(HistoryEntry entry, boolean tracked) {
        if (tracked) {
            history.update(entry);
        } else {
            history.insert(entry);
        }
    }

    void begin() {
        Attempt begin = session.attempt(session.dialect().beginMigration());
        if (begin.refusedAs(ErrorClass.LOCK_TIMEOUT)) {
            throw MigrationLock.notHad();
        }
        if (begin.error() != null) {
            throw new InconclusiveException("no transaction: " + begin.error().describe());
        }
    }

    SchemaSnapshot schema() {
        return session.unrecorded().schema().without(options.table());
    }

    static Failure failure(Work work, int number, SqlError error, Left left, int ran) {
        List<ScriptStatement> all = work.statements();
        ScriptStatement refused = all.isEmpty()
                ? new ScriptStatement("commit", work.migration().up().file(), 1)
                : all.get(Math.max(1, number) - 1);
        return new Failure(
                work.migration(),
                work.direction(),
                refused,
                number,
                error,
                left,
                all.subList(0, ran),
                all.subList(ran, all.size()));
    }

    static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
