package org.sextantdb.suites.isolation.snapshot;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Promise;

/**
 * A locking read waits for a row of a transaction, and then returns that row without another one of the same transaction.
 */
public record FracturedLockingRead(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: insert into item (id) values (2)
            t2: select id from item order by id for update -- locking
            t1: insert into item (id) values (1)
            t1: commit
            t2: select id from item order by id for update -- again
            t2: commit
            """;

    @Override
    public String asks() {
        return "Can a locking read return one row of a transaction and not the other?";
    }

    @Override
    public Claim claim() {
        Claim fractured = Promise.excludes("fractured", IsolationLevel.REPEATABLE_READ, level)
                .source(
                        "Bug 114952, a locking read that returns half of a transaction",
                        "https://bugs.mysql.com/bug.php?id=114952");
        return (fractured.exists() ? fractured.and("locking-read", "accepted") : fractured)
                .advice("Read again after a locking read that had to wait.");
    }

    @Override
    public Observation observe(Workspace db) {
        db.session("setup").run("create table item (id int primary key)");
        Played played = db.play(level, SCHEDULE);
        boolean unknown = played.text("locking").equals("syntax");
        return played.observe("fractured", played.text("locking").equals("2"))
                .and("locking-read", unknown ? "syntax" : "accepted")
                .and("reads", played.text("locking") + ", then " + played.text("again"))
                .refusedBy(unknown ? played.error("locking") : null);
    }
}
