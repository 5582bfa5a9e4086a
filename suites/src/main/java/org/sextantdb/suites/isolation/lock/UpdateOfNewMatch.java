package org.sextantdb.suites.isolation.lock;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;
import org.sextantdb.suites.isolation.Promise;

/**
 * At all times one row has 10, but which one changes while an update of the row with 10 waits: it updates none, or the one
 * that has 10 by then.
 */
public record UpdateOfNewMatch(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: update account set balance = 10 where id = 2
            t1: update account set balance = 99 where id = 1
            t2: update account set balance = balance + 1 where balance = 10 -- second
            t1: commit
            t2: commit -- commit
            """;

    @Override
    public String asks() {
        return "Does an update that has waited miss the row that matches its condition by then?";
    }

    @Override
    public Claim claim() {
        return Promise.excludes("missed", IsolationLevel.SERIALIZABLE, level)
                .advice("Look at the row count of an update by a condition, and begin anew where it is 0.");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE);
        boolean missed = played.allCommitted() && played.text("second").equals("0");
        return played.observe("missed", missed)
                .and("count", played.text("second"))
                .and("second", played.ending("second"))
                .and("commit", played.ending("commit"))
                .and("end", Accounts.atTheEnd(db));
    }
}
