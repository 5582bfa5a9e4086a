package org.sextantdb.suites.upsert.race;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;

/**
 * Two sessions upsert the same two keys in opposite order. At READ COMMITTED. Which one is refused may be chance, so only
 * how many are, with which error, and whether what is left is whole.
 */
public record UpsertDeadlock(Rows rows) implements Case {

    /** Whether the two rows are there before. */
    public enum Rows {
        NEW,
        OLD
    }

    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: %s
            t2: %s
            t1: %s
            t2: %s
            t1: commit
            t2: commit
            """;

    @Override
    public String asks() {
        return "Do two sessions that upsert two " + (rows == Rows.NEW ? "new" : "old")
                + " keys in opposite order come free, with whole transactions?";
    }

    @Override
    public Claim claim() {
        return Claim.that("some-commit", "true")
                .and("whole", "true")
                .and("duplicate-key", "false")
                .stake(Stake.DATA)
                .advice(
                        "Sort the rows by their key before upserting several, and retry the whole transaction after a deadlock.")
                .source(
                        "A deadlock is resolved by aborting one of the transactions; which one cannot be relied on",
                        "https://www.postgresql.org/docs/16/explicit-locking.html#LOCKING-DEADLOCKS");
    }

    @Override
    public Observation observe(Workspace db) {
        int n = rows == Rows.OLD ? 10 : 0;
        if (rows == Rows.OLD) {
            Counters.create(db, 1, 2);
        } else {
            Counters.create(db);
        }
        Played played = db.play(
                IsolationLevel.READ_COMMITTED,
                SCHEDULE.formatted(up(db, 1, 1), up(db, 2, 100), up(db, 2, 1), up(db, 1, 100)));
        boolean first = played.committed("t1");
        boolean second = played.committed("t2");
        int told = n + (first ? 1 : 0) + (second ? 100 : 0);
        String whole = told == 0 ? "none" : "1," + told + " 2," + told;
        return played.observe("some-commit", first || second)
                .and("whole", Counters.atTheEnd(db).equals(whole))
                .and("duplicate-key", Counters.duplicateKey(played))
                .and("refused", first && second ? "none" : first || second ? "1 of 2" : "2 of 2")
                .and("error", Counters.errors(played));
    }

    private static String up(Workspace db, int id, int by) {
        return Counters.up(db.dialect(), id, by);
    }
}
