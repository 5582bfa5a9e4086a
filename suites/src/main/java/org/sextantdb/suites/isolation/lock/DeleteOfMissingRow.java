package org.sextantdb.suites.isolation.lock;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A transaction deletes a row that is not there, and another session inserts a neighbour of it. */
public record DeleteOfMissingRow(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: delete from slot where id = 20 -- delete
            t2: begin
            t2: insert into slot (id) values (25) -- insert
            t1: commit
            t2: commit
            """;

    @Override
    public String asks() {
        return "Does a delete that finds no row keep another session from inserting beside it?";
    }

    @Override
    public Claim claim() {
        return Claim.none("no standard knows locks on what is not there")
                .stake(Stake.AVAILABILITY)
                .advice(
                        "Look whether the row is there before deleting it in a long transaction, or use READ COMMITTED.")
                .source("Gap locks", "https://dev.mysql.com/doc/refman/8.4/en/innodb-locking.html#innodb-gap-locks");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        setup.run("create table slot (id int primary key)");
        setup.run("insert into slot (id) values (10), (30)");
        Played played = db.play(level, SCHEDULE);
        return played.observe("insert", played.ending("insert")).and("deleted", played.text("delete"));
    }
}
