package org.sextantdb.suites.isolation.control;

import java.util.stream.Collectors;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;

/**
 * Two transactions have read a row, one changes it, and then the other does, with ten seconds of patience for a lock.
 * Plays at READ COMMITTED.
 */
public record WriteAfterRead() implements Case {
    private static final int PATIENCE_SECONDS = 10;

    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: select balance from account where id = 1
            t2: select balance from account where id = 1
            t1: update account set balance = balance + 1 where id = 1
            %s
            t2: update account set balance = balance + 2 where id = 1 -- second
            t1: commit -- commit
            t2: commit
            """;

    @Override
    public String asks() {
        return "Does a time limit for locks help a transaction that has read and then writes?";
    }

    @Override
    public Claim claim() {
        return Claim.none("no standard says who waits")
                .stake(Stake.AVAILABILITY)
                .advice("Take the lock with the first statement, by FOR UPDATE or by writing first.")
                .source(
                        "The busy handler is not called where waiting cannot help",
                        "https://www.sqlite.org/c3ref/busy_handler.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        String limit = db.dialect().lockWaitLimit(PATIENCE_SECONDS).stream()
                .map(one -> "t2: " + one)
                .collect(Collectors.joining("\n"));
        Played played = db.play(IsolationLevel.READ_COMMITTED, SCHEDULE.formatted(limit));
        return played.observe("second-writer", played.ending("second"))
                .and("commit", played.ending("commit"))
                .and("end", Accounts.atTheEnd(db));
    }
}
