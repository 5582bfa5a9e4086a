package org.sextantdb.suites.isolation;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;

/**
 * Read skew, A5A or G-single: of two rows that were changed together, one is read old and one is read new.
 */
public record ReadSkew(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: select balance from account where id = 1 -- first
            t2: begin
            t2: update account set balance = 12 where id = 1
            t2: update account set balance = 18 where id = 2
            t2: commit
            t1: select balance from account where id = 2 -- second
            t1: commit
            """;

    @Override
    public String asks() {
        return "Can a transaction read one row before and another one after a change of both?";
    }

    @Override
    public Claim claim() {
        return Promise.excludes("skewed", IsolationLevel.REPEATABLE_READ, level)
                .advice("Read what belongs together in one statement, or ask for REPEATABLE READ or more.");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE);
        boolean skewed = played.at("first").text().equals("10")
                && played.at("second").text().equals("18");
        return played.observe("skewed", skewed);
    }
}
