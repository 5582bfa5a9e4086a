package org.sextantdb.suites.isolation;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;

/**
 * A transaction that only reads sees a state that no order of the others gives, G2 with two edges, after Fekete et al. 2004.
 */
public record ReadOnlyAnomaly(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: select id, balance from account order by id
            t2: begin
            t2: update account set balance = balance + 5 where id = 2
            t2: commit
            t3: begin
            t3: select id, balance from account order by id -- report
            t3: commit
            t1: update account set balance = 0 where id = 1
            t1: commit
            """;

    @Override
    public String asks() {
        return "Can a transaction that only reads see a state that no order of the others gives?";
    }

    @Override
    public Claim claim() {
        return Promise.excludes("seen", IsolationLevel.REPEATABLE_READ, level)
                .advice("Ask for SERIALIZABLE also in transactions that only read, and retry what is refused.");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE);
        boolean seen = played.at("report").text().equals("1,10 2,25") && played.allCommitted();
        return played.observe("seen", seen).and("report", played.at("report").text());
    }
}
