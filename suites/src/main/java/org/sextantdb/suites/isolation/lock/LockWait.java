package org.sextantdb.suites.isolation.lock;

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
 * A session that has written something waits for a row: it gets it, its time runs out, or it is the victim of a deadlock. It
 * goes on as careless applications do, writes more and commits, and what is there at the end shows what was rolled back. At
 * READ COMMITTED.
 */
public record LockWait(End end) implements Case {

    /** How the wait ends. */
    public enum End {
        RELEASED("""
            t1: begin
            t2: begin
            t1: update account set balance = 11 where id = 1
            t2: insert into account (id, balance) values (201, 0) -- before-2
            t2: update account set balance = 12 where id = 1 -- wait-2
            t1: commit
            t2: insert into account (id, balance) values (202, 0) -- after-2
            t2: commit -- commit-2
            """),
        TIMED_OUT("""
            t1: begin
            t2: begin
            t1: update account set balance = 11 where id = 1
            t2: insert into account (id, balance) values (201, 0) -- before-2
            t2: %s
            t2: update account set balance = 12 where id = 1 -- wait-2
            t2: insert into account (id, balance) values (202, 0) -- after-2
            t2: commit -- commit-2
            """),
        VICTIM("""
            t1: begin
            t2: begin
            t1: insert into account (id, balance) values (101, 0) -- before-1
            t2: insert into account (id, balance) values (201, 0) -- before-2
            t1: update account set balance = 11 where id = 1
            t2: update account set balance = 22 where id = 2
            t1: update account set balance = 12 where id = 2 -- wait-1
            t2: update account set balance = 21 where id = 1 -- wait-2
            t1: insert into account (id, balance) values (102, 0) -- after-1
            t2: insert into account (id, balance) values (202, 0) -- after-2
            t1: commit -- commit-1
            t2: commit -- commit-2
            """);

        private final String schedule;

        End(String schedule) {
            this.schedule = schedule;
        }
    }

    @Override
    public String asks() {
        return switch (end) {
            case RELEASED -> "Is a session that waited for a lock and got it still in its whole transaction?";
            case TIMED_OUT -> "What is rolled back when a wait for a lock takes too long: the statement, or all?";
            case VICTIM -> "What is rolled back of the victim of a deadlock, and what is committed if it goes on?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.none("the standard leaves open whether a transaction can go on after an error")
                .stake(Stake.DATA)
                .advice("After any error roll back and begin the whole transaction anew; never go on and commit.")
                .source(
                        "SQL-92 draft, 4.28: a rollback may be initiated implicitly",
                        "https://www.contrib.andrew.cmu.edu/~shadow/sql/sql1992.txt")
                .source(
                        "A time limit rolls back the statement, a deadlock the transaction",
                        "https://dev.mysql.com/doc/refman/8.4/en/innodb-error-handling.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        String limit = String.join("\nt2: ", db.dialect().lockWaitLimit(1));
        Played played = db.play(
                IsolationLevel.READ_COMMITTED,
                Schedule.parse(end.schedule.formatted(limit)).goingOn());
        String victim = end == End.VICTIM && failed(played, "1") ? "1" : "2";
        String ids = " "
                + db.session("final")
                        .query("select id from account order by id")
                        .text() + " ";
        boolean before = ids.contains(" " + victim + "01 ");
        boolean after = ids.contains(" " + victim + "02 ");
        String answer = end == End.VICTIM ? played.text("wait-" + victim) : played.ending("wait-" + victim);
        return played.observe("rolled-back", rolledBack(played, victim, before))
                .and("later", after ? "committed" : played.ending("after-" + victim))
                .and("answer", answer)
                .and("commit", played.ending("commit-" + victim));
    }

    private static boolean failed(Played played, String session) {
        return played.at("wait-" + session).refused()
                || played.at("commit-" + session).refused();
    }

    private static String rolledBack(Played played, String session, boolean before) {
        if (!played.at("before-" + session).succeeded()) {
            return "nothing, refused from the first write on";
        }
        if (!before) {
            return "transaction";
        }
        return played.at("wait-" + session).refused() ? "statement" : "nothing";
    }
}
