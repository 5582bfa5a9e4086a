package org.sextantdb.harness.migrate;

import java.util.List;
import org.sextantdb.harness.migrate.MigrationRefusedException.Reason;
import org.sextantdb.harness.session.Session;

/** Where a migration that is half done goes on: behind the statement that ran last. The others may have been mended. */
final class Resumption {
    private final Session session;
    private final RunnerOptions options;
    private final HistoryEntry left;
    private final PlannedStep step;

    /**
     * @param left its row of the tracking table
     * @param step the same migration as its files are now
     */
    Resumption(Session session, RunnerOptions options, HistoryEntry left, PlannedStep step) {
        this.session = session;
        this.options = options;
        this.left = left;
        this.step = step;
    }

    /**
     * What is still to run. The session is told again what only the one before knew.
     *
     * @throws MigrationRefusedException where what ran was changed since, and where nothing tells what ran
     */
    ScriptRunner.Work work() {
        refuseEdited();
        step.statements().stream()
                .limit(left.done())
                .filter(one -> ScriptWords.changesSession(one.sql()))
                .forEach(one -> session.run(one.sql()));
        int done = ranInDoubt() ? left.done() + 1 : left.done();
        HistoryEntry now = HistoryEntry.running(
                        step.migration(), left.direction(), step.statements().size(), left.step(), options.who())
                .done(done, done == 0 ? "" : checksum(done), left.durationMillis());
        return new ScriptRunner.Work(
                step.migration(),
                left.direction(),
                step.statements(),
                new Protection(false, step.protection().why()),
                now,
                left,
                done + 1);
    }

    private void refuseEdited() {
        boolean same = left.done() == 0
                || left.done() <= step.statements().size()
                        && checksum(left.done()).equals(left.doneChecksum());
        if (!same) {
            throw new MigrationRefusedException(
                    Reason.EDITED,
                    "the first " + left.done() + " statements of "
                            + step.migration().up().file()
                            + " ran and were changed since; undo that, or 'settle' it by hand");
        }
    }

    /** Of the first statements. */
    private String checksum(int statements) {
        Checksum checksum = new Checksum();
        step.statements().subList(0, statements).forEach(one -> checksum.add(one.sql()));
        return checksum.text();
    }

    /** Whether the statement that was begun when the runner was cut off ran; the schema says so, or nobody does. */
    private boolean ranInDoubt() {
        List<ScriptStatement> statements = step.statements();
        boolean inDoubt = left.state() == HistoryEntry.State.RUNNING
                && left.begun() == left.done() + 1
                && left.begun() <= statements.size();
        if (!inDoubt) {
            return false;
        }
        ScriptStatement begun = statements.get(left.begun() - 1);
        if (!schemaIsAsBefore()) {
            if (left.direction() == Direction.UP && !left.isOf(step.migration())) {
                throw new MigrationRefusedException(
                        Reason.EDITED,
                        begun.where() + ": statement " + left.begun() + " was begun and seems to have run, and "
                                + "the file was changed since; undo that, or 'settle' it by hand");
            }
            return true;
        }
        if (!mayRunAgain(begun.sql())) {
            throw new MigrationRefusedException(
                    Reason.DIRTY,
                    begun.where() + ": statement " + left.begun() + " was begun, and nothing tells whether it "
                            + "ran; look, finish the migration by hand, and 'settle' it");
        }
        return false;
    }

    private boolean schemaIsAsBefore() {
        return session.unrecorded()
                .schema()
                .without(options.table())
                .fingerprint()
                .equals(left.fingerprint());
    }

    /** Whether a statement that left the schema as it was did not run, or does no harm a second time. */
    private static boolean mayRunAgain(String sql) {
        return ScriptWords.isTransaction(sql)
                || ScriptWords.changesSession(sql)
                || ScriptWords.changesSchema(sql) && !ScriptWords.renamesTables(sql);
    }
}
