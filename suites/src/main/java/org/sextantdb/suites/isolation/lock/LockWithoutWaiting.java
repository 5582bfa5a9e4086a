package org.sextantdb.suites.isolation.lock;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Schedule;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;
import org.sextantdb.suites.isolation.Accounts;

/**
 * A row that is locked is read with FOR UPDATE NOWAIT: the answer is no, at once. At READ COMMITTED. A careless session goes
 * on with another row, which shows what of its transaction is left.
 */
public record LockWithoutWaiting() implements Case {
    private static final String NOWAIT = "select balance from account where id = 1 for update nowait";

    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: update account set balance = 11 where id = 1
            t2: insert into account (id, balance) values (3, 30)
            t2: %s -- nowait
            t2: update account set balance = 22 where id = 2 -- after
            t1: commit
            t2: commit
            """.formatted(NOWAIT);

    @Override
    public String asks() {
        return "Is FOR UPDATE NOWAIT refused at once where another session has the row?";
    }

    @Override
    public Claim claim() {
        return Claim.that("answer", "lock-timeout")
                .stake(Stake.AVAILABILITY)
                .advice("Where NOWAIT is refused or waits, set the session's lock wait limit as low as it goes.")
                .source(
                        "With NOWAIT the statement reports an error rather than waiting",
                        "https://www.postgresql.org/docs/16/sql-select.html#SQL-FOR-UPDATE-SHARE");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        return Understood.not(db.session("alone"), NOWAIT, "answer").orElseGet(() -> {
            Played played = db.play(
                    IsolationLevel.READ_COMMITTED, Schedule.parse(SCHEDULE).goingOn());
            return played.observe("answer", played.ending("nowait"))
                    .and("after", played.ending("after"))
                    .and("end", Accounts.atTheEnd(db));
        });
    }
}
