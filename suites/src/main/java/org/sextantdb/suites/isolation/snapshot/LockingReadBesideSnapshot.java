package org.sextantdb.suites.isolation.snapshot;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;
import org.sextantdb.suites.isolation.Promise;

/**
 * A locking read returns the newest row and a plain read beside it the snapshot's: two answers to one question in one
 * transaction.
 */
public record LockingReadBesideSnapshot(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: select balance from account where id = 1 -- before
            t2: begin
            t2: update account set balance = 11 where id = 1
            t2: commit
            t1: select balance from account where id = 1 -- plain
            t1: select balance from account where id = 1 for update -- locking
            t1: select balance from account where id = 1 -- again
            t1: commit
            """;

    @Override
    public String asks() {
        return "Can a locking read and a plain read of one transaction return different values of one row?";
    }

    @Override
    public Claim claim() {
        Claim changed = Promise.excludes("changed", IsolationLevel.REPEATABLE_READ, level);
        return (changed.exists() ? changed.and("locking-read", "accepted") : changed)
                .advice("Read with FOR UPDATE the first time, and decide on no plain read before it.");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE);
        boolean changed =
                played.text("plain").equals("10") && played.text("locking").equals("11");
        String locking = played.at("locking").succeeded() ? "accepted" : played.ending("locking");
        boolean unknown = locking.equals("syntax");
        return played.observe("changed", changed)
                .and("locking-read", played.error("locking") == null || unknown ? locking : "accepted")
                .and(
                        "reads",
                        played.text("before") + "," + played.text("plain") + "," + played.text("locking") + ","
                                + played.text("again"))
                .refusedBy(unknown ? played.error("locking") : null);
    }
}
