package org.sextantdb.suites.isolation.control;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;
import org.sextantdb.suites.isolation.Accounts;

/** A transaction has written into a table, and another session drops it. Plays at READ COMMITTED. */
public record DropTableInUse() implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: insert into account (id, balance) values (3, 30)
            t2: drop table account -- drop
            t1: select balance from account where id = 3 -- read
            t1: commit -- commit
            """;

    @Override
    public String asks() {
        return "Is the table of an open transaction safe from DROP TABLE?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("read", "30")
                        .and("committed", "true")
                        .stake(Stake.DATA)
                        .advice("Rely on it, with a time limit for locks in the session that drops."),
                "4.28 SQL-transactions: at every level a transaction is executed completely or not at all");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(IsolationLevel.READ_COMMITTED, SCHEDULE);
        Attempt left = db.session("final").attempt("select count(*) from account");
        return played.observe("read", played.text("read"))
                .and("committed", played.committed("t1"))
                .and("drop", played.ending("drop"))
                .and("table", left.refused() ? left.verdict() : "there");
    }
}
