package org.sextantdb.suites.isolation;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;

/**
 * Lost update, P4: both sessions read 10, one writes 11 and one 12, both commit, and one change is gone.
 *
 * <p>The oracle is the sum: what a session opened afterwards reads, against 10 and the increments that were committed.
 */
public record LostUpdate(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: select balance from account where id = 1
            t2: select balance from account where id = 1
            t1: update account set balance = 11 where id = 1
            t2: update account set balance = 12 where id = 1
            t1: commit
            t2: commit
            """;

    @Override
    public String asks() {
        return "Can two sessions both commit an increment of the row they have read, and lose one?";
    }

    @Override
    public Claim claim() {
        return Promise.excludes("lost", IsolationLevel.REPEATABLE_READ, level)
                .advice(
                        "Write balance = balance + 1 in one statement, or read with FOR UPDATE, and retry what is refused.");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE);
        String end = Accounts.atTheEnd(db);
        int sum = 10 + (played.committed("t1") ? 1 : 0) + (played.committed("t2") ? 2 : 0);
        return played.observe("lost", !end.startsWith("1," + sum + " ")).and("end", end);
    }
}
