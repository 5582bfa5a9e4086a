package org.sextantdb.suites.isolation;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;

/**
 * Lost update, P4, although the writers never wait for each other: the second has committed before the first writes.
 *
 * <p>Beside {@link LostUpdate} it tells an engine that waits from one that looks for a newer version.
 */
public record LostUpdateWithoutOverlap(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: select balance from account where id = 1
            t2: begin
            t2: select balance from account where id = 1
            t2: update account set balance = 12 where id = 1
            t2: commit
            t1: update account set balance = 11 where id = 1
            t1: commit
            """;

    @Override
    public String asks() {
        return "Can a session overwrite what was committed after it had read the row?";
    }

    @Override
    public Claim claim() {
        return Promise.excludes("lost", IsolationLevel.REPEATABLE_READ, level)
                .advice(
                        "Write balance = balance + 1 in one statement, or compare a version column in WHERE and look at the row count.");
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
