package org.sextantdb.suites.isolation;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;

/**
 * Read skew through a write: DELETE finds no row, and the same transaction still reads the row that it should have found.
 */
public record DeleteMissesSeenRow(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: select balance from account where id = 1
            t2: begin
            t2: update account set balance = 12 where id = 1
            t2: update account set balance = 18 where id = 2
            t2: commit
            t1: delete from account where balance = 20 -- delete
            t1: select balance from account where id = 2 -- still
            t1: commit
            """;

    @Override
    public String asks() {
        return "Can DELETE miss a row that the same transaction still reads?";
    }

    @Override
    public Claim claim() {
        return Promise.excludes("missed", IsolationLevel.REPEATABLE_READ, level)
                .advice(
                        "Look at the row count of every writing statement, and start again where it is not what was read.");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE);
        boolean missed = played.at("delete").text().equals("0")
                && played.at("still").text().equals("20");
        return played.observe("missed", missed)
                .and("deleted", played.at("delete").text());
    }
}
