package org.sextantdb.suites.isolation.snapshot;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;
import org.sextantdb.suites.isolation.Promise;

/**
 * Write skew on a range: each session sums a range of rows, finds room for one more, and inserts into it.
 */
public record WriteSkewOnRange(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: select sum(balance) from account where id between 1 and 10
            t2: select sum(balance) from account where id between 1 and 10
            t1: insert into account (id, balance) values (3, 30)
            t2: insert into account (id, balance) values (4, 30)
            t1: commit
            t2: commit
            """;

    @Override
    public String asks() {
        return "Can two sessions both find room in a range, insert into it, and both commit?";
    }

    @Override
    public Claim claim() {
        return Promise.excludes("skewed", IsolationLevel.SERIALIZABLE, level)
                .advice("Keep the sum in a row of its own and lock that row, or ask for SERIALIZABLE and retry.");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE);
        String end = Accounts.atTheEnd(db);
        return played.observe("skewed", end.equals("1,10 2,20 3,30 4,30")).and("end", end);
    }
}
