package org.sextantdb.suites.upsert.race;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Promise;

/** A transaction looks for a row three times: before, during and after the transaction in which another session upserts it. */
public record UpsertBesideReader(IsolationLevel level, Row row) implements Case {

    /** Whether the row is there before, and the first level that hides what becomes of it. */
    public enum Row {
        NEW(IsolationLevel.SERIALIZABLE),
        OLD(IsolationLevel.REPEATABLE_READ);

        private final IsolationLevel hiddenFrom;

        Row(IsolationLevel hiddenFrom) {
            this.hiddenFrom = hiddenFrom;
        }
    }

    private static final String SCHEDULE = """
            t1: begin
            t1: select id, n from counter where id >= 1 -- before
            t2: begin
            t2: %s -- up
            t1: select id, n from counter where id >= 1 -- during
            t2: commit
            t1: select id, n from counter where id >= 1 -- after
            t1: commit
            """;

    @Override
    public String asks() {
        return "Can a transaction see that another session upserts a row which it has "
                + (row == Row.NEW ? "not found" : "read") + " before?";
    }

    @Override
    public Claim claim() {
        return Promise.excludes("changed", row.hiddenFrom, level)
                .advice(
                        "Ask for REPEATABLE READ or more where two reads must agree, and for SERIALIZABLE to decide on them.");
    }

    @Override
    public Observation observe(Workspace db) {
        Counters.create(db, row == Row.OLD ? new int[] {1} : new int[0]);
        Played played = db.play(level, SCHEDULE.formatted(Counters.up(db.dialect(), 1)));
        String before = played.text("before");
        boolean during =
                played.at("during").succeeded() && !played.text("during").equals(before);
        boolean after = played.at("after").succeeded() && !played.text("after").equals(before);
        return played.observe("changed", during || after)
                .and("dirty", during)
                .and("upsert", played.ending("up"))
                .and("as-told", Counters.atTheEnd(db).equals(told(Counters.acknowledged(played))));
    }

    private String told(int acknowledged) {
        int n = (row == Row.OLD ? 10 : 0) + acknowledged;
        return n == 0 ? "none" : "1," + n;
    }
}
