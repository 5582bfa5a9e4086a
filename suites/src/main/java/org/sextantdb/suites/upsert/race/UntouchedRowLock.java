package org.sextantdb.suites.upsert.race;

import java.util.List;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Schedule;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** An insert meets a row and changes nothing in it, and another session updates this row. At READ COMMITTED. */
public record UntouchedRowLock(By by) implements Case {

    /** What is written against a row of key 1 and number 10. */
    public enum By {
        /** An upsert whose condition does not hold. */
        CONDITION,
        /** An upsert of the value that is there. */
        SAME_VALUE,
        DO_NOTHING,
        INSERT_IGNORE,
        /** REPLACE with the value that is there. */
        REPLACE,
        /** A plain insert that is refused. */
        REFUSED_INSERT,
        /** A plain insert that is refused, and undone by a savepoint set after another write. */
        UNDONE_INSERT;

        private String statement(Dialect dialect, String table) {
            String insert = "insert into " + table + " (id, n) values (1, 10)";
            return switch (this) {
                case CONDITION -> insert + dialect.onConflictUpdateWhere(table, "id", table + ".n < 0", List.of("n"));
                case SAME_VALUE -> insert + dialect.onConflictUpdate("id", "n = 10");
                case DO_NOTHING -> insert + dialect.onConflictNothing("id");
                case INSERT_IGNORE -> "insert ignore into " + table + " (id, n) values (1, 10)";
                case REPLACE -> "replace into " + table + " (id, n) values (1, 10)";
                case REFUSED_INSERT, UNDONE_INSERT -> insert;
            };
        }
    }

    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: insert into counter (id, n) values (2, 20)
            t1: savepoint kept
            t1: %s -- first
            %s
            t2: update counter set n = n + 1 where id = 1 -- second
            t1: commit
            t2: commit
            """;

    @Override
    public String asks() {
        return "Does "
                + switch (by) {
                    case CONDITION -> "an upsert whose condition does not hold";
                    case SAME_VALUE -> "an upsert of the value that is there";
                    case DO_NOTHING -> "an insert that leaves the row alone";
                    case INSERT_IGNORE -> "INSERT IGNORE of a key that is there";
                    case REPLACE -> "REPLACE with the value that is there";
                    case REFUSED_INSERT -> "an insert that was refused";
                    case UNDONE_INSERT -> "an insert that was refused and undone to a savepoint";
                }
                + " make another writer of the row wait?";
    }

    @Override
    public Claim claim() {
        return Claim.none("no standard says who waits, only what may be seen")
                .stake(Stake.AVAILABILITY)
                .advice("Commit soon also after an upsert that has changed nothing: it may hold a lock.")
                .source(
                        "All rows that DO UPDATE meets are locked, also where its condition does not hold",
                        "https://www.postgresql.org/docs/16/sql-insert.html")
                .source(
                        "A duplicate-key error sets a shared lock on the duplicate",
                        "https://dev.mysql.com/doc/refman/8.4/en/innodb-locks-set.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = Counters.create(db, 1);
        setup.run("create table alone (id int primary key, n int)");
        Dialect dialect = db.dialect();
        return Understood.not(setup, by.statement(dialect, "alone"), "second", "first")
                .orElseGet(() -> {
                    String undone = by == By.UNDONE_INSERT ? "t1: rollback to savepoint kept" : "";
                    Played played = db.play(
                            IsolationLevel.READ_COMMITTED,
                            Schedule.parse(SCHEDULE.formatted(by.statement(dialect, "counter"), undone))
                                    .goingOn());
                    return played.observe("second", played.ending("second")).and("first", played.text("first"));
                });
    }
}
