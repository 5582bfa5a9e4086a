package org.sextantdb.suites.isolation;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;

/**
 * A transaction is seen by one of its writes and is gone at the next read, OTV.
 *
 * <p>The third session reads while the second one waits for the first, and again after both have committed.
 */
public record ObservedTransactionVanishes(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t3: begin
            t1: update account set balance = 11 where id = 1
            t1: update account set balance = 19 where id = 2
            t2: update account set balance = 12 where id = 1
            t1: commit
            t3: select balance from account where id = 1 -- one-early
            t3: select balance from account where id = 2 -- two-early
            t2: update account set balance = 18 where id = 2
            t2: commit
            t3: select balance from account where id = 2 -- two-late
            t3: select balance from account where id = 1 -- one-late
            t3: commit
            """;

    @Override
    public String asks() {
        return "Can a transaction be seen by one of its writes and be gone at the next read?";
    }

    @Override
    public Claim claim() {
        return Promise.excludes("vanished", IsolationLevel.REPEATABLE_READ, level)
                .advice("Read what belongs together in one statement, or ask for REPEATABLE READ or more.");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE);
        String reads = played.at("one-early").text() + ","
                + played.at("two-early").text() + "," + played.at("two-late").text() + ","
                + played.at("one-late").text();
        boolean vanished = reads.startsWith("12,19,") || reads.endsWith(",18,11");
        return played.observe("vanished", vanished).and("reads", reads);
    }
}
