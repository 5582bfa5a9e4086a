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

/** Two sessions read a row to share it and then both write it: neither can, until one is refused. At READ COMMITTED. */
public record LockUpgradeDeadlock() implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: select balance from account where id = 1 %1$s
            t2: select balance from account where id = 1 %1$s
            t1: update account set balance = balance + 1 where id = 1
            t2: update account set balance = balance + 2 where id = 1
            t1: commit
            t2: commit
            """;

    @Override
    public String asks() {
        return "Do two sessions that share a row and then both write it come free, with no write lost?";
    }

    @Override
    public Claim claim() {
        return Claim.that("some-commit", "true")
                .and("lost", "false")
                .stake(Stake.DATA)
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
        return Understood.not(db.session("alone"), alone, "some-commit", "lost").orElseGet(() -> {
            Played played = db.play(IsolationLevel.READ_COMMITTED, SCHEDULE.formatted(clause));
            int sum = 10 + (played.committed("t1") ? 1 : 0) + (played.committed("t2") ? 2 : 0);
            return played.observe("some-commit", sum > 10)
                    .and("lost", !Accounts.atTheEnd(db).startsWith("1," + sum + " "))
                    .and("refused", played.allCommitted() ? "none" : sum > 10 ? "one" : "both")
                    .and("error", Deadlock.errors(played));
        });
    }
}
