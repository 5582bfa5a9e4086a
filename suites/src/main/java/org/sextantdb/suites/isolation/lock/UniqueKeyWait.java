package org.sextantdb.suites.isolation.lock;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;

/** Two sessions insert the same new key: the second waits for what becomes of the first, or is refused at once. */
public record UniqueKeyWait(IsolationLevel level, Holder holder) implements Case {

    /** What the session that was first does in the end. */
    public enum Holder {
        COMMITS("commit"),
        ROLLS_BACK("rollback");

        private final String end;

        Holder(String end) {
            this.end = end;
        }
    }

    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: insert into account (id, balance) values (3, 30) -- first
            t2: insert into account (id, balance) values (3, 31) -- second
            t1: %s
            t2: commit -- commit
            """;

    @Override
    public String asks() {
        return "What becomes of the second insert of a key when the first "
                + (holder == Holder.COMMITS ? "is committed" : "is rolled back") + "?";
    }

    @Override
    public Claim claim() {
        return Claim.that("as-told", "true")
                .stake(Stake.DATA)
                .advice(
                        "Expect a duplicate key at the insert or at COMMIT, and retry what was refused for any other reason.")
                .source(
                        "An insert waits for the transaction that inserts the same key",
                        "https://www.postgresql.org/docs/16/index-unique-checks.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE.formatted(holder.end));
        boolean first = holder == Holder.COMMITS && played.at("first").succeeded() && played.committed("t1");
        boolean second = played.at("second").succeeded() && played.committed("t2");
        String told = first && second ? "both" : first ? " 3,30" : second ? " 3,31" : "";
        String end = Accounts.atTheEnd(db);
        return played.observe("as-told", end.equals("1,10 2,20" + told))
                .and("second", played.ending("second"))
                .and("commit", played.ending("commit"))
                .and("end", end);
    }
}
