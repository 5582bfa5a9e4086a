package org.sextantdb.suites.schema.sql;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** Two workers take jobs from a table with SKIP LOCKED: the second takes the next job, or waits for the first. */
public record SkipLocked() implements Case {

    @Override
    public String asks() {
        return "Does SKIP LOCKED give a second worker the next row?";
    }

    @Override
    public Claim claim() {
        return Claim.that("second", "2")
                .and("waited", "false")
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
        setup.run("create table job (id int primary key)");
        setup.run("insert into job (id) values (1), (2)");
        String next = "select id from job order by id limit 1";
        Control.require(setup.value(next).equals("1"), "the first job is found");
        Attempt understood = setup.attempt(next + " for update skip locked");
        if (understood.refused()) {
            return Observation.of("second", understood.verdict())
                    .and("waited", "false")
                    .refusedBy(understood.error());
        }
        Played played = db.play(IsolationLevel.READ_COMMITTED, """
            t1: begin
            t2: begin
            t1: select id from job order by id limit 1 for update skip locked
            t2: select id from job order by id limit 1 for update skip locked -- next
            t1: commit
            t2: commit
            """);
        return played.observe("second", played.at("next").text())
                .and("waited", played.at("next").waited());
    }
}
