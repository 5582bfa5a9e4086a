package org.sextantdb.suites.isolation.lock;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A transaction copies a table with INSERT … SELECT, and another session updates a row that was copied. */
public record InsertSelectLocksSource(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: insert into target (id, n) select id, n from source
            t2: begin
            t2: update source set n = 2 where id = 1 -- update
            t1: commit
            t2: commit
            """;

    @Override
    public String asks() {
        return "Does INSERT … SELECT make writers of the table that it reads wait?";
    }

    @Override
    public Claim claim() {
        return Claim.none("no standard says who waits, only what may be seen")
                .stake(Stake.AVAILABILITY)
                .advice("Copy in small portions, each committed, or at READ COMMITTED.")
                .source(
                        "INSERT … SELECT sets shared next-key locks on the rows it reads, unless at READ COMMITTED",
                        "https://dev.mysql.com/doc/refman/8.4/en/innodb-locks-set.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        setup.run("create table source (id int primary key, n int)");
        setup.run("create table target (id int primary key, n int)");
        setup.run("insert into source (id, n) values (1, 1), (2, 1)");
        Played played = db.play(level, SCHEDULE);
        return played.observe("update", played.ending("update"));
    }
}
