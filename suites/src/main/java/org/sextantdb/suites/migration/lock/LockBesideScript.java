package org.sextantdb.suites.migration.lock;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** The runner that holds the lock makes a table in the same session, as the first migration does; the lock is still held. */
public record LockBesideScript(RunnerLock lock) implements Case {

    @Override
    public String asks() {
        return "Is the lock still held after its holder has made a table: " + lock.words() + "?";
    }

    @Override
    public Claim claim() {
        return Claim.that("script", "accepted")
                .and("held", "true")
                .stake(Stake.DATA)
                .advice("Take a lock that no COMMIT frees, or hold it in a second connection that runs no migration.")
                .source(
                        "Statements that commit, and with that free the locks of a transaction",
                        "https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html");
    }

    @Override
    public Observation observe(Workspace db) {
        RunnerLock.create(db.session("setup"));
        Session first = RunnerLock.runner(db, "first");
        Attempt taken = lock.take(first);
        if (taken.refused()) {
            return Understood.refused(taken, claim());
        }
        Control.require(lock.isHad(taken), "the first session has the lock");
        Attempt script = first.attempt("create table made (id int primary key)");
        Attempt beside = lock.take(RunnerLock.runner(db, "second"));
        return Observation.of("script", script.verdict())
                .and("held", !lock.isHad(beside))
                .and("second", lock.answer(beside))
                .refusedBy(script.error());
    }
}
