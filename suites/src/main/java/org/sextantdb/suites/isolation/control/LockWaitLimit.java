package org.sextantdb.suites.isolation.control;

import java.util.stream.Collectors;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;

/** A session with a time limit for locks writes a row that another one has changed and commits only then. */
public record LockWaitLimit(Limit seconds) implements Case {
    /** The limit; zero is where meanings part. */
    public enum Limit {
        NONE(0),
        TEN(10);

        private final int seconds;

        Limit(int seconds) {
            this.seconds = seconds;
        }
    }

    private static final String SCHEDULE = """
            t1: begin
            t1: update account set balance = balance + 1 where id = 1
            t2: begin
            %s
            t2: update account set balance = balance + 2 where id = 1 -- write
            t1: commit
            t2: commit
            """;

    @Override
    public String asks() {
        return seconds == Limit.NONE
                ? "Does a time limit of 0 seconds for locks mean not to wait at all?"
                : "Does a writer with a time limit for locks get a lock that is given back in time?";
    }

    @Override
    public Claim claim() {
        Claim claim = seconds == Limit.NONE
                ? Claim.none("what 0 means every engine says for itself: not at all, the least it can, or for ever")
                : Claim.that("got-lock", "true");
        return claim.stake(Stake.AVAILABILITY)
                .advice("Set a limit of whole seconds, and ask for NOWAIT where nothing may wait.")
                .source(
                        "lock_timeout: zero disables it",
                        "https://www.postgresql.org/docs/16/runtime-config-client.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        String limit = db.dialect().lockWaitLimit(seconds.seconds).stream()
                .map(one -> "t2: " + one)
                .collect(Collectors.joining("\n"));
        Played played = db.play(IsolationLevel.READ_COMMITTED, SCHEDULE.formatted(limit));
        return played.observe("got-lock", played.at("write").succeeded())
                .and("write", played.ending("write"))
                .and("written", Accounts.atTheEnd(db).startsWith("1,13 "));
    }
}
