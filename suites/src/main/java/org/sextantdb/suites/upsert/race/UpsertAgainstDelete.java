package org.sextantdb.suites.upsert.race;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** One session deletes a row and another one writes it. What is left is what the two did one after the other. */
public record UpsertAgainstDelete(IsolationLevel level, Order order) implements Case {

    /** Who comes first, and what becomes of its transaction. */
    public enum Order {
        DELETE_THEN_UPSERT("delete", "upsert", "commit"),
        DELETE_UNDONE_THEN_UPSERT("delete", "upsert", "rollback"),
        DELETE_THEN_INSERT("delete", "insert", "commit"),
        UPSERT_THEN_DELETE("upsert", "delete", "commit"),
        INSERT_THEN_DELETE("insert", "delete", "commit");

        private final String first;
        private final String second;
        private final String end;

        Order(String first, String second, String end) {
            this.first = first;
            this.second = second;
            this.end = end;
        }
    }

    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: %s -- first
            t2: %s -- second
            t1: %s
            t2: commit
            """;

    @Override
    public String asks() {
        return "What is left when a row is "
                + switch (order) {
                    case DELETE_THEN_UPSERT -> "deleted and another session upserts it?";
                    case DELETE_UNDONE_THEN_UPSERT -> "deleted, another session upserts it, and the delete is undone?";
                    case DELETE_THEN_INSERT -> "deleted and another session inserts it again?";
                    case UPSERT_THEN_DELETE -> "upserted and another session deletes it?";
                    case INSERT_THEN_DELETE -> "inserted and another session deletes it?";
                };
    }

    @Override
    public Claim claim() {
        return Claim.that("as-told", "true")
                .and("duplicate-key", "false")
                .stake(Stake.DATA)
                .advice("Look at the row count of the DELETE, and retry what is refused.")
                .source(
                        "Either an insert or an update, also under high concurrency",
                        "https://www.postgresql.org/docs/16/sql-insert.html")
                .source(
                        "An insert waits for the transaction that deletes the same key",
                        "https://www.postgresql.org/docs/16/index-unique-checks.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = Counters.create(db);
        if (order != Order.INSERT_THEN_DELETE) {
            setup.run("insert into counter (id, n) values (1, 10)");
        }
        Played played =
                db.play(level, SCHEDULE.formatted(statement(db, order.first), statement(db, order.second), order.end));
        int n = order == Order.INSERT_THEN_DELETE ? 0 : 10;
        if (order.end.equals("commit") && played.committed("t1")) {
            n = after(n, order.first, played.text("first"));
        }
        if (played.committed("t2")) {
            n = after(n, order.second, played.text("second"));
        }
        String end = Counters.atTheEnd(db);
        return played.observe("as-told", end.equals(n == 0 ? "none" : "1," + n))
                .and("duplicate-key", Counters.duplicateKey(played))
                .and("second", played.ending("second"))
                .and("count", played.text("second"))
                .and("end", end);
    }

    private static String statement(Workspace db, String kind) {
        return switch (kind) {
            case "delete" -> "delete from counter where id = 1";
            case "insert" -> "insert into counter (id, n) values (1, 1)";
            default -> Counters.up(db.dialect(), 1);
        };
    }

    /** The number that is left, 0 for no row; a delete that says it found no row has changed nothing. */
    private static int after(int n, String kind, String count) {
        return kind.equals("delete") ? count.equals("0") ? n : 0 : n + 1;
    }
}
