package org.sextantdb.suites.isolation.control;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;

/** At SERIALIZABLE a transaction has changed a row, and a session without a transaction reads it. */
public record AutocommitReadAtSerializable() implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: update account set balance = 11 where id = 1
            t2: select balance from account where id = 1 -- read
            t1: commit
            """;

    @Override
    public String asks() {
        return "Does a single SELECT in autocommit mode wait for a writer at SERIALIZABLE?";
    }

    @Override
    public Claim claim() {
        return Claim.none("both are serializable: the value before the writer, and to wait for the one after it")
                .stake(Stake.AVAILABILITY)
                .advice("Begin a transaction where a read must wait for the writer, and read there.")
                .source(
                        "Transaction isolation levels: SERIALIZABLE and autocommit",
                        "https://dev.mysql.com/doc/refman/8.4/en/innodb-transaction-isolation-levels.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(IsolationLevel.SERIALIZABLE, SCHEDULE);
        return played.observe("value", played.text("read")).and("read", played.ending("read"));
    }
}
