package org.sextantdb.harness.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of a catalogue.
 *
 * @param values column label in lower case to value; no entry for NULL
 */
record CatalogRow(Map<String, String> values) {

    static List<CatalogRow> query(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows);
            }
        }
    }

    /** All rows of an answer. */
    static List<CatalogRow> read(ResultSet rows) throws SQLException {
        List<CatalogRow> read = new ArrayList<>();
        while (rows.next()) {
            Map<String, String> values = new HashMap<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                String value = rows.getString(i);
                if (value != null) {
                    values.put(rows.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT), value);
                }
            }
            read.add(new CatalogRow(values));
        }
        return read;
    }

    /** The rows that have the same text under a label, in the order of their first appearance. */
    static Map<String, List<CatalogRow>> by(String label, List<CatalogRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row.text(label), LinkedHashMap::new, Collectors.toList()));
    }

    /** One thing of every group of rows that have the same text under a label. */
    static <T> List<T> each(String label, List<CatalogRow> rows, Function<List<CatalogRow>, T> thing) {
        return by(label, rows).values().stream().map(thing).toList();
    }

    /** The texts under a label, without NULLs. */
    static List<String> texts(List<CatalogRow> rows, String label) {
        return rows.stream()
                .map(row -> row.optional(label))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** The value; an empty text for NULL, or where this version of the engine has no such column. */
    String text(String label) {
        return values.getOrDefault(label, "");
    }

    /** The value in lower case. */
    String lower(String label) {
        return text(label).toLowerCase(Locale.ROOT);
    }

    /** The value; null for NULL and for an empty text. */
    @Nullable
    String optional(String label) {
        String value = values.get(label);
        return value == null || value.isEmpty() ? null : value;
    }

    int number(String label) {
        String value = text(label);
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }

    /** Whether the value is one of the spellings of true. */
    boolean is(String label) {
        return switch (lower(label)) {
            case "t", "true", "yes", "1" -> true;
            default -> false;
        };
    }
}
