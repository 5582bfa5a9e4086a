package org.sextantdb.suites.isolation.control;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;

/**
 * A transaction has read a table, another session adds a column to it, and a third one reads behind that.
 *
 * <p>Plays at READ COMMITTED. A session that waits here is what makes a short ALTER TABLE an outage.
 */
public record SchemaChangeWaits() implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: select balance from account where id = 1 -- before
            t2: alter table account add column note int -- alter
            t3: select balance from account where id = 1 -- newcomer
            t1: select balance from account where id = 1 -- after
            t1: commit
            """;

    @Override
    public String asks() {
        return "Does ALTER TABLE wait for a transaction that only reads, and does it keep other readers waiting?";
    }

    @Override
    public Claim claim() {
        return Claim.none("no standard says who waits for a change of the schema")
                .stake(Stake.AVAILABILITY)
                .advice(
                        "Set a short time limit for locks before every schema change, and repeat it when it is refused.")
                .source("Metadata locking", "https://dev.mysql.com/doc/refman/8.4/en/metadata-locking.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(IsolationLevel.READ_COMMITTED, SCHEDULE);
        return played.observe("alter", played.ending("alter"))
                .and("newcomer", played.ending("newcomer"))
                .and("reader", played.ending("after"));
    }
}
