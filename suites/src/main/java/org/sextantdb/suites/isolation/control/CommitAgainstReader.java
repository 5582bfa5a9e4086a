package org.sextantdb.suites.isolation.control;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Schedule;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;

/**
 * A transaction has written, another one has read and stays open, and the first commits; if that is refused, once more
 * after the reader has gone. Plays at READ COMMITTED.
 */
public record CommitAgainstReader() implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: update account set balance = 11 where id = 1
            t2: begin
            t2: select balance from account where id = 1
            t1: commit -- first
            t3: select balance from account where id = 1 -- newcomer
            t2: commit
            t1: commit -- again
            """;

    @Override
    public String asks() {
        return "Can an open reader keep a writer from committing, and new readers from reading?";
    }

    @Override
    public Claim claim() {
        return Claim.none("a commit may be refused everywhere, and no standard names the reasons")
                .stake(Stake.AVAILABILITY)
                .advice("Keep reading transactions short, and be ready to repeat a COMMIT that was refused for a lock.")
                .source("File locking: the pending lock", "https://www.sqlite.org/lockingv3.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played =
                db.play(IsolationLevel.READ_COMMITTED, Schedule.parse(SCHEDULE).goingOn());
        boolean refused = played.at("first").refused();
        return Observation.of("commit", played.ending("first"))
                .and("granted", played.granted())
                .and("newcomer", played.ending("newcomer"))
                .and("second-commit", refused ? played.ending("again") : "not asked")
                .and("end", Accounts.atTheEnd(db));
    }
}
