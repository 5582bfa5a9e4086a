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

/**
 * A worker takes the first row that nobody has locked, from a table or from a join: it gets the second, and holds a lock on
 * it. At READ COMMITTED.
 */
public record SkippedRow(From from) implements Case {

    /** Where the row comes from. */
    public enum From {
        TABLE("select id from job order by id limit 1 for update skip locked"),
        JOIN(
                "select job.id from job join kind on kind.id = job.kind_id order by job.id limit 1 for update skip locked");

        private final String next;

        From(String next) {
            this.next = next;
        }
    }

    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: select id from job where id = 1 for update
            t2: %s -- next
            t3: begin
            t3: update job set n = 1 where id = 2 -- write
            t1: commit
            t2: commit
            t3: commit
            """;

    @Override
    public String asks() {
        return "Does SKIP LOCKED pass over a locked row of a " + (from == From.TABLE ? "table" : "join")
                + " and lock the next one?";
    }

    @Override
    public Claim claim() {
        return Claim.that("row", "2")
                .and("locked", "true")
                .stake(Stake.DATA)
                .advice(
                        "Claim a job with UPDATE … SET owner = ? WHERE id = ? AND owner IS NULL and look at the row count.")
                .source(
                        "With SKIP LOCKED rows that cannot be locked at once are skipped",
                        "https://www.postgresql.org/docs/16/sql-select.html#SQL-FOR-UPDATE-SHARE");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        setup.run("create table kind (id int primary key)");
        setup.run("create table job (id int primary key, kind_id int, n int)");
        setup.run("insert into kind (id) values (1), (2), (3)");
        setup.run("insert into job (id, kind_id, n) values (1, 1, 0), (2, 2, 0), (3, 3, 0)");
        return Understood.not(setup, from.next, "row", "locked").orElseGet(() -> {
            Played played = db.play(IsolationLevel.READ_COMMITTED, SCHEDULE.formatted(from.next));
            return played.observe("row", played.text("next"))
                    .and("locked", played.at("write").waited())
                    .and("next", played.ending("next"));
        });
    }
}
