package org.sextantdb.suites.upsert.race;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Schedule;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** Two sessions write the same new key in several statements instead of an upsert: nothing is lost, but one may be refused. */
public record EmulatedUpsert(IsolationLevel level, By by) implements Case {

    /** What stands for the upsert. */
    public enum By {
        /** UPDATE, and where it has met no row INSERT. */
        UPDATE_THEN_INSERT("update counter set n = n + 1 where id = 1"),
        /** SELECT … FOR UPDATE, and where it has found no row INSERT. */
        SELECT_FOR_UPDATE_THEN_INSERT("select n from counter where id = 1 for update"),
        /** INSERT behind a savepoint, and where it has met a duplicate back to there and UPDATE. */
        INSERT_CATCH_UPDATE("");

        private final String look;

        By(String look) {
            this.look = look;
        }
    }

    private static final String INSERT = "insert into counter (id, n) values (1, 1)";

    private static final String LOOK_THEN_INSERT = """
            t1: begin
            t2: begin
            t1: %1$s
            t2: %1$s
            t1: %2$s -- up1
            t2: %2$s -- up2
            t1: commit
            t2: commit
            """;

    private static final String INSERT_FIRST = """
            t1: begin
            t2: begin
            t1: %1$s -- up1
            t2: savepoint kept
            t2: %1$s -- insert
            t1: commit
            %2$s
            t2: commit
            """;

    private static final String CAUGHT = """
            t2: rollback to savepoint kept
            t2: update counter set n = n + 1 where id = 1 -- up2
            """;

    @Override
    public String asks() {
        return "Do two sessions count a new key right by "
                + switch (by) {
                    case UPDATE_THEN_INSERT -> "UPDATE, then INSERT?";
                    case SELECT_FOR_UPDATE_THEN_INSERT -> "SELECT … FOR UPDATE, then INSERT?";
                    case INSERT_CATCH_UPDATE -> "INSERT, and UPDATE where that meets a duplicate?";
                };
    }

    @Override
    public Claim claim() {
        return Claim.that("lost", "false")
                .stake(Stake.DATA)
                .advice(
                        "Use the engine's upsert; where there is none retry everything after a duplicate key or a deadlock.")
                .source(
                        "Berenson et al. 1995, A Critique of ANSI SQL Isolation Levels: no level allows P0, dirty writes",
                        "https://arxiv.org/abs/cs/0701157");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = Counters.create(db);
        if (by == By.SELECT_FOR_UPDATE_THEN_INSERT) {
            var unknown = Understood.not(setup, by.look, "lost", "refused", "error", "update");
            if (unknown.isPresent()) {
                return unknown.get();
            }
        }
        if (by != By.INSERT_CATCH_UPDATE) {
            return seen(db, db.play(level, LOOK_THEN_INSERT.formatted(by.look, INSERT)), "not asked");
        }
        Played plain = db.play(level, INSERT_FIRST.formatted(INSERT, ""));
        if (!plain.text("insert").equals("unique-violation")) {
            return seen(db, plain, "not asked");
        }
        // It met a duplicate: again, and now with what an application does about it, which the schedule cannot decide.
        setup.run("delete from counter");
        Played caught = db.play(
                level, Schedule.parse(INSERT_FIRST.formatted(INSERT, CAUGHT)).goingOn());
        return seen(db, caught, caught.ending("up2") + ", " + caught.text("up2"));
    }

    private static Observation seen(Workspace db, Played played, String update) {
        boolean first = played.committed("t1");
        boolean second = played.committed("t2");
        int n = (first ? 1 : 0) + (second ? 1 : 0);
        return played.observe("lost", !Counters.atTheEnd(db).equals(n == 0 ? "none" : "1," + n))
                .and("refused", 2 - n + " of 2")
                .and("error", Counters.errors(played))
                .and("update", update);
    }
}
