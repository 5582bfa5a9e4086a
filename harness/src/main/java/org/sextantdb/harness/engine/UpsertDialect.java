package org.sextantdb.harness.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a row is inserted that may be there already; part of {@link Dialect}. The default is ON CONFLICT, which names the
 * key that may be in the way. {@code table.column} is the row that is there on every engine.
 */
public interface UpsertDialect {

    /** Behind an insert: where the key is there, do this to its row instead. */
    default String onConflictUpdate(String key, String assignments) {
        return " on conflict (" + key + ") do update set " + assignments;
    }

    /**
     * The same, but that the row which is there is left alone unless the condition holds.
     *
     * @param columns are set to the values that the insert brings; what the condition compares stands last, because an
     *     engine may have no condition for the whole row and then asks it again for each column
     */
    default String onConflictUpdateWhere(String table, String key, String condition, List<String> columns) {
        return onConflictUpdate(key, assigned(columns)) + " where " + condition;
    }

    /** Behind an insert: where the key is there, leave its row alone. */
    default String onConflictNothing(String key) {
        return " on conflict (" + key + ") do nothing";
    }

    /** The value that the insert brings for a column, in what is done to the row that is there. */
    default String incoming(String column) {
        return "excluded." + column;
    }

    /** The JSON object of one expression merged into that of another; how deep, and what null does, differs. */
    default String jsonMerged(String into, String json) {
        return "json_merge_patch(" + into + ", " + json + ")";
    }

    /** Insert a row, or update all columns but the key where the key is there. Parameters are the columns in order. */
    default String upsert(String table, String key, List<String> columns) {
        return insert(table, columns)
                + onConflictUpdate(
                        key,
                        assigned(columns.stream()
                                .filter(column -> !column.equals(key))
                                .toList()));
    }

    /** Insert a row, or leave the one that has its key alone. */
    default String insertOrIgnore(String table, String key, List<String> columns) {
        return insert(table, columns) + onConflictNothing(key);
    }

    /** A plain insert with one parameter per column. */
    default String insert(String table, List<String> columns) {
        return "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }

    /** Driver properties with which a batch of inserts goes to the server as one INSERT; empty where no driver does so. */
    default Map<String, String> rewrittenBatches() {
        return Map.of();
    }

    /** Driver properties with which the values of a whole batch go in one message; empty where no driver does so. */
    default Map<String, String> bulkBatches() {
        return Map.of();
    }

    /** Driver properties with which a batch ends at its first failure; empty where the driver has no such choice. */
    default Map<String, String> stoppingBatches() {
        return Map.of();
    }

    /** Driver properties with which a row is counted only if it was changed; empty where there is one way to count. */
    default Map<String, String> countingChanged() {
        return Map.of();
    }

    /** Driver properties with which a row is counted that was found, changed or not; empty where there is one way. */
    default Map<String, String> countingFound() {
        return Map.of();
    }

    /** Driver properties with which the keys of all rows of one INSERT are returned; empty where no driver is told so. */
    default Map<String, String> keysOfAllRows() {
        return Map.of();
    }

    private String assigned(List<String> columns) {
        return columns.stream().map(column -> column + " = " + incoming(column)).collect(Collectors.joining(", "));
    }
}
