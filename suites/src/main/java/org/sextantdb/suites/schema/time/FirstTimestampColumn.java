package org.sextantdb.suites.schema.time;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;
import org.sextantdb.suites.schema.Stored;

/** The first TIMESTAMP column of a table, declared without a word more: an ordinary column, or one that fills itself. */
public record FirstTimestampColumn() implements Case {
    private static final String TIME = "2024-05-17 12:00:00";

    @Override
    public String asks() {
        return "Is a TIMESTAMP column that says nothing else nullable, without a default, and left alone by updates?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("first", "null")
                        .and("second", "null")
                        .and("update", "unchanged")
                        .stake(Stake.DATA)
                        .advice("Write NULL or NOT NULL and the default behind every TIMESTAMP column."),
                "11.5 <default clause>: without a default option the default value of a column is null");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, n int, first_at timestamp, second_at timestamp)");
        session.run("insert into t (id) values (1)");
        session.run("insert into t (id, first_at, second_at) values (2, '" + TIME + "', '" + TIME + "')");
        session.run("update t set n = 1 where id = 2");
        return Observation.of("first", kind(Stored.text(session, "first_at", 1)))
                .and("second", kind(Stored.text(session, "second_at", 1)))
                .and("update", Stored.text(session, "first_at", 2).equals(TIME) ? "unchanged" : "changed");
    }

    private static String kind(String time) {
        return time.equals("null") ? "null" : time.startsWith("0000") ? "zero date" : "now";
    }
}
