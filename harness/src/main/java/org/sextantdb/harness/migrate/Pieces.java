package org.sextantdb.harness.migrate;

import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.migrate.MigrationResult.Failure;
import org.sextantdb.harness.migrate.MigrationResult.Left;
import org.sextantdb.harness.migrate.ScriptRunner.Ran;
import org.sextantdb.harness.migrate.ScriptRunner.Work;
import org.sextantdb.harness.model.SqlError;
import org.sextantdb.harness.session.Session;

/**
 * A script that no transaction protects, run once: the tracking table says before and after each statement where it is.
 * Statements that change rows are written down in the transaction that changes the rows.
 */
final class Pieces {
    /** Statements that change rows share a transaction up to this many, so that large files are not one commit a row. */
    private static final int ROWS_BATCH = 500;

    private final ScriptRunner runner;
    private final Session session;
    private final MigrationHistory history;
    private final Work work;
    private final Checksum checksum = new Checksum();
    private final long start = System.nanoTime();
    private HistoryEntry entry;
    /** Of the schema as it is now; null where a statement may have changed it since. */
    private @Nullable String fingerprint;

    private boolean openedByScript;
    private boolean autocommitOff;
    /** Whether a transaction that the script opened has anything in it. */
    private boolean uncommitted;

    private int batched;
    private int batchFrom;

    Pieces(ScriptRunner runner, Session session, MigrationHistory history, Work work) {
        this.runner = runner;
        this.session = session;
        this.history = history;
        this.work = work;
        this.entry = work.entry();
        work.statements().subList(0, work.from() - 1).forEach(one -> checksum.add(one.sql()));
    }

    Ran run() {
        String now = fingerprint();
        runner.begin();
        if (runner.isDoneByAnother(work)) {
            session.run("rollback");
            return Ran.BY_ANOTHER;
        }
        entry = entry.begun(work.from() - 1, now);
        runner.keep(entry, work.known() != null);
        session.run("commit");
        for (int number = work.from(); number <= work.statements().size(); number++) {
            SqlError error = step(number);
            if (error != null) {
                return Ran.failed(failed(number, error));
            }
        }
        if (openedByScript && (uncommitted || !autocommitOff)) {
            return Ran.failed(failed(
                    work.statements().size(),
                    new SqlError("open-transaction", null, 0, "the script leaves a transaction open")));
        }
        giveAutocommitBack();
        runner.beforeEnd(work);
        runner.end(work, entry.applied(ScriptRunner.millis(start)));
        return Ran.all(work, start);
    }

    private String fingerprint() {
        String now = fingerprint;
        if (now == null) {
            now = runner.schema().fingerprint();
            fingerprint = now;
        }
        return now;
    }

    private @Nullable SqlError step(int number) {
        String sql = work.statements().get(number - 1).sql();
        boolean rows = ScriptWords.changesRows(sql);
        boolean batch = rows && !openedByScript;
        if (batched > 0 && (!batch || batched >= ROWS_BATCH)) {
            SqlError error = commitBatch();
            if (error != null) {
                return error;
            }
        }
        if (batch && batched == 0) {
            runner.begin();
            batchFrom = number;
        }
        if (!batch || batched == 0) {
            entry = entry.begun(number, fingerprint());
            history.update(entry);
        }
        runner.before(work, number);
        SqlError error = session.attempt(sql).error();
        if (error != null) {
            return error;
        }
        checksum.add(sql);
        entry = entry.done(number, checksum.text(), ScriptRunner.millis(start));
        if (batch) {
            batched++;
            return number == work.statements().size() ? commitBatch() : null;
        }
        if (!rows) {
            fingerprint = null;
        }
        follow(sql);
        history.update(entry);
        return null;
    }

    /** What the statement did to the transaction that is open. */
    private void follow(String sql) {
        ScriptWords.autocommitOff(sql).ifPresent(off -> {
            autocommitOff = off;
            openedByScript = off;
            uncommitted = false;
        });
        uncommitted |= openedByScript;
        boolean commits = !session.dialect().schemaInTransactions() && ScriptWords.commitsItself(sql);
        if (commits) {
            openedByScript = autocommitOff;
            uncommitted = false;
        }
        ScriptWords.opensTransaction(sql).ifPresent(opens -> {
            openedByScript = opens || autocommitOff;
            uncommitted = false;
        });
        if (!session.dialect().schemaInTransactions() && ScriptWords.locksTables(sql)) {
            session.unrecorded().run("unlock tables");
        }
    }

    private @Nullable SqlError commitBatch() {
        history.update(entry);
        SqlError error = session.attempt("commit").error();
        batched = error == null ? 0 : batched;
        return error;
    }

    private void giveAutocommitBack() {
        if (autocommitOff) {
            session.run("set autocommit = 1");
            autocommitOff = false;
        }
    }

    /** What was not committed is taken back, and the tracking table with it: so it is asked again. */
    private Failure failed(int number, SqlError error) {
        boolean inBatch = batched > 0
                || !openedByScript
                        && ScriptWords.changesRows(
                                work.statements().get(number - 1).sql());
        boolean takenBack = inBatch || openedByScript;
        if (takenBack) {
            session.attempt("rollback");
            giveAutocommitBack();
        }
        entry = history.find(entry.version()).orElse(entry);
        boolean ignored = inBatch && entry.begun() >= batchFrom;
        boolean whole = takenBack
                || ScriptWords.changesSchema(work.statements().get(number - 1).sql())
                || ScriptWords.changesSession(work.statements().get(number - 1).sql());
        HistoryEntry known = work.known();
        boolean resumed = known != null && known.dirty();
        boolean nothing = whole
                && !ignored
                && !resumed
                && entry.done() == 0
                && runner.schema().fingerprint().equals(entry.fingerprint());
        if (nothing) {
            takeBack();
            return ScriptRunner.failure(work, number, error, Left.NOTHING, 0);
        }
        history.update(entry.begun(number, entry.fingerprint()).failed(error.describe()));
        return ScriptRunner.failure(work, number, error, Left.DIRTY, entry.done());
    }

    /** Nothing happened: the tracking table says what it said before. */
    private void takeBack() {
        HistoryEntry known = work.known();
        if (known == null) {
            history.delete(entry.version());
        } else {
            history.update(known);
        }
    }
}
