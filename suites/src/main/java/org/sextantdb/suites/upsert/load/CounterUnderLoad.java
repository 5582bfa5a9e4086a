package org.sextantdb.suites.upsert.load;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Contention;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.upsert.form.Increment;

/**
 * Many sessions count on one row at once, and try again what is refused: in the end it says how many were acknowledged.
 * Two, eight and thirty-two sessions, one after another.
 */
public record CounterUnderLoad(IsolationLevel level, Increment form) implements Case {
    /** Enough to find one in a thousand that is lost, where an application is told to rely on it. */
    private static final int OPERATIONS_OF_STATEMENT = 400;

    private static final int OPERATIONS = 64;

    @Override
    public String asks() {
        return "Many sessions count on one row with this form: is every acknowledged one counted once?";
    }

    @Override
    public Claim claim() {
        boolean permitted = form == Increment.READ_THEN_WRITE && !level.atLeast(IsolationLevel.REPEATABLE_READ);
        Claim claim = permitted
                ? Claim.none(
                        "reading and writing back loses updates below REPEATABLE READ, and here it must: the load is real")
                : Claim.that("lost", "none").and("doubled", "none").and("given-up", "none");
        return claim.stake(Stake.DATA)
                .advice(
                        "Let the statement add (v = v + 1), and try again what is refused as deadlock or serialization failure.")
                .source(
                        "Berenson et al. 1995, A Critique of ANSI SQL Isolation Levels, P4 lost update",
                        "https://arxiv.org/abs/cs/0701157");
    }

    @Override
    public Observation observe(Workspace db) {
        db.session("setup").run(Increment.TABLE);
        return Crowd.refusedAlone(db, level, claim(), alone -> form.add(alone, 1))
                .orElseGet(() -> {
                    Contention load = Crowd.of(db, level).alsoRetry(ErrorClass.UNIQUE_VIOLATION);
                    Tally tally = new Tally();
                    int operations = form == Increment.UPSERT ? OPERATIONS_OF_STATEMENT : OPERATIONS;
                    Crowd.work(load, operations, (round, number, client) -> {
                        client.touches(1);
                        return tally.count(1, 1, form.add(client, 1));
                    });
                    return tally.observe(load.contended(), db.session("final"));
                });
    }
}
