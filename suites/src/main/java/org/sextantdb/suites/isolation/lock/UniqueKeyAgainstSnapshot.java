package org.sextantdb.suites.isolation.lock;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.harness.session.Schedule;
import org.sextantdb.suites.isolation.Accounts;

/**
 * A transaction counts no row of a key, another session inserts it and commits, and the first inserts it, too. A careless
 * application then counts again: a duplicate may be refused and yet not be seen.
 */
public record UniqueKeyAgainstSnapshot(IsolationLevel level, Other other) implements Case {

    /** How the other session inserts. */
    public enum Other {
        AUTOCOMMIT("", ""),
        TRANSACTION("t2: begin", "t2: commit");

        private final String begin;
        private final String commit;

        Other(String begin, String commit) {
            this.begin = begin;
            this.commit = commit;
        }
    }

    private static final String SCHEDULE = """
            t1: begin
            t1: select count(*) from account where id = 3 -- before
            %s
            t2: insert into account (id, balance) values (3, 30) -- theirs
            %s
            t1: insert into account (id, balance) values (3, 31) -- own
            t1: select count(*) from account where id = 3 -- after
            t1: commit
            """;

    @Override
    public String asks() {
        return "Is a key that was counted as missing refused when another session was faster?";
    }

    @Override
    public Claim claim() {
        return Claim.that("as-told", "true")
                .stake(Stake.DATA)
                .advice("Insert and catch the duplicate key instead of looking first; after it, read in a new transaction.")
                .source(
                        "A unique violation may come although the transaction has looked, under SERIALIZABLE less often",
                        "https://www.postgresql.org/docs/16/transaction-iso.html#XACT-SERIALIZABLE");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Schedule schedule = Schedule.parse(SCHEDULE.formatted(other.begin, other.commit));
        Played played = db.play(level, schedule.goingOn());
        boolean theirs = played.at("theirs").succeeded() && (other == Other.AUTOCOMMIT || played.committed("t2"));
        boolean own = played.at("own").succeeded() && played.committed("t1");
        String told = theirs && own ? "both" : theirs ? " 3,30" : own ? " 3,31" : "";
        String end = Accounts.atTheEnd(db);
        return played.observe("as-told", end.equals("1,10 2,20" + told))
                .and("own", played.ending("own"))
                .and("theirs", played.ending("theirs"))
                .and("counted-after", played.text("after"))
                .and("end", end);
    }
}
