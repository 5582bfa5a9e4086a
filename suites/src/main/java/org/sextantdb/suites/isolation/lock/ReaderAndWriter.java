package org.sextantdb.suites.isolation.lock;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;

/** One session reads a row without a locking clause and another one writes it: one of them waits for the other, or not. */
public record ReaderAndWriter(IsolationLevel level, First first) implements Case {

    /** Who comes first. */
    public enum First {
        READER("""
            t1: begin
            t2: begin
            t1: select balance from account where id = 1
            t2: update account set balance = 11 where id = 1 -- second
            t2: commit -- commit
            t1: commit
            """),
        WRITER("""
            t1: begin
            t2: begin
            t1: update account set balance = 11 where id = 1
            t2: select balance from account where id = 1 -- second
            t1: commit -- commit
            t2: commit
            """);

        private final String schedule;

        First(String schedule) {
            this.schedule = schedule;
        }
    }

    @Override
    public String asks() {
        return first == First.READER
                ? "Does a plain read in an open transaction make a writer of the row wait?"
                : "Does an uncommitted write make a plain read of the row wait?";
    }

    @Override
    public Claim claim() {
        return Claim.none("no standard says who waits, only what may be seen")
                .stake(Stake.AVAILABILITY)
                .advice("Keep transactions short, also those that only read: elsewhere they keep writers waiting.")
                .source("Locking and multi-version schedulers", "https://arxiv.org/abs/cs/0701157");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, first.schedule);
        return played.observe("second", played.ending("second"))
                .and("answer", played.text("second"))
                .and("writer-commits", played.ending("commit"));
    }
}
