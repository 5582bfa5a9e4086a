package org.sextantdb.suites.isolation;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;

/**
 * Circular information flow, G1c: each of two transactions reads what the other has written.
 */
public record CircularInformationFlow(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: update account set balance = 11 where id = 1
            t2: update account set balance = 22 where id = 2
            t1: select balance from account where id = 2 -- first
            t2: select balance from account where id = 1 -- second
            t1: commit
            t2: commit
            """;

    @Override
    public String asks() {
        return "Can two transactions each read what the other has written and both commit?";
    }

    @Override
    public Claim claim() {
        return Promise.excludes("circular", IsolationLevel.READ_COMMITTED, level)
                .advice("Ask for READ COMMITTED or more.");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE);
        boolean circular = played.at("first").text().equals("22")
                && played.at("second").text().equals("11");
        return played.observe("circular", circular);
    }
}
