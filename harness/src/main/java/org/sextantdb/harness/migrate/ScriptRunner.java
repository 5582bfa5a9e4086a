package org.sextantdb.harness.migrate;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.migrate.MigrationResult.Failure;
import org.sextantdb.harness.migrate.MigrationResult.Left;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.SqlError;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Session;

/** Runs the script of one migration: in one transaction where that protects it, else piece by piece, writing down how far. */
final class ScriptRunner {
    /** Statements that change rows share a transaction up to this many, so that large files are not one commit a row. */
    private static final int ROWS_BATCH = 500;

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
     * @param tracked whether the row is there already
     * @param from the number of the first statement to run, counted from 1
     */
    record Work(
            Migration migration,
            Direction direction,
            List<ScriptStatement> statements,
            Protection protection,
            HistoryEntry entry,
            boolean tracked,
            int from) {}

    /**
     * Runs it.
     *
     * @return empty where all of it ran
     */
    Optional<Failure> run(Work work) {
        return work.protection().whole() ? whole(work) : new Pieces(work).run();
    }

    private Optional<Failure> whole(Work work) {
        SchemaSnapshot before = schema();
        long start = System.nanoTime();
        begin();
        if (isDoneByAnother(work)) {
            session.run("rollback");
            return Optional.empty();
        }
        int number = 0;
        for (ScriptStatement statement : work.statements()) {
            number++;
            options.watch().before(work.migration(), work.direction(), number, statement);
            SqlError error = session.attempt(statement.sql()).error();
            if (error != null) {
                session.attempt("rollback");
                return Optional.of(rolledBack(work, number, error, before));
            }
        }
        beforeEnd(work);
        end(work, work.entry().applied(millis(start)), work.tracked());
        SqlError error = session.attempt("commit").error();
        if (error != null) {
            session.attempt("rollback");
            return Optional.of(rolledBack(work, Math.max(1, number), error, before));
        }
        return Optional.empty();
    }

    /** Where the lock is the transaction itself, another runner may have been here since the tracking table was read. */
    private boolean isDoneByAnother(Work work) {
        boolean there = history.find(work.migration().version()).isPresent();
        return there != work.tracked();
    }

    /** Asks whether the transaction was really taken back, instead of believing it. */
    private Failure rolledBack(Work work, int number, SqlError error, SchemaSnapshot before) {
        if (schema().equals(before)) {
            return failure(work, number, error, Left.NOTHING, 0);
        }
        HistoryEntry entry = work.entry().begun(number, "").failed(error.describe());
        keep(entry, work.tracked());
        return failure(work, number, error, Left.DIRTY, 0);
    }

    private void beforeEnd(Work work) {
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
    private void end(Work work, HistoryEntry applied, boolean tracked) {
        if (work.direction() == Direction.DOWN) {
            history.delete(applied.version());
        } else {
            keep(applied, tracked);
        }
    }

    private void keep(HistoryEntry entry, boolean tracked) {
        if (tracked) {
            history.update(entry);
        } else {
            history.insert(entry);
        }
    }

    private void begin() {
        Attempt begin = session.attempt(session.dialect().beginMigration());
        if (begin.refusedAs(ErrorClass.LOCK_TIMEOUT)) {
            throw MigrationLock.notHad();
        }
        if (begin.error() != null) {
            throw new org.sextantdb.harness.session.InconclusiveException(
                    "no transaction: " + begin.error().describe());
        }
    }

    private SchemaSnapshot schema() {
        return session.unrecorded().schema().without(options.table());
    }

    private static Failure failure(Work work, int number, SqlError error, Left left, int ran) {
        List<ScriptStatement> all = work.statements();
        return new Failure(
                work.migration(),
                work.direction(),
                all.get(number - 1),
                number,
                error,
                left,
                all.subList(0, ran),
                all.subList(ran, all.size()));
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** A script that no transaction protects: the tracking table says before and after each statement where it is. */
    private final class Pieces {
        private final Work work;
        private final Checksum checksum = new Checksum();
        private final long start = System.nanoTime();
        private HistoryEntry entry;
        private boolean openedByScript;
        private boolean inBatch;
        private int batched;

        Pieces(Work work) {
            this.work = work;
            this.entry = work.entry();
            work.statements().subList(0, work.from() - 1).forEach(one -> checksum.add(one.sql()));
        }

        Optional<Failure> run() {
            SchemaSnapshot before = schema();
            begin();
            if (isDoneByAnother(work)) {
                session.run("rollback");
                return Optional.empty();
            }
            entry = entry.begun(work.from() - 1, before.fingerprint());
            keep(entry, work.tracked());
            session.run("commit");
            for (int number = work.from(); number <= work.statements().size(); number++) {
                SqlError error = step(number);
                if (error != null) {
                    return Optional.of(failed(number, error));
                }
            }
            SqlError open = closeTransactions();
            if (open != null) {
                return Optional.of(failed(work.statements().size(), open));
            }
            beforeEnd(work);
            end(work, entry.applied(millis(start)), true);
            return Optional.empty();
        }

        private @Nullable SqlError step(int number) {
            ScriptStatement statement = work.statements().get(number - 1);
            boolean batch = ScriptWords.changesRows(statement.sql()) && !openedByScript;
            if (inBatch && (!batch || batched >= ROWS_BATCH)) {
                SqlError error = commitBatch();
                if (error != null) {
                    return error;
                }
            }
            if (batch && !inBatch) {
                begin();
                inBatch = true;
            }
            if (!batch) {
                entry = entry.begun(number, schema().fingerprint());
                history.update(entry);
            }
            options.watch().before(work.migration(), work.direction(), number, statement);
            SqlError error = session.attempt(statement.sql()).error();
            if (error != null) {
                return error;
            }
            checksum.add(statement.sql());
            entry = entry.done(number, checksum.text(), millis(start));
            if (batch) {
                batched++;
                return number == work.statements().size() ? commitBatch() : null;
            }
            ScriptWords.opensTransaction(statement.sql()).ifPresent(opens -> openedByScript = opens);
            history.update(entry);
            return null;
        }

        private @Nullable SqlError commitBatch() {
            history.update(entry);
            SqlError error = session.attempt("commit").error();
            inBatch = error != null;
            batched = 0;
            return error;
        }

        private @Nullable SqlError closeTransactions() {
            return openedByScript
                    ? new SqlError("open-transaction", null, 0, "the script leaves a transaction open")
                    : null;
        }

        /** What was not committed is taken back, and the tracking table with it: so it is asked again. */
        private Failure failed(int number, SqlError error) {
            if (inBatch || openedByScript) {
                session.attempt("rollback");
            }
            entry = history.find(entry.version()).orElse(entry);
            boolean nothing = entry.done() == 0 && schema().fingerprint().equals(entry.fingerprint());
            if (nothing) {
                takeBack();
                return failure(work, number, error, Left.NOTHING, 0);
            }
            HistoryEntry now = entry.begun(number, entry.fingerprint()).failed(error.describe());
            history.update(now);
            return failure(work, number, error, Left.DIRTY, entry.done());
        }

        /** Nothing happened: the tracking table says what it said before. */
        private void takeBack() {
            if (work.direction() == Direction.UP) {
                history.delete(entry.version());
            } else {
                history.update(work.entry().applied(work.entry().durationMillis()));
            }
        }
    }
}
