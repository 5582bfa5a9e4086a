package org.sextantdb.suites.isolation.lock;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Step;
import org.sextantdb.harness.session.Workspace;

/**
 * Sessions write the same rows in an order that makes a circle. At READ COMMITTED. Which one is refused is chance on some
 * engines, so only how many are, with which error, and whether what is left is whole.
 */
public record Deadlock(Of of) implements Case {

    /** How many sessions make the circle; each adds to two rows a power of ten of its own. */
    public enum Of {
        TWO(2, """
            t1: begin
            t2: begin
            t1: update item set n = n + 1 where id = 1
            t2: update item set n = n + 10 where id = 2
            t1: update item set n = n + 1 where id = 2
            t2: update item set n = n + 10 where id = 1
            t1: commit
            t2: commit
            """),
        THREE(3, """
            t1: begin
            t2: begin
            t3: begin
            t1: update item set n = n + 1 where id = 1
            t2: update item set n = n + 10 where id = 2
            t3: update item set n = n + 100 where id = 3
            t1: update item set n = n + 1 where id = 2
            t2: update item set n = n + 10 where id = 3
            t3: update item set n = n + 100 where id = 1
            t1: commit
            t2: commit
            t3: commit
            """);

        private final int sessions;
        private final String schedule;

        Of(int sessions, String schedule) {
            this.sessions = sessions;
            this.schedule = schedule;
        }
    }

    @Override
    public String asks() {
        return "Do " + (of == Of.TWO ? "two" : "three")
                + " sessions that wait for each other come free, with whole transactions?";
    }

    @Override
    public Claim claim() {
        return Claim.that("some-commit", "true")
                .and("whole", "true")
                .stake(Stake.DATA)
                .advice("Write rows in the same order everywhere, and retry the whole transaction after a deadlock.")
                .source(
                        "A deadlock is resolved by aborting one of the transactions; which one cannot be relied on",
                        "https://www.postgresql.org/docs/16/explicit-locking.html#LOCKING-DEADLOCKS");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        setup.run("create table item (id int primary key, n int)");
        setup.run("insert into item (id, n) values (1, 0), (2, 0), (3, 0)");
        Played played = db.play(IsolationLevel.READ_COMMITTED, of.schedule);
        int[] rows = new int[of.sessions];
        int committed = 0;
        for (int i = 0; i < of.sessions; i++) {
            if (played.committed("t" + (i + 1))) {
                committed++;
                rows[i] += (int) Math.pow(10, i);
                rows[(i + 1) % of.sessions] += (int) Math.pow(10, i);
            }
        }
        List<String> end =
                db.session("final").query("select n from item order by id").column();
        List<String> told = Arrays.stream(rows).mapToObj(Integer::toString).toList();
        return played.observe("some-commit", committed > 0)
                .and("whole", end.subList(0, of.sessions).equals(told))
                .and("refused", of.sessions - committed + " of " + of.sessions)
                .and("error", errors(played));
    }

    /** The classes of the refusals, without whose they were. */
    static String errors(Played played) {
        return played.steps().stream()
                .filter(Step::refused)
                .map(Step::text)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
