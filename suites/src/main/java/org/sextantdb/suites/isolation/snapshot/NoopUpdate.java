package org.sextantdb.suites.isolation.snapshot;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;
import org.sextantdb.suites.isolation.Accounts;

/**
 * A transaction writes the value that another one has committed meanwhile. Nothing changes, so an engine may make no new
 * version, and the transaction goes on reading the old one: it does not see what it has just written.
 *
 * <p>The condition names the column, so that every server has its old value at hand and can find out that nothing changes;
 * without it some do so only where they write a log of whole rows.
 */
public record NoopUpdate(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: select balance from account where id = 1 -- before
            t2: begin
            t2: update account set balance = 11 where id = 1
            t2: commit
            t1: update account set balance = 11 where id = 1 and balance > 0 -- write
            t1: select balance from account where id = 1 -- after
            t1: commit
            """;

    @Override
    public String asks() {
        return "Does a transaction see the value it has just written, although another one wrote the same?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("sees-own-write", "true")
                        .stake(Stake.MEANING)
                        .advice(
                                "Do not read back at REPEATABLE READ what was written: keep the value, or read it with FOR UPDATE."),
                "4.28: changes made by an SQL-transaction may be perceived by that SQL-transaction");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE);
        boolean written = played.at("write").succeeded();
        return played.observe("sees-own-write", !written || played.text("after").equals("11"))
                .and("write", played.ending("write"))
                .and("after", played.text("after"));
    }
}
