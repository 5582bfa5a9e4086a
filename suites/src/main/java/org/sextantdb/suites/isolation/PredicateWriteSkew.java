package org.sextantdb.suites.isolation;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;

/**
 * Write skew over a condition, G2: two sessions see that no such row is there, and both insert one.
 */
public record PredicateWriteSkew(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: select id from account where balance % 3 = 0
            t2: select id from account where balance % 3 = 0
            t1: insert into account (id, balance) values (3, 30)
            t2: insert into account (id, balance) values (4, 42)
            t1: commit
            t2: commit
            """;

    @Override
    public String asks() {
        return "Can two sessions both see that no such row is there and both insert one?";
    }

    @Override
    public Claim claim() {
        return Promise.excludes("skewed", IsolationLevel.SERIALIZABLE, level)
                .advice("Let a unique key say that there may be only one, or ask for SERIALIZABLE and retry.");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE);
        String end = Accounts.atTheEnd(db);
        return played.observe("skewed", end.equals("1,10 2,20 3,30 4,42")).and("end", end);
    }
}
