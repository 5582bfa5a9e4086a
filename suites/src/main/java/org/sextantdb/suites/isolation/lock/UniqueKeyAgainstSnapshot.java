package org.sextantdb.suites.isolation.lock;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;

/**
 * A transaction counts no row of a key, another session inserts it and commits, and the first counts again and inserts it, too:
 * it may be refused for a row that it does not see.
 */
public record UniqueKeyAgainstSnapshot(IsolationLevel level, Other other) implements Case {

    /** How the other session inserts: in autocommit mode, or in a transaction that has also counted before. */
    public enum Other {
        INSERTS("", ""),
        COUNTS_AND_INSERTS("""
            t2: begin
            t2: select count(*) from account where id = 3
            """, "t2: commit -- commit");

        private final String before;
        private final String after;

        Other(String before, String after) {
            this.before = before;
            this.after = after;
        }
    }

    private static final String SCHEDULE = """
            t1: begin
            t1: select count(*) from account where id = 3
            %s
            t2: insert into account (id, balance) values (3, 30) -- theirs
            %s
            t1: select count(*) from account where id = 3 -- counted
            t1: insert into account (id, balance) values (3, 31) -- own
            t1: commit
            """;

    @Override
    public String asks() {
        return other == Other.INSERTS
                ? "Is a key that was counted as missing refused when another session was faster?"
                : "Is a key that two transactions have counted as missing inserted by one of them only?";
    }

    @Override
    public Claim claim() {
        return Claim.that("as-told", "true")
                .stake(Stake.DATA)
                .advice("Insert and catch the duplicate key instead of looking first; read it in a new transaction.")
                .source(
                        "A unique violation may come although the transaction has looked",
                        "https://www.postgresql.org/docs/16/transaction-iso.html#XACT-SERIALIZABLE");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE.formatted(other.before.strip(), other.after));
        boolean theirs = played.at("theirs").succeeded() && (other == Other.INSERTS || played.committed("t2"));
        boolean own = played.at("own").succeeded() && played.committed("t1");
        String told = theirs && own ? "both" : theirs ? " 3,30" : own ? " 3,31" : "";
        String end = Accounts.atTheEnd(db);
        Observation seen =
                played.observe("as-told", end.equals("1,10 2,20" + told)).and("counted", played.text("counted"));
        // Who is the victim where both have counted is the engine's choice, and may be chance.
        return other == Other.COUNTS_AND_INSERTS
                ? seen
                : seen.and("own", played.ending("own")).and("theirs", played.ending("theirs"));
    }
}
