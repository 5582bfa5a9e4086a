package org.sextantdb.suites.upsert.race;

import org.sextantdb.harness.engine.Dialect;
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
 * A row is written with the value that it has already, another session deletes it, and the first commits. Either the delete
 * comes after the commit, or it is the row that has been written which is left.
 */
public record UntouchedRowDeleted(IsolationLevel level, By by) implements Case {

    /** How the row is written. */
    public enum By {
        UPSERT,
        REPLACE;

        private String statement(Dialect dialect, String table) {
            String values = "into " + table + " (id, n) values (1, 10)";
            return this == REPLACE
                    ? "replace " + values
                    : "insert " + values + dialect.onConflictUpdate("id", "n = 10");
        }
    }

    private static final String SCHEDULE = """
            t1: begin
            t1: insert into counter (id, n) values (2, 20)
            t1: %s -- first
            t2: begin
            t2: delete from counter -- delete
            t1: commit
            t2: commit
            """;

    @Override
    public String asks() {
        return "Is a row there after commit that " + by
                + " has written without a change, while another session deletes it?";
    }

    @Override
    public Claim claim() {
        return Claim.that("lost", "false")
                .stake(Stake.DATA)
                .advice(
                        "Read the row with FOR UPDATE before you rely on it, or write a column that changes every time.")
                .source(
                        "Either an insert or an update, also under high concurrency",
                        "https://www.postgresql.org/docs/16/sql-insert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = Counters.create(db, 1);
        setup.run("create table alone (id int primary key, n int)");
        Dialect dialect = db.dialect();
        return Understood.not(setup, by.statement(dialect, "alone"), "lost", "delete", "end")
                .orElseGet(() -> {
                    Played played = db.play(level, SCHEDULE.formatted(by.statement(dialect, "counter")));
                    String end = Counters.atTheEnd(db);
                    boolean waited = played.at("delete").waited();
                    boolean lost = played.allCommitted() && !waited && !end.contains("1,10");
                    return played.observe("lost", lost)
                            .and("delete", played.ending("delete"))
                            .and("end", end);
                });
    }
}
