package org.sextantdb.suites.upsert.race;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;

/**
 * Two sessions upsert two keys each of a second unique column, four different ones: an old one and a new one that lies
 * before the old one of the other. Who is refused may be chance.
 */
public record UpsertGapDeadlock(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: %s -- up1
            t2: %s -- up2
            t1: %s -- up3
            t2: %s -- up4
            t1: commit
            t2: commit
            """;

    @Override
    public String asks() {
        return "Can two sessions that upsert different keys of a second unique column run into a deadlock?";
    }

    @Override
    public Claim claim() {
        return Claim.that("some-commit", "true")
                .and("whole", "true")
                .and("duplicate-key", "false")
                .stake(Stake.DATA)
                .advice(
                        "Upsert by the primary key, one row a transaction, and retry the whole transaction after a deadlock.")
                .source(
                        "An upsert that meets a duplicate of a unique key locks the gap before it, too",
                        "https://dev.mysql.com/doc/refman/8.4/en/innodb-locks-set.html")
                .source(
                        "A deadlock is resolved by aborting one of the transactions; which one cannot be relied on",
                        "https://www.postgresql.org/docs/16/explicit-locking.html#LOCKING-DEADLOCKS");
    }

    @Override
    public Observation observe(Workspace db) {
        UpsertOfNeighbour.table(db.session("setup"), "k");
        Played played = db.play(level, SCHEDULE.formatted(up(db, 20), up(db, 30), up(db, 25), up(db, 15)));
        boolean first = played.committed("t1");
        boolean second = played.committed("t2");
        String whole =
                "10,1" + (second ? " 15,1" : "") + (first ? " 20,2 25,1" : " 20,1") + (second ? " 30,2" : " 30,1");
        String end =
                db.session("final").query("select k, n from item order by k").text();
        return played.observe("some-commit", first || second)
                .and("whole", end.equals(whole))
                .and("duplicate-key", Counters.duplicateKey(played))
                .and("refused", first && second ? "none" : first || second ? "1 of 2" : "2 of 2")
                .and("error", Counters.errors(played));
    }

    private static String up(Workspace db, int key) {
        return UpsertOfNeighbour.up(db, "k", key);
    }
}
