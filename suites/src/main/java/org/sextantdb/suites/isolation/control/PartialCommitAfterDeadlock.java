package org.sextantdb.suites.isolation.control;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Schedule;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;
import org.sextantdb.suites.isolation.Accounts;

/**
 * Two sessions run into a deadlock; both take no notice of the error, write a second row and commit.
 *
 * <p>Which of the two is the victim is chance. Plays at READ COMMITTED.
 */
public record PartialCommitAfterDeadlock() implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: insert into account (id, balance) values (11, 0) -- t1-first
            t2: begin
            t2: insert into account (id, balance) values (21, 0) -- t2-first
            t1: update account set balance = balance + 1 where id = 1
            t2: update account set balance = balance + 1 where id = 2
            t1: update account set balance = balance + 1 where id = 2 -- t1-crossing
            t2: update account set balance = balance + 1 where id = 1 -- t2-crossing
            t1: insert into account (id, balance) values (12, 0) -- t1-second
            t2: insert into account (id, balance) values (22, 0) -- t2-second
            t1: commit -- t1-commit
            t2: commit -- t2-commit
            """;

    @Override
    public String asks() {
        return "Can half of a transaction be committed after a deadlock whose error nobody looked at?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("half-committed", "false")
                        .stake(Stake.DATA)
                        .advice(
                                "After a deadlock roll back and run the whole transaction again, never the statement alone."),
                "4.28 SQL-transactions: a transaction is atomic with respect to recovery");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played =
                db.play(IsolationLevel.READ_COMMITTED, Schedule.parse(SCHEDULE).goingOn());
        String victim = played.at("t1-crossing").refused() ? "t1" : "t2";
        List<String> rows = List.of(db.session("final")
                .query("select id from account where id > 2 order by id")
                .text()
                .split(" "));
        boolean first = rows.contains(victim.charAt(1) + "1");
        boolean second = rows.contains(victim.charAt(1) + "2");
        boolean half = !first && second && played.at(victim + "-first").succeeded();
        return played.observe("half-committed", half)
                .and("error", verdict(played, victim + "-crossing"))
                .and("next-statement", verdict(played, victim + "-second"))
                .and("commit", played.ending(victim + "-commit"))
                .and("victim-kept", first ? second ? "both" : "first" : second ? "second" : "none");
    }

    private static String verdict(Played played, String step) {
        return played.at(step).succeeded() ? "accepted" : played.text(step);
    }
}
