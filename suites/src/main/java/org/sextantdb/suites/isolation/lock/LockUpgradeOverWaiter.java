package org.sextantdb.suites.isolation.lock;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;
import org.sextantdb.suites.isolation.Accounts;

/** A session reads a row to share it, another one waits to write it, and then the first writes it itself. */
public record LockUpgradeOverWaiter(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: select balance from account where id = 1 %s
            t2: update account set balance = 20 where id = 1 -- waiter
            t1: update account set balance = 11 where id = 1 -- upgrade
            t1: commit
            t2: commit
            """;

    @Override
    public String asks() {
        return "Can a session that shares a row write it while another one waits to write it?";
    }

    @Override
    public Claim claim() {
        return Claim.none("one of the two must give way or wait, and no standard says which")
                .stake(Stake.AVAILABILITY)
                .advice("Read FOR UPDATE what will be written, never to share, and retry after a deadlock.")
                .source(
                        "A lock that is upgraded, and deadlocks of it",
                        "https://dev.mysql.com/doc/refman/8.4/en/innodb-deadlock-example.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        String clause = db.dialect().forShare();
        String alone = "select balance from account where id = 1 " + clause;
        return Understood.not(db.session("alone"), alone, "upgrade", "waiter").orElseGet(() -> {
            Played played = db.play(level, SCHEDULE.formatted(clause));
            return played.observe("upgrade", played.ending("upgrade"))
                    .and("waiter", played.ending("waiter"))
                    .and("end", Accounts.atTheEnd(db));
        });
    }
}
