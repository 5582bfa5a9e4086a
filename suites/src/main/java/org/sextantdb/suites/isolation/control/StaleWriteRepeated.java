package org.sextantdb.suites.isolation.control;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Schedule;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;

/**
 * A transaction reads a row that another session then changes, writes it, and where that is refused writes it again in
 * the same transaction; then it rolls back and writes it in a new one.
 */
public record StaleWriteRepeated(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: select balance from account where id = 1
            t2: update account set balance = 12 where id = 1 -- between
            t1: update account set balance = 11 where id = 1 -- first
            t1: update account set balance = 11 where id = 1 -- again
            t1: rollback
            t1: begin
            t1: update account set balance = 11 where id = 1 -- anew
            t1: commit
            """;

    @Override
    public String asks() {
        return "Does it help to repeat a write that was refused because the row has changed since it was read?";
    }

    @Override
    public Claim claim() {
        return Claim.none("who is refused, and whether a repetition helps, no standard says")
                .stake(Stake.DATA)
                .advice("Repeat the whole transaction with its reads, never the statement that was refused.")
                .source("Result code BUSY_SNAPSHOT", "https://www.sqlite.org/rescode.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, Schedule.parse(SCHEDULE).goingOn());
        return played.observe("first", played.ending("first"))
                .and("same-transaction", played.at("first").refused() ? played.ending("again") : "not asked")
                .and("new-transaction", played.ending("anew"))
                .and("other-session", played.ending("between"));
    }
}
