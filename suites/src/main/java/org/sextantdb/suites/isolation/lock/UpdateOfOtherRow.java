package org.sextantdb.suites.isolation.lock;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;

/** Two sessions update different rows that are found by a column without an index: semi-consistent reads, or a wait. */
public record UpdateOfOtherRow(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: update account set balance = 11 where balance = 10
            t2: update account set balance = 21 where balance = 20 -- second
            t1: commit
            t2: commit -- commit
            """;

    @Override
    public String asks() {
        return "Do two updates of different rows get in each other's way when there is no index to find them?";
    }

    @Override
    public Claim claim() {
        return Claim.none("no standard says how many rows are locked to find one")
                .stake(Stake.AVAILABILITY)
                .advice("Give the condition of an update an index, and retry what is refused.")
                .source(
                        "All rows that were scanned are locked, unless at READ COMMITTED",
                        "https://dev.mysql.com/doc/refman/8.4/en/innodb-transaction-isolation-levels.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE);
        return played.observe("second", played.ending("second"))
                .and("commit", played.ending("commit"))
                .and("end", Accounts.atTheEnd(db));
    }
}
