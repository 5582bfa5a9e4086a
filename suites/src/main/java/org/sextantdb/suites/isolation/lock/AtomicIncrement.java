package org.sextantdb.suites.isolation.lock;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;

/** Two sessions add to a row in one statement, n = n + 1, at once or after both have read it: no addition is lost. */
public record AtomicIncrement(IsolationLevel level, boolean readBefore) implements Case {
    private static final String READ = """
            t1: select balance from account where id = 1
            t2: select balance from account where id = 1
            """;

    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            %s
            t1: update account set balance = balance + 1 where id = 1
            t2: update account set balance = balance + 2 where id = 1 -- second
            t1: commit
            t2: commit
            """;

    @Override
    public String asks() {
        return "Are both additions there when two sessions write n = n + 1"
                + (readBefore ? " after both have read n?" : " at once?");
    }

    @Override
    public Claim claim() {
        return Claim.that("lost", "false")
                .stake(Stake.DATA)
                .advice("Add in one statement, and retry what is refused: the addition is then not there.")
                .source(
                        "Berenson et al. 1995, A Critique of ANSI SQL Isolation Levels: no level allows P0, dirty writes",
                        "https://arxiv.org/abs/cs/0701157")
                .source(
                        "Two additions to one row need no more than READ COMMITTED",
                        "https://www.postgresql.org/docs/16/transaction-iso.html#XACT-READ-COMMITTED");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE.formatted(readBefore ? READ.strip() : ""));
        int sum = 10 + (played.committed("t1") ? 1 : 0) + (played.committed("t2") ? 2 : 0);
        return played.observe("lost", !Accounts.atTheEnd(db).startsWith("1," + sum + " "))
                .and("both-committed", played.allCommitted());
    }
}
