package org.sextantdb.suites.isolation;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;

/**
 * Write skew, A5B or G2-item: each of two sessions reads both rows and changes one; no order of the two gives that.
 *
 * <p>Locking REPEATABLE READ excludes it, and so does the table that claims are taken from; snapshots under the same name do
 * not.
 */
public record WriteSkew(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: select id, balance from account order by id
            t2: select id, balance from account order by id
            t1: update account set balance = 11 where id = 1
            t2: update account set balance = 21 where id = 2
            t1: commit
            t2: commit
            """;

    @Override
    public String asks() {
        return "Can two sessions both read two rows, each change the other one, and both commit?";
    }

    @Override
    public Claim claim() {
        return Promise.excludes("skewed", IsolationLevel.REPEATABLE_READ, level)
                .advice("Ask for SERIALIZABLE and retry, or read with FOR UPDATE what the decision hangs on.");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE);
        String end = Accounts.atTheEnd(db);
        return played.observe("skewed", end.equals("1,11 2,21")).and("end", end);
    }
}
