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
 * When the snapshot of a transaction is taken that the application begins by a statement of its own.
 */
public record SnapshotStartByStatement(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: %s
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
        return "When is the snapshot of a transaction taken that a statement begins?";
    }

    @Override
    public Claim claim() {
        return Claim.none("no standard says when a snapshot is taken, or that there is one")
                .stake(Stake.MEANING)
                .source(
                        "START TRANSACTION, as one vendor defines it",
                        "https://docs.pingcap.com/tidb/v8.5/sql-statement-start-transaction")
                .advice("Never assume a snapshot before the first read, nor that there is none yet.");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE.formatted(db.dialect().beginStatement()));
        return played.observe("taken", SnapshotTaken.by(played.text("first"), played.text("second")));
    }
}
