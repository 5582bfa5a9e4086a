package org.sextantdb.suites.isolation.lock;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** A join is read with FOR UPDATE OF one of its tables: its row is locked, that of the other table is not. At READ COMMITTED. */
public record LockOfOneTable() implements Case {
    private static final String READ =
            "select job.id from job join kind on kind.id = job.kind_id where job.id = 1 for update of job";

    private static final String SCHEDULE = """
            t1: begin
            t1: %s
            t2: begin
            t2: update kind set n = 1 where id = 1 -- other
            t2: commit
            t3: begin
            t3: update job set n = 1 where id = 1 -- named
            t3: commit
            t1: commit
            """.formatted(READ);

    @Override
    public String asks() {
        return "Does FOR UPDATE OF a table lock its row, and leave the other table of the join alone?";
    }

    @Override
    public Claim claim() {
        return Claim.that("named-kept", "true")
                .and("other-kept", "false")
                .stake(Stake.AVAILABILITY)
                .advice("Read the row to lock in a statement of its own, without a join.")
                .source(
                        "Only the tables named behind OF are locked",
                        "https://www.postgresql.org/docs/16/sql-select.html#SQL-FOR-UPDATE-SHARE");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        setup.run("create table kind (id int primary key, n int)");
        setup.run("create table job (id int primary key, kind_id int, n int)");
        setup.run("insert into kind (id, n) values (1, 0)");
        setup.run("insert into job (id, kind_id, n) values (1, 1, 0)");
        return Understood.not(setup, READ, "named-kept", "other-kept").orElseGet(() -> {
            Played played = db.play(IsolationLevel.READ_COMMITTED, SCHEDULE);
            boolean apart = played.at("named").waited() || !played.committed("t1") || !played.committed("t3");
            boolean otherApart = played.at("other").waited() || !played.committed("t2");
            return played.observe("named-kept", apart).and("other-kept", otherApart);
        });
    }
}
