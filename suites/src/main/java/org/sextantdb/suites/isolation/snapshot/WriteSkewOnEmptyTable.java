package org.sextantdb.suites.isolation.snapshot;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Promise;

/**
 * Two sessions both count no rows and insert one each: the rule "only the first" is broken.
 */
public record WriteSkewOnEmptyTable(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: select count(*) from winner -- first
            t2: select count(*) from winner -- second
            t1: insert into winner (id) values (1)
            t2: insert into winner (id) values (2)
            t1: commit
            t2: commit
            """;

    @Override
    public String asks() {
        return "Can two sessions both find a table empty, insert a row each, and both commit?";
    }

    @Override
    public Claim claim() {
        return Promise.excludes("skewed", IsolationLevel.SERIALIZABLE, level)
                .advice("Let a unique key decide who is first: both insert the same key and one is refused.");
    }

    @Override
    public Observation observe(Workspace db) {
        db.session("setup").run("create table winner (id int primary key)");
        Played played = db.play(level, SCHEDULE);
        String end = db.session("final").value("select count(*) from winner");
        return played.observe("skewed", end.equals("2")).and("end", end);
    }
}
