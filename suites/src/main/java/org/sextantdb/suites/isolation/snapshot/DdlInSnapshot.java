package org.sextantdb.suites.isolation.snapshot;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;
import org.sextantdb.suites.isolation.Accounts;

/**
 * A column is added while a transaction has a snapshot, which then reads the table for the first time.
 */
public record DdlInSnapshot(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: select n from other
            t2: alter table account add column extra int default 7 -- alter
            t1: select * from account where id = 1 -- read
            t1: commit
            """;

    @Override
    public String asks() {
        return "Does a snapshot hold against ALTER TABLE?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.none(
                                "the standard forbids an implementation nothing when definitions change beside a transaction")
                        .stake(Stake.AVAILABILITY)
                        .advice(
                                "Name the columns in every SELECT, and let migrations run while no transaction is open."),
                "4.28: no level lets phenomena occur when schema definitions are read, and none says which definition a statement gets");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Session setup = db.session("setup");
        setup.run("create table other (n int)");
        setup.run("insert into other (n) values (1)");
        Played played = db.play(level, SCHEDULE);
        return played.observe("read", played.text("read")).and("alter", played.ending("alter"));
    }
}
