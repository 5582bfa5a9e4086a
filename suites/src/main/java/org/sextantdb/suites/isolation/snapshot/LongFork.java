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
 * Long fork: two readers see two independent writes in opposite orders.
 */
public record LongFork(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: update account set balance = 11 where id = 1
            t2: update account set balance = 21 where id = 2
            t3: begin
            t3: select balance from account where id = 1 -- three-one
            t1: commit
            t4: begin
            t4: select balance from account where id = 1 -- four-one
            t4: select balance from account where id = 2 -- four-two
            t4: commit
            t2: commit
            t3: select balance from account where id = 2 -- three-two
            t3: commit
            """;

    @Override
    public String asks() {
        return "Can two readers see two writes in opposite orders?";
    }

    @Override
    public Claim claim() {
        return Promise.excludes("forked", IsolationLevel.REPEATABLE_READ, level)
                .advice("Read what belongs together in one transaction at REPEATABLE READ or more.");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE);
        String three = played.text("three-one") + "," + played.text("three-two");
        String four = played.text("four-one") + "," + played.text("four-two");
        return played.observe("forked", three.equals("10,21") && four.equals("11,20"))
                .and("one-reader", three)
                .and("other-reader", four);
    }
}
