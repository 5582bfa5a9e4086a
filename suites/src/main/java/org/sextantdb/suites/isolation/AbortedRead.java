package org.sextantdb.suites.isolation;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;

/**
 * Dirty read of what is rolled back afterwards, P1 or G1a: a value is read that never was.
 */
public record AbortedRead(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: update account set balance = 101 where id = 1
            t2: select balance from account where id = 1 -- before
            t1: rollback
            t2: select balance from account where id = 1 -- after
            t2: commit
            """;

    @Override
    public String asks() {
        return "Can a transaction read what another one rolls back afterwards?";
    }

    @Override
    public Claim claim() {
        return Promise.excludes("dirty", IsolationLevel.READ_COMMITTED, level)
                .advice("Ask for READ COMMITTED or more, and never decide anything on a READ UNCOMMITTED read.");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE);
        return played.observe("dirty", played.at("before").text().equals("101"))
                .and("after", played.at("after").text());
    }
}
