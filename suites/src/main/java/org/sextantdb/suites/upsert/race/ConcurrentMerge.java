package org.sextantdb.suites.upsert.race;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** Two sessions MERGE the same key at once. */
public record ConcurrentMerge(IsolationLevel level, Row row) implements Case {

    /** Whether the row is there before. */
    public enum Row {
        NEW,
        OLD
    }

    private static final String MERGE =
            "merge into %1$s using (select 1 as id) s on %1$s.id = s.id when matched then update set n = %1$s.n + 1"
                    + " when not matched then insert (id, n) values (s.id, 1)";

    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: %1$s -- up1
            t2: %1$s -- up2
            t1: commit
            t2: commit
            """;

    @Override
    public String asks() {
        return "What becomes of the second of two sessions that MERGE the same " + (row == Row.NEW ? "new" : "old")
                + " key?";
    }

    @Override
    public Claim claim() {
        return Claim.none("MERGE does not promise that it inserts or updates when another session does so, too")
                .stake(Stake.AVAILABILITY)
                .advice(
                        "Use the engine's own upsert where sessions write the same key, or catch the duplicate key of MERGE.")
                .source(
                        "MERGE raises a uniqueness violation for a row that is inserted concurrently",
                        "https://www.postgresql.org/docs/16/transaction-iso.html#XACT-READ-COMMITTED");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = Counters.create(db, row == Row.OLD ? new int[] {1} : new int[0]);
        setup.run("create table alone (id int primary key, n int)");
        return Understood.not(setup, MERGE.formatted("alone"), "second", "as-told")
                .orElseGet(() -> {
                    Played played = db.play(level, SCHEDULE.formatted(MERGE.formatted("counter")));
                    int n = (row == Row.OLD ? 10 : 0) + Counters.acknowledged(played);
                    return played.observe("second", played.ending("up2"))
                            .and("as-told", Counters.atTheEnd(db).equals(n == 0 ? "none" : "1," + n));
                });
    }
}
