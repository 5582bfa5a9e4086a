package org.sextantdb.suites.upsert.driver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Rows;
import org.sextantdb.harness.session.Session;

/**
 * Keys that a driver returned, held against those of the rows that the statement brought.
 *
 * @param returned as the driver returned them
 * @param brought of the rows in the order of the statement
 * @param others all other keys of the table
 */
record Keys(List<String> returned, List<String> brought, List<String> others) {

    /** The keys that a statement has after it was executed. */
    static Attempt read(Statement statement) throws SQLException {
        List<List<String>> keys = new ArrayList<>();
        try (ResultSet result = statement.getGeneratedKeys()) {
            while (result.next()) {
                keys.add(List.of(String.valueOf(result.getString(1))));
            }
        }
        return new Attempt(new Rows(List.of("key"), List.copyOf(keys)), keys.size(), List.of(), null);
    }

    /**
     * The keys of {@code t (id, k)}.
     *
     * @param brought the values of {@code k} in the order of the statement
     */
    static Keys of(Session session, List<String> returned, List<String> brought) {
        List<String> own = brought.stream()
                .map(k -> session.value("select id from t where k = ?", k))
                .toList();
        List<String> others = session.query("select id from t order by id").column().stream()
                .filter(id -> !own.contains(id))
                .toList();
        return new Keys(returned, own, others);
    }

    /** A key of no row that the statement brought: {@code none}, {@code stale} for another row's, or {@code made-up}. */
    String wrong() {
        if (returned.stream().anyMatch(key -> !brought.contains(key) && !others.contains(key))) {
            return "made-up";
        }
        return returned.stream().anyMatch(others::contains) ? "stale" : "none";
    }

    /** All of them in one word. */
    String told() {
        if (returned.equals(brought)) {
            return "right";
        }
        if (returned.isEmpty()) {
            return "none";
        }
        if (!wrong().equals("none")) {
            return wrong();
        }
        if (returned.size() == 1) {
            return returned.get(0).equals(brought.get(0)) ? "first-only" : "one-of-them";
        }
        return "incomplete";
    }

    /** As a fact spells them: {@code 3,1,4}. */
    static String text(List<String> keys) {
        return keys.isEmpty() ? "none" : String.join(",", keys);
    }
}
