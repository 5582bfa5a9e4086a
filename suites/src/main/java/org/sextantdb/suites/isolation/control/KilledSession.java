package org.sextantdb.suites.isolation.control;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;
import org.sextantdb.suites.isolation.Accounts;

/** A session with an open transaction is lost; another one writes the row that it had changed. Plays at READ COMMITTED. */
public record KilledSession(End by) implements Case {
    /** What becomes of the session. */
    public enum End {
        DISCONNECT("t1: disconnect"),
        TERMINATE("t2: terminate t1");

        private final String step;

        End(String step) {
            this.step = step;
        }
    }

    private static final String SCHEDULE = """
            t1: begin
            t1: update account set balance = 11 where id = 1
            t1: insert into account (id, balance) values (3, 30)
            %s
            t1: select 1 -- seen
            t2: begin
            t2: update account set balance = balance + 2 where id = 1 -- write
            t2: commit
            """;

    @Override
    public String asks() {
        return by == End.DISCONNECT
                ? "Is the open transaction of a lost connection undone, and its lock free for the next writer?"
                : "Is the open transaction of a session that another one ends undone, and its lock free?";
    }

    @Override
    public Claim claim() {
        Claim claim = by == End.DISCONNECT
                ? Claim.that("end", "1,12 2,20").and("freed", "true")
                : Claim.none("not every engine has sessions that another one can end");
        return Standard.says(
                        claim.stake(Stake.DATA)
                                .advice(
                                        "Rely on it, and find out by a key of your own whether a commit that got lost had arrived."),
                        "4.28 SQL-transactions: at every level a transaction is executed completely or not at all")
                .source(
                        "JDBC, Connection.abort: releases the resources of the connection",
                        "https://docs.oracle.com/en/java/javase/17/docs/api/java.sql/java/sql/Connection.html");
    }

    @Override
    public Observation observe(Workspace db) {
        if (by == End.TERMINATE && db.dialect().terminate(1).isEmpty()) {
            return Observation.of("end", "none").and("freed", "none").and("seen-by-session", "none");
        }
        Accounts.create(db);
        Played played = db.play(IsolationLevel.READ_COMMITTED, SCHEDULE.formatted(by.step));
        return Observation.of("end", Accounts.atTheEnd(db))
                .and("freed", played.committed("t2"))
                .and("granted", played.granted())
                .and("seen-by-session", played.text("seen"));
    }
}
