package org.sextantdb.suites.isolation;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;

/**
 * Phantom, P3 or PMP: a row appears between two reads of one transaction because another session inserted it.
 */
public record PhantomRead(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: select id from account where balance = 30 -- first
            t2: begin
            t2: insert into account (id, balance) values (3, 30)
            t2: commit
            t1: select id from account where balance % 3 = 0 -- second
            t1: commit
            """;

    @Override
    public String asks() {
        return "Can a row that another session inserts appear between two reads of one transaction?";
    }

    @Override
    public Claim claim() {
        return Promise.excludes("phantom", IsolationLevel.SERIALIZABLE, level)
                .advice(
                        "Ask for SERIALIZABLE where a decision hangs on no such row being there, or let a unique key decide.");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE);
        boolean phantom = played.at("first").text().equals("none")
                && played.at("second").text().equals("3");
        return played.observe("phantom", phantom);
    }
}
