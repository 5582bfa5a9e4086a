package org.sextantdb.suites.upsert.driver;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Rows;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** How the driver is told to send a batch; one that knows no such setting sends it as it always does. */
public enum Sent {
    AS_IT_IS("a batch"),
    REWRITTEN("a batch that the driver rewrites"),
    BULK("a batch that the driver sends in bulk"),
    SERVER_PREPARED("a batch prepared on the server");

    private final String words;

    Sent(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** A session whose driver sends batches so. */
    Session session(Workspace db) {
        if (this == SERVER_PREPARED) {
            return db.preparingSession("s");
        }
        Map<String, String> properties = switch (this) {
            case REWRITTEN -> db.dialect().rewrittenBatches();
            case BULK -> db.dialect().bulkBatches();
            default -> Map.of();
        };
        Optional<Session> session = db.session("s", properties).session();
        Control.require(session.isPresent(), "the driver knows its own property");
        return session.orElseThrow();
    }

    /** Whether the driver here has a setting of that name, {@code none} or {@code set}. */
    String setting(Workspace db) {
        boolean set = this == AS_IT_IS
                || this == REWRITTEN && db.dialect().rewrittenBatches().isEmpty()
                || this == BULK && db.dialect().bulkBatches().isEmpty();
        return set ? "none" : "set";
    }

    /** What is read from the statement of a batch after it was executed. */
    @FunctionalInterface
    interface After {
        Attempt of(PreparedStatement statement, int[] counts) throws SQLException;
    }

    /** Executes a batch of two parameters. */
    static Attempt execute(Session session, String sql, boolean keys, List<List<Object>> rows, After after) {
        return session.attemptWith("batch of " + rows.size() + ": " + sql, connection -> {
            try (PreparedStatement statement = prepare(connection, sql, keys)) {
                for (List<Object> row : rows) {
                    statement.setObject(1, row.get(0));
                    statement.setObject(2, row.get(1));
                    statement.addBatch();
                }
                return after.of(statement, statement.executeBatch());
            }
        });
    }

    private static PreparedStatement prepare(Connection connection, String sql, boolean keys) throws SQLException {
        return keys
                ? connection.prepareStatement(sql, PreparedStatement.RETURN_GENERATED_KEYS)
                : connection.prepareStatement(sql);
    }

    /** The counts of a batch as rows of one column. */
    static Attempt counts(int[] counts) {
        List<List<String>> rows = Arrays.stream(counts)
                .mapToObj(count -> List.of(String.valueOf(count)))
                .toList();
        return new Attempt(new Rows(List.of("count"), List.copyOf(rows)), counts.length, List.of(), null);
    }
}
