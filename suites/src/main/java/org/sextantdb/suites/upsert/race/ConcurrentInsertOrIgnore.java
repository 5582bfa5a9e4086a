package org.sextantdb.suites.upsert.race;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;

/**
 * A session inserts a key and commits, another one inserts it unless it is there, and then reads the row: an application
 * that wants to insert a row or get the one that is there does just that.
 */
public record ConcurrentInsertOrIgnore(IsolationLevel level, Before before) implements Case {

    /** Whether the second session has looked for the row before, so that it may have a snapshot without it. */
    public enum Before {
        COUNTS("t2: select count(*) from counter where id = 1"),
        NOTHING("");

        private final String step;

        Before(String step) {
            this.step = step;
        }
    }

    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            %s
            t1: %s
            t2: %s -- second
            t1: commit
            t2: select id, n from counter where id = 1 -- read
            t2: commit
            """;

    @Override
    public String asks() {
        return "Can an insert that left a row alone"
                + (before == Before.COUNTS ? ", in a transaction that has found none before," : "")
                + " read this row afterwards?";
    }

    @Override
    public Claim claim() {
        return Claim.that("missing", "false")
                .and("as-told", "true")
                .and("duplicate-key", "false")
                .stake(Stake.DATA)
                .advice(
                        "Insert or get at READ COMMITTED, or in autocommit mode: at a higher level commit before you read.")
                .source(
                        "DO NOTHING may pass over a row because of another transaction whose effects are not visible",
                        "https://www.postgresql.org/docs/16/transaction-iso.html#XACT-READ-COMMITTED");
    }

    @Override
    public Observation observe(Workspace db) {
        Counters.create(db);
        String insert = db.dialect().insertOrIgnore("counter", "id", List.of("id", "n"));
        Played played =
                db.play(level, SCHEDULE.formatted(before.step, values(insert, "1, 10"), values(insert, "1, 20")));
        boolean first = played.committed("t1");
        boolean second = played.committed("t2");
        String end = Counters.atTheEnd(db);
        boolean told =
                first && end.equals("1,10") || second && end.equals("1,20") || !first && !second && end.equals("none");
        boolean missing = played.at("second").succeeded()
                && played.at("read").succeeded()
                && played.text("read").equals("none");
        return played.observe("missing", missing)
                .and("as-told", told)
                .and("duplicate-key", Counters.duplicateKey(played))
                .and("second", played.ending("second"))
                .and("read", played.text("read"));
    }

    private static String values(String insert, String values) {
        return insert.replace("?, ?", values);
    }
}
