package org.sextantdb.suites.upsert.race;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A transaction has copied a table with INSERT … SELECT and is open, and another session upserts a row of either table. */
public record UpsertBesideInsertSelect(IsolationLevel level, Into into) implements Case {

    /** Where the row lies that is upserted. The copy holds the keys 1 and 3. */
    public enum Into {
        COPIED_ROW("source", 1),
        NEW_ROW_OF_SOURCE("source", 2),
        COPY("target", 1);

        private final String table;
        private final int id;

        Into(String table, int id) {
            this.table = table;
            this.id = id;
        }
    }

    private static final String SCHEDULE = """
            t1: begin
            t1: insert into target (id, n) select id, n from source
            t2: begin
            t2: %s -- up
            t1: commit
            t2: commit
            """;

    @Override
    public String asks() {
        return "Is an upsert of "
                + switch (into) {
                    case COPIED_ROW -> "a row";
                    case NEW_ROW_OF_SOURCE -> "a new row in a table";
                    case COPY -> "the copy of a row";
                }
                + " right that another transaction is just copying by INSERT … SELECT?";
    }

    @Override
    public Claim claim() {
        return Claim.that("as-told", "true")
                .and("duplicate-key", "false")
                .stake(Stake.DATA)
                .advice("Copy in small portions, each committed, and retry the upsert that was refused meanwhile.")
                .source(
                        "Either an insert or an update, also under high concurrency",
                        "https://www.postgresql.org/docs/16/sql-insert.html")
                .source(
                        "INSERT … SELECT sets shared next-key locks on the rows it reads, unless at READ COMMITTED",
                        "https://dev.mysql.com/doc/refman/8.4/en/innodb-locks-set.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        setup.run("create table source (id int primary key, n int)");
        setup.run("create table target (id int primary key, n int)");
        setup.run("insert into source (id, n) values (1, 10), (3, 30)");
        String up = "insert into " + into.table + " (id, n) values (" + into.id + ", 1)"
                + db.dialect().onConflictUpdate("id", "n = " + into.table + ".n + 1");
        Played played = db.play(level, SCHEDULE.formatted(up));
        boolean upserted = Counters.acknowledged(played) == 1;
        return played.observe(
                        "as-told",
                        rows(db, "source").equals(told("source", true, upserted))
                                && rows(db, "target").equals(told("target", played.committed("t1"), upserted)))
                .and("duplicate-key", Counters.duplicateKey(played))
                .and("upsert", played.ending("up"));
    }

    private static String rows(Workspace db, String table) {
        return db.session("final")
                .query("select id, n from " + table + " order by id")
                .text();
    }

    private String told(String table, boolean filled, boolean upserted) {
        boolean here = upserted && into.table.equals(table);
        String first = filled ? (here && into.id == 1 ? "1,11 " : "1,10 ") : here && into.id == 1 ? "1,1 " : "";
        String rows = first + (here && into.id == 2 ? "2,1 " : "") + (filled ? "3,30" : "");
        return rows.isEmpty() ? "none" : rows.strip();
    }
}
