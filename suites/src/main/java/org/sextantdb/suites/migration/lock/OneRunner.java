package org.sextantdb.suites.migration.lock;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** Two runners ask for the same lock: exactly one has it, and the other one gets it when it is given back. */
public record OneRunner(RunnerLock lock) implements Case {

    @Override
    public String asks() {
        return "Does exactly one of two sessions get the lock: " + lock.words() + "?";
    }

    @Override
    public Claim claim() {
        return Claim.that("holders", "1")
                .and("handed-over", "true")
                .stake(Stake.DATA)
                .advice("Lock by a row that an UPDATE claims where it is free: one statement for every engine.")
                .source(
                        "A lock, so that one migration process runs at a time",
                        "https://github.com/golang-migrate/migrate/blob/master/database/driver.go")
                .source("Advisory locks", "https://www.postgresql.org/docs/16/explicit-locking.html#ADVISORY-LOCKS");
    }

    @Override
    public Observation observe(Workspace db) {
        RunnerLock.create(db.session("setup"));
        Session first = RunnerLock.runner(db, "first");
        Session second = RunnerLock.runner(db, "second");
        Attempt alone = lock.take(first);
        if (alone.refused()) {
            return Understood.refused(alone, claim());
        }
        Attempt beside = lock.take(second);
        int holders = (lock.isHad(alone) ? 1 : 0) + (lock.isHad(beside) ? 1 : 0);
        if (!beside.refused() && lock.inTransaction()) {
            second.rollback();
        }
        lock.release(first);
        Attempt after = lock.take(second);
        boolean handedOver = lock.isHad(after);
        lock.release(second);
        return Observation.of("holders", holders).and("handed-over", handedOver).and("second", lock.answer(beside));
    }
}
