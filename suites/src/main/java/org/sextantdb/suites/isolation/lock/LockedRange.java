package org.sextantdb.suites.isolation.lock;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;
import org.sextantdb.suites.isolation.Promise;

/** A range is read with FOR UPDATE, another session inserts into it, and the range is read again: a gap lock, or a phantom. */
public record LockedRange(IsolationLevel level) implements Case {
    private static final String READ = "select id from slot where id between 1 and 10 order by id for update";

    private static final String SCHEDULE = """
            t1: begin
            t1: %s -- first
            t2: begin
            t2: insert into slot (id) values (6) -- insert
            t2: commit
            t1: %s -- second
            t1: commit
            """.formatted(READ, READ);

    @Override
    public String asks() {
        return "Does a range read with FOR UPDATE stay as it is when another session inserts into it?";
    }

    @Override
    public Claim claim() {
        return Promise.excludes("phantom", IsolationLevel.SERIALIZABLE, level)
                .advice(
                        "Let a unique key or an exclusion constraint decide, or lock a parent row that stands for the range.");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        setup.run("create table slot (id int primary key)");
        setup.run("insert into slot (id) values (1), (5), (10)");
        return Understood.not(setup, READ, "phantom", "insert").orElseGet(() -> {
            Played played = db.play(level, SCHEDULE);
            boolean phantom = played.text("first").equals("1 5 10")
                    && played.text("second").equals("1 5 6 10");
            return played.observe("phantom", phantom)
                    .and("insert", played.ending("insert"))
                    .and("second", played.text("second"));
        });
    }
}
