package org.sextantdb.suites.isolation.snapshot;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;

/**
 * A snapshot that the application asks for at the beginning.
 */
public record ConsistentSnapshot(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: start transaction with consistent snapshot -- begin
            t2: begin
            t2: update account set balance = 11 where id = 1
            t2: commit
            t1: select balance from account where id = 1 -- first
            t2: begin
            t2: update account set balance = 12 where id = 2
            t2: commit
            t1: select balance from account where id = 2 -- second
            t1: commit
            """;

    @Override
    public String asks() {
        return "Does START TRANSACTION WITH CONSISTENT SNAPSHOT take the snapshot at once?";
    }

    @Override
    public Claim claim() {
        return Claim.none("WITH CONSISTENT SNAPSHOT is no part of the standard")
                .stake(Stake.EFFORT)
                .source(
                        "START TRANSACTION, as its vendor defines it",
                        "https://dev.mysql.com/doc/refman/8.4/en/commit.html")
                .advice("Take the snapshot by a first read, which works everywhere.");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE);
        return played.observe(
                "taken",
                played.at("begin").succeeded()
                        ? SnapshotTaken.by(played.text("first"), played.text("second"))
                        : played.text("begin"));
    }
}
