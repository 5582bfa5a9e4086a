package org.sextantdb.suites.isolation;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;

/**
 * Fuzzy read, P2: a row read twice in one transaction has two values.
 */
public record NonRepeatableRead(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: select balance from account where id = 1 -- first
            t2: begin
            t2: update account set balance = 12 where id = 1
            t2: commit
            t1: select balance from account where id = 1 -- second
            t1: commit
            """;

    @Override
    public String asks() {
        return "Can a row that is read twice in one transaction have two values?";
    }

    @Override
    public Claim claim() {
        return Promise.excludes("changed", IsolationLevel.REPEATABLE_READ, level)
                .advice("Ask for REPEATABLE READ or more where a row is read twice, or keep the first value.");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE);
        boolean changed = played.at("first").text().equals("10")
                && played.at("second").text().equals("12");
        return played.observe("changed", changed);
    }
}
