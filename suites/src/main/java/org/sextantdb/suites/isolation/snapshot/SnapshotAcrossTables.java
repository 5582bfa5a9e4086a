package org.sextantdb.suites.isolation.snapshot;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/**
 * One table is read, another one changes, and then that is read: from the same snapshot or as it is by now.
 */
public record SnapshotAcrossTables(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: select n from a
            t2: begin
            t2: update b set n = 21
            t2: commit
            t1: select n from b -- other
            t1: commit
            """;

    @Override
    public String asks() {
        return "Is a table that is read later read as it was when the first one was read?";
    }

    @Override
    public Claim claim() {
        return Claim.none(
                        "a level promises that some order of the transactions explains what was read, not that it is the one of a snapshot")
                .stake(Stake.MEANING)
                .source(
                        "Berenson et al. 1995, A Critique of ANSI SQL Isolation Levels",
                        "https://arxiv.org/abs/cs/0701157")
                .advice("Take the snapshot by a first read, and at SERIALIZABLE expect locks instead of a snapshot.");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        setup.run("create table a (n int)");
        setup.run("create table b (n int)");
        setup.run("insert into a (n) values (10)");
        setup.run("insert into b (n) values (20)");
        Played played = db.play(level, SCHEDULE);
        return played.observe(
                "read",
                played.text("other").equals("20")
                        ? "as of the first read"
                        : played.text("other").equals("21") ? "as it is by now" : played.text("other"));
    }
}
