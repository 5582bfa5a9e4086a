package org.sextantdb.suites.upsert;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/**
 * Two sessions upsert the same new key at once: one row is left, with the value of the last that was committed.
 *
 * <p>The second waits for the first, or is refused and must be retried.
 */
public record ConcurrentUpsert(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: %s
            t2: %s
            t1: commit
            t2: commit
            """;

    @Override
    public String asks() {
        return "Do two sessions that upsert the same new key leave one row with the last value?";
    }

    @Override
    public Claim claim() {
        return Claim.that("end", "last-committed")
                .stake(Stake.DATA)
                .advice("Upsert at READ COMMITTED, and retry what is refused as deadlock or serialization failure.")
                .source(
                        "Either an insert or an update, also under high concurrency",
                        "https://www.postgresql.org/docs/16/sql-insert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        setup.run("create table t (id int primary key, v int)");
        String upsert = db.dialect().upsert("t", "id", List.of("id", "v")).replaceFirst("[?]", "1");
        Played played =
                db.play(level, SCHEDULE.formatted(upsert.replaceFirst("[?]", "10"), upsert.replaceFirst("[?]", "20")));
        String last = played.committed("t2") ? "1,20" : played.committed("t1") ? "1,10" : "none";
        String end =
                db.session("final").query("select id, v from t order by id").text();
        return played.observe("end", end.equals(last) ? "last-committed" : end)
                .and("both-committed", played.allCommitted());
    }
}
