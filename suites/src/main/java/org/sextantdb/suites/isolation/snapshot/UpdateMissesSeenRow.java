package org.sextantdb.suites.isolation.snapshot;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;
import org.sextantdb.suites.isolation.Promise;

/**
 * A transaction still reads a row that another one has deleted, updates it and changes nothing, and may even insert it anew.
 */
public record UpdateMissesSeenRow(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: select balance from account where id = 1 -- before
            t2: begin
            t2: delete from account where id = 1
            t2: commit
            t1: select balance from account where id = 1 -- still
            t1: update account set balance = 11 where id = 1 -- update
            t1: insert into account (id, balance) values (1, 12) -- insert
            t1: select balance from account where id = 1 -- after
            t1: commit
            """;

    @Override
    public String asks() {
        return "Can UPDATE miss a row that the same transaction still reads?";
    }

    @Override
    public Claim claim() {
        return Promise.excludes("missed", IsolationLevel.REPEATABLE_READ, level)
                .advice("Look at the row count of every UPDATE: 0 for a row that was read means that it is gone.");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE);
        boolean missed =
                played.text("still").equals("10") && played.text("update").equals("0");
        return played.observe("missed", missed)
                .and("still", played.text("still"))
                .and("update", played.text("update"))
                .and("insert", played.ending("insert"));
    }
}
