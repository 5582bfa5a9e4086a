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
 * A transaction reads what it inserted, updated and deleted itself.
 */
public record ReadOwnWrites(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: insert into account (id, balance) values (3, 30)
            t1: select balance from account where id = 3 -- inserted
            t1: update account set balance = 31 where id = 3
            t1: select balance from account where id = 3 -- updated
            t1: delete from account where id = 3
            t1: select count(*) from account where id = 3 -- deleted
            t1: rollback
            """;

    @Override
    public String asks() {
        return "Does a transaction read its own inserts, updates and deletes?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("reads", "30,31,0").stake(Stake.MEANING).advice("Rely on it."),
                "4.28: changes made by an SQL-transaction may be perceived by that SQL-transaction");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE);
        return played.observe(
                "reads", played.text("inserted") + "," + played.text("updated") + "," + played.text("deleted"));
    }
}
