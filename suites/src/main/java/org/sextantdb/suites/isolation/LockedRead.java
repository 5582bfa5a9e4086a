package org.sextantdb.suites.isolation;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;

/**
 * Two sessions read with FOR UPDATE and add one: the second reads only when the first has committed, or is refused. An
 * update would be lost where it read 10 beside the first and both committed what they made of it.
 */
public record LockedRead(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: select balance from account where id = 1 for update -- lock
            t2: select balance from account where id = 1 for update -- second
            t1: update account set balance = balance + 1 where id = 1
            t1: commit
            t2: update account set balance = balance + 1 where id = 1
            t2: commit
            """;

    @Override
    public String asks() {
        return "Does SELECT … FOR UPDATE keep a second reader for update away until commit?";
    }

    @Override
    public Claim claim() {
        return Claim.that("locks", "true")
                .and("lost", "false")
                .stake(Stake.DATA)
                .advice("Where FOR UPDATE is refused, begin by writing the row (update … set balance = balance).")
                .source("Hermitage, P4 with FOR UPDATE", "https://github.com/ept/hermitage");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE);
        Attempt lock = played.at("lock").attempt();
        boolean lost = played.text("second").equals("10") && played.allCommitted();
        return played.observe("locks", played.at("lock").succeeded())
                .and("lost", lost)
                .and("second-read", played.text("second"))
                .and("end", Accounts.atTheEnd(db))
                .refusedBy(lock == null ? null : lock.error());
    }
}
