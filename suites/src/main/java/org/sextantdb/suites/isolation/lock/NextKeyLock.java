package org.sextantdb.suites.isolation.lock;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** The row with 20 is locked by way of an index on 10, 20, 30, and others insert between them and beyond. */
public record NextKeyLock(IsolationLevel level) implements Case {
    private static final String LOCK = "select id from item where k = 20 for update";

    private static final String SCHEDULE = """
            t1: begin
            t1: %s
            t2: begin
            t2: insert into item (id, k) values (4, 15) -- below
            t3: begin
            t3: insert into item (id, k) values (5, 25) -- above
            t4: begin
            t4: insert into item (id, k) values (6, 35) -- beyond
            t1: commit
            t2: commit
            t3: commit
            t4: commit
            """.formatted(LOCK);

    @Override
    public String asks() {
        return "Does a lock on one key of an index keep away inserts of its neighbours?";
    }

    @Override
    public Claim claim() {
        return Claim.none("no standard knows locks on what is not there")
                .stake(Stake.AVAILABILITY)
                .advice("Lock rows by their primary key, and at READ COMMITTED, where neighbours are to be left alone.")
                .source(
                        "Next-key locks",
                        "https://dev.mysql.com/doc/refman/8.4/en/innodb-locking.html#innodb-next-key-locks");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        setup.run("create table item (id int primary key, k int)");
        setup.run("create index item_k on item (k)");
        setup.run("insert into item (id, k) values (1, 10), (2, 20), (3, 30)");
        return Understood.not(setup, LOCK, "below", "above", "beyond").orElseGet(() -> {
            Played played = db.play(level, SCHEDULE);
            return played.observe("below", played.ending("below"))
                    .and("above", played.ending("above"))
                    .and("beyond", played.ending("beyond"));
        });
    }
}
