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
 * Two rows are raised together by another transaction. The first read sees neither, the second sees one raised, the third
 * the other not raised: the reads go back in time. Monotonic atomic view is what Bailis et al. 2013 call the promise.
 */
public record MonotonicAtomicView(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: select balance from account where id = 1 -- first
            t2: begin
            t2: update account set balance = balance + 1
            t2: commit
            t1: update account set note = 73 where id = 2
            t1: select balance from account where id = 2 -- raised
            t1: select balance from account where id = 1 -- old
            t1: commit
            """;

    @Override
    public String asks() {
        return "Can a transaction see one write of another one, and then not see its other write?";
    }

    @Override
    public Claim claim() {
        return Promise.excludes("fractured", IsolationLevel.REPEATABLE_READ, level)
                .source(
                        "Jepsen 2023, internal consistency and monotonic atomic view",
                        "https://jepsen.io/analyses/mysql-8.0.34")
                .advice("Read with FOR UPDATE from the first read on where the transaction also writes.");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        db.session("setup").run("alter table account add column note int");
        Played played = db.play(level, SCHEDULE);
        boolean fractured =
                played.text("raised").equals("21") && played.text("old").equals("10");
        return played.observe("fractured", fractured)
                .and("reads", played.text("first") + "," + played.text("raised") + "," + played.text("old"));
    }
}
