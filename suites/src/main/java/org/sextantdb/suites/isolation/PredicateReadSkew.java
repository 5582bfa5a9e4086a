package org.sextantdb.suites.isolation;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;

/**
 * Read skew over a condition, G-single: a row read as 10 matches a condition of the same transaction as 12.
 */
public record PredicateReadSkew(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: select balance from account where balance % 5 = 0 order by id -- first
            t2: begin
            t2: update account set balance = 12 where balance = 10
            t2: commit
            t1: select balance from account where balance % 3 = 0 -- second
            t1: commit
            """;

    @Override
    public String asks() {
        return "Can a row match a condition with another value than the transaction has read from it?";
    }

    @Override
    public Claim claim() {
        return Promise.excludes("skewed", IsolationLevel.REPEATABLE_READ, level)
                .advice("Ask for REPEATABLE READ or more where two queries of one transaction must agree.");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE);
        boolean skewed = played.at("first").text().equals("10 20")
                && played.at("second").text().equals("12");
        return played.observe("skewed", skewed);
    }
}
