package org.sextantdb.suites.upsert.race;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;

/** A transaction finds no row of a key, another session inserts it, and the first upserts the row that it has not seen. */
public record UpsertAgainstSnapshot(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: select count(*) from counter where id = 1
            t2: insert into counter (id, n) values (1, 10) -- theirs
            t1: %s -- up
            t1: select n from counter where id = 1 -- read
            t1: commit
            """;

    @Override
    public String asks() {
        return "Does an upsert update a row that is newer than the snapshot of its transaction?";
    }

    @Override
    public Claim claim() {
        return Claim.that("as-told", "true")
                .and("duplicate-key", "false")
                .stake(Stake.DATA)
                .advice(
                        "Upsert at READ COMMITTED; at a higher level run the whole transaction again when it is refused.")
                .source(
                        "DO UPDATE affects a row that no snapshot of the command has shown; above READ COMMITTED it is refused",
                        "https://www.postgresql.org/docs/16/transaction-iso.html#XACT-READ-COMMITTED");
    }

    @Override
    public Observation observe(Workspace db) {
        Counters.create(db);
        Played played = db.play(level, SCHEDULE.formatted(Counters.up(db.dialect(), 1)));
        int n = (played.at("theirs").succeeded() ? 10 : 0) + Counters.acknowledged(played);
        return played.observe("as-told", Counters.atTheEnd(db).equals(n == 0 ? "none" : "1," + n))
                .and("duplicate-key", played.text("up").equals("unique-violation"))
                .and("own", played.ending("up"))
                .and("theirs", played.ending("theirs"))
                .and("read", played.text("read"));
    }
}
