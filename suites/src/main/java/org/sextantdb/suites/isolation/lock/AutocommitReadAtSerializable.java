package org.sextantdb.suites.isolation.lock;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;

/** A session at SERIALIZABLE reads in autocommit mode what another one has written and not committed. */
public record AutocommitReadAtSerializable() implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: update account set balance = 11 where id = 1
            t2: select balance from account where id = 1 -- read
            t1: commit
            """;

    @Override
    public String asks() {
        return "Does a read in autocommit mode at SERIALIZABLE wait for an uncommitted write?";
    }

    @Override
    public Claim claim() {
        return Claim.none("the value before and a wait for the value after are both serializable")
                .stake(Stake.AVAILABILITY)
                .advice("Begin a transaction where a read must wait for the writers before it.")
                .source(
                        "A read in autocommit mode is a transaction of its own and can do without locks",
                        "https://dev.mysql.com/doc/refman/8.4/en/innodb-transaction-isolation-levels.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(IsolationLevel.SERIALIZABLE, SCHEDULE);
        return played.observe("read", played.ending("read")).and("answer", played.text("read"));
    }
}
