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

/**
 * Two sessions upsert the same key at once: each adds one to a number, sets a name and adds itself to a list. One row is
 * left, with exactly what the sessions have done whose commit went through, in their order.
 */
public record ConcurrentUpsert(IsolationLevel level, Row row) implements Case {

    /** Whether the row is there before, and whether the first session keeps what it does. */
    public enum Row {
        NEW,
        OLD,
        /** A new one, and the first session rolls back. */
        UNDONE
    }

    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: %s
            t2: %s -- second
            t1: %s
            t2: commit
            """;

    @Override
    public String asks() {
        return row == Row.UNDONE
                ? "Does an upsert insert the row after the session before it has rolled back?"
                : "Do two sessions that upsert the same " + (row == Row.NEW ? "new" : "old")
                        + " key leave one row with what both have done?";
    }

    @Override
    public Claim claim() {
        return Claim.that("as-told", "true")
                .and("duplicate-key", "false")
                .stake(Stake.DATA)
                .advice("Upsert at READ COMMITTED, and retry what is refused as deadlock or serialization failure.")
                .source(
                        "Either an insert or an update, also under high concurrency",
                        "https://www.postgresql.org/docs/16/sql-insert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        String text = db.dialect().text(50);
        setup.run("create table item (id int primary key, n int, name " + text + ", list " + text + ")");
        if (row == Row.OLD) {
            setup.run("insert into item (id, n, name, list) values (1, 1, 't0', 't0')");
        }
        Played played = db.play(
                level,
                SCHEDULE.formatted(
                        upsert(db.dialect(), "t1"),
                        upsert(db.dialect(), "t2"),
                        row == Row.UNDONE ? "rollback" : "commit"));
        String told = row == Row.OLD ? "t0" : "";
        told += played.committed("t1") ? "t1" : "";
        told += played.committed("t2") ? "t2" : "";
        int n = told.length() / 2;
        String rows = n == 0 ? "none" : "1," + n + "," + told.substring(2 * n - 2) + "," + told;
        String end = db.session("final")
                .query("select id, n, name, list from item order by id")
                .text();
        return played.observe("as-told", end.equals(rows))
                .and("duplicate-key", Counters.duplicateKey(played))
                .and("second", played.ending("second"))
                .and("end", end);
    }

    private static String upsert(Dialect dialect, String session) {
        String values = "(1, 1, '%1$s', '%1$s')".formatted(session);
        return "insert into item (id, n, name, list) values " + values
                + dialect.onConflictUpdate(
                        "id",
                        "n = item.n + 1, name = " + dialect.incoming("name") + ", list = "
                                + dialect.concatenated("item.list", dialect.incoming("list")));
    }
}
