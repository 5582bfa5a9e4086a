package org.sextantdb.suites.upsert.race;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Promise;

/** Write skew, G2, by upserts: each session finds no row of the other's key, and upserts its own. */
public record WriteSkewByUpsert(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: select count(*) from counter where id = 2
            t2: select count(*) from counter where id = 1
            t1: %s
            t2: %s
            t1: commit
            t2: commit
            """;

    @Override
    public String asks() {
        return "Can two sessions both upsert a row because they have not found the other's?";
    }

    @Override
    public Claim claim() {
        return Promise.excludes("skewed", IsolationLevel.SERIALIZABLE, level)
                .advice("Upsert a row that both write, so that one of them has to wait for the other.");
    }

    @Override
    public Observation observe(Workspace db) {
        Counters.create(db);
        Played played = db.play(level, SCHEDULE.formatted(Counters.up(db.dialect(), 1), Counters.up(db.dialect(), 2)));
        return played.observe("skewed", Counters.atTheEnd(db).equals("1,1 2,1"));
    }
}
