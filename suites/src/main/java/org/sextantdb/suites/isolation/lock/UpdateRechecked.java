package org.sextantdb.suites.isolation.lock;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;

/** An update waits for a row that matched its condition, and the row has changed when it comes free. */
public record UpdateRechecked(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: update account set balance = 30 where id = 1
            t2: update account set balance = balance + 1 where id = 1 and balance = 10 -- second
            t1: commit
            t2: commit -- commit
            """;

    @Override
    public String asks() {
        return "Is a row updated that no longer matches the condition when its lock comes free?";
    }

    @Override
    public Claim claim() {
        return Claim.that("updated", "false")
                .stake(Stake.DATA)
                .advice(
                        "Repeat in the condition of an update what was read before, and look at the row count after COMMIT.")
                .source(
                        "The condition is evaluated again on the row as it was committed",
                        "https://www.postgresql.org/docs/16/transaction-iso.html#XACT-READ-COMMITTED");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE);
        String end = Accounts.atTheEnd(db);
        boolean counted = played.text("second").equals("1") && played.committed("t2");
        return played.observe("updated", counted || end.startsWith("1,31") || end.startsWith("1,11"))
                .and("count", played.text("second"))
                .and("second", played.ending("second"))
                .and("commit", played.ending("commit"))
                .and("end", end);
    }
}
