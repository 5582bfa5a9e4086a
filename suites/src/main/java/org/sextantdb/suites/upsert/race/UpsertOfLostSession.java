package org.sextantdb.suites.upsert.race;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/**
 * A session has upserted a row, or waits to do so, and is lost before it commits, and another one upserts the same row. Only
 * what the other one has done must count. At READ COMMITTED.
 */
public record UpsertOfLostSession(Loss loss) implements Case {

    /** Which session is lost, and how. */
    public enum Loss {
        /** The connection is cut; the upsert is repeated on a new one. */
        CUT(false, """
            t1: begin
            t1: %1$s -- up1
            t1: disconnect
            t2: begin
            t2: %1$s -- up2
            t2: commit
            """),
        /** It is ended from outside while another upsert waits for it. */
        ENDED_BEFORE_WAITER(true, """
            t1: begin
            t2: begin
            t1: %1$s -- up1
            t2: %1$s -- up2
            t3: terminate t1
            t1: select 1
            t2: commit
            """),
        /** It is ended from outside while it waits for another upsert. */
        ENDED_WHILE_WAITING(true, """
            t2: begin
            t1: begin
            t2: %1$s -- up2
            t1: %1$s -- up1
            t3: terminate t1
            t2: commit
            """);

        private final boolean fromOutside;
        private final String schedule;

        Loss(boolean fromOutside, String schedule) {
            this.fromOutside = fromOutside;
            this.schedule = schedule;
        }
    }

    @Override
    public String asks() {
        return switch (loss) {
            case CUT -> "Does an upsert count once that is repeated because its connection was cut before commit?";
            case ENDED_BEFORE_WAITER -> "Does an upsert go on that waited for one whose session is ended?";
            case ENDED_WHILE_WAITING -> "Does an upsert count for nothing whose session is ended while it waits?";
        };
    }

    @Override
    public Claim claim() {
        Claim claim = loss.fromOutside
                ? Claim.none("not every engine has sessions that another one can end")
                : Claim.that("as-told", "true").and("freed", "true");
        return Standard.says(
                claim.stake(Stake.DATA)
                        .advice(
                                "Repeat an upsert whose connection was lost before COMMIT; after COMMIT only one that sets, not one that adds."),
                "4.28 SQL-transactions: at every level a transaction is executed completely or not at all");
    }

    @Override
    public Observation observe(Workspace db) {
        if (loss.fromOutside && db.dialect().terminate(1).isEmpty()) {
            return Observation.of("as-told", "none").and("freed", "none").and("other", "none");
        }
        Counters.create(db, 1);
        Played played = db.play(IsolationLevel.READ_COMMITTED, loss.schedule.formatted(Counters.up(db.dialect(), 1)));
        return played.observe("as-told", Counters.atTheEnd(db).equals("1," + (10 + Counters.acknowledged(played))))
                .and("freed", played.committed("t2"))
                .and("other", played.ending("up2"));
    }
}
