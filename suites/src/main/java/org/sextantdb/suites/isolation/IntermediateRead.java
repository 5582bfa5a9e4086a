package org.sextantdb.suites.isolation;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;

/**
 * Dirty read of a value that its transaction overwrites before it commits, P1 or G1b.
 */
public record IntermediateRead(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: update account set balance = 101 where id = 1
            t2: select balance from account where id = 1 -- before
            t1: update account set balance = 11 where id = 1
            t1: commit
            t2: select balance from account where id = 1 -- after
            t2: commit
            """;

    @Override
    public String asks() {
        return "Can a transaction read a value that another one overwrites before it commits?";
    }

    @Override
    public Claim claim() {
        return Promise.excludes("dirty", IsolationLevel.READ_COMMITTED, level)
                .advice("Ask for READ COMMITTED or more, and retry a commit that is refused because somebody reads.");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE);
        return played.observe("dirty", played.at("before").text().equals("101"))
                .and("after", played.at("after").text());
    }
}
