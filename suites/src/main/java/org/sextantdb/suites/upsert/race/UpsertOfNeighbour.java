package org.sextantdb.suites.upsert.race;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** Two sessions upsert different keys that lie beside each other, with nothing in between. */
public record UpsertOfNeighbour(IsolationLevel level, Key key) implements Case {

    /** The key that the first session writes, and by which the rows are found; the second one's lies below it. */
    public enum Key {
        NEW_PRIMARY_KEY("id", 16),
        OLD_PRIMARY_KEY("id", 20),
        OLD_SECONDARY_KEY("k", 20);

        private final String column;
        private final int first;

        Key(String column, int first) {
            this.column = column;
            this.first = first;
        }
    }

    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: %s -- first
            t2: %s -- second
            t1: commit
            t2: commit
            """;

    @Override
    public String asks() {
        return "Does the upsert of "
                + switch (key) {
                    case NEW_PRIMARY_KEY -> "a new primary key";
                    case OLD_PRIMARY_KEY -> "an old primary key";
                    case OLD_SECONDARY_KEY -> "an old key of a second unique column";
                }
                + " make that of the next lower key wait?";
    }

    @Override
    public Claim claim() {
        return Claim.none("no standard says who waits, only what may be seen")
                .stake(Stake.AVAILABILITY)
                .advice("Upsert by the primary key where many sessions write neighbouring keys, and commit soon.")
                .source(
                        "An upsert locks the row for a primary key, and the gap before it, too, for another unique key",
                        "https://dev.mysql.com/doc/refman/8.4/en/innodb-locks-set.html");
    }

    @Override
    public Observation observe(Workspace db) {
        table(db.session("setup"), key.column);
        Played played = db.play(level, SCHEDULE.formatted(up(db, key.column, key.first), up(db, key.column, 15)));
        return played.observe("second", played.ending("second")).and("both-committed", played.allCommitted());
    }

    /** Rows 10, 20 and 30; a second unique column has a primary key beside it that plays no part. */
    static void table(Session setup, String column) {
        setup.run(
                column.equals("id")
                        ? "create table item (id int primary key, n int)"
                        : "create table item (no " + setup.dialect().identityKey() + ", k int unique, n int)");
        setup.run("insert into item (" + column + ", n) values (10, 1), (20, 1), (30, 1)");
    }

    static String up(Workspace db, String column, int key) {
        return "insert into item (" + column + ", n) values (" + key + ", 1)"
                + db.dialect().onConflictUpdate(column, "n = item.n + 1");
    }
}
