package org.sextantdb.suites.isolation;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;

/** Two sessions read with FOR UPDATE and add one: the second reads only when the first has committed, or is refused. */
public record LockedRead(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: select balance from account where id = 1 for update -- lock
            t2: select balance from account where id = 1 for update
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
        String end = Accounts.atTheEnd(db);
        int sum = 10 + (played.committed("t1") ? 1 : 0) + (played.committed("t2") ? 1 : 0);
        return played.observe("locks", played.at("lock").succeeded())
                .and("lost", !end.startsWith("1," + sum + " "))
                .and("end", end)
                .refusedBy(lock == null ? null : lock.error());
    }
}
