package org.sextantdb.suites.isolation.control;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;

/** A row is changed behind a savepoint, the transaction goes back to it, and another session changes that row. */
public record SavepointLocks() implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: update account set balance = 11 where id = 1
            t1: savepoint s
            t1: update account set balance = 21 where id = 2
            t1: rollback to savepoint s
            t2: begin
            t2: update account set balance = 22 where id = 2 -- other
            t1: commit
            t2: commit
            """;

    @Override
    public String asks() {
        return "Does ROLLBACK TO SAVEPOINT release the locks taken behind the savepoint?";
    }

    @Override
    public Claim claim() {
        return Claim.none(
                        "no standard speaks of locks; engines keep them until the transaction ends, or give them back")
                .stake(Stake.AVAILABILITY)
                .advice("Count on a lock until the transaction ends, also behind a savepoint that is rolled back to.")
                .source("Savepoints", "https://dev.mysql.com/doc/refman/8.4/en/savepoint.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(IsolationLevel.READ_COMMITTED, SCHEDULE);
        return played.observe("other-writer", played.ending("other")).and("end", Accounts.atTheEnd(db));
    }
}
