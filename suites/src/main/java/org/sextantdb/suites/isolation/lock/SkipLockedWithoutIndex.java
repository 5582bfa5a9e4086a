package org.sextantdb.suites.isolation.lock;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;
import org.sextantdb.suites.isolation.Accounts;

/** Two sessions lock different rows that are found by a column without an index, the second with SKIP LOCKED. */
public record SkipLockedWithoutIndex(IsolationLevel level) implements Case {
    private static final String SECOND = "select id from account where balance = 20 for update skip locked";

    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: select id from account where balance = 10 for update
            t2: %s -- second
            t1: commit
            t2: commit
            """.formatted(SECOND);

    @Override
    public String asks() {
        return "Does SKIP LOCKED find a free row when the other session looked for its own without an index?";
    }

    @Override
    public Claim claim() {
        return Claim.none("an engine may lock every row that it looked at, and then there is nothing left to find")
                .stake(Stake.AVAILABILITY)
                .advice("Give a queue an index on what its workers look for, and run them at READ COMMITTED.")
                .source(
                        "All rows that were scanned are locked, unless at READ COMMITTED",
                        "https://dev.mysql.com/doc/refman/8.4/en/innodb-locks-set.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        return Understood.not(db.session("alone"), SECOND, "second").orElseGet(() -> {
            Played played = db.play(level, SCHEDULE);
            return played.observe("second", played.text("second")).and("how", played.ending("second"));
        });
    }
}
