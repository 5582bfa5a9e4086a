package org.sextantdb.suites.isolation.lock;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/**
 * One session inserts a child while another deletes its parent. Whoever is second waits or is refused, or the delete is
 * committed first; afterwards the same statement is tried once more, as an application does that was told to wait.
 */
public record OrphanedChild(IsolationLevel level, First first) implements Case {
    /** Who comes first. */
    public enum First {
        CHILD("""
            t1: begin
            t2: begin
            t1: insert into child (id, parent_id) values (1, 1)
            t2: delete from parent where id = 1 -- second
            t2: commit
            t1: commit
            t3: delete from parent where id = 1 -- again
            """),
        DELETE_OF_PARENT("""
            t1: begin
            t2: begin
            t1: delete from parent where id = 1
            t2: insert into child (id, parent_id) values (1, 1) -- second
            t1: commit
            t2: commit
            t3: insert into child (id, parent_id) values (1, 1) -- again
            """);

        private final String schedule;

        First(String schedule) {
            this.schedule = schedule;
        }
    }

    @Override
    public String asks() {
        return first == First.CHILD
                ? "Can a parent be deleted while another session inserts a child of it?"
                : "Can a child be inserted while another session deletes its parent?";
    }

    @Override
    public Claim claim() {
        return Claim.that("orphan", "false")
                .stake(Stake.DATA)
                .advice("Declare the foreign key, and see that the connection enforces it.")
                .source(
                        "SQL-92 draft, 4.28: no phenomenon occurs while integrity constraints are checked, at any level",
                        "https://www.contrib.andrew.cmu.edu/~shadow/sql/sql1992.txt");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        ParentAndChild.create(setup);
        Played played = db.play(level, first.schedule);
        String orphans =
                db.session("final").value("select count(*) from child where parent_id not in (select id from parent)");
        return played.observe("orphan", !orphans.equals("0"))
                .and("second", played.ending("second"))
                .and("again", played.ending("again"));
    }
}
