package org.sextantdb.harness.engine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small questions that families and sources ask a server about itself. */
public final class Query {
    private Query() {}

    /** The first column of the first row as text; an empty text for NULL or no row. */
    public static String value(Connection connection, String sql) throws SQLException {
        List<String> rows = values(connection, sql);
        return rows.isEmpty() ? "" : rows.get(0);
    }

    /** The first column of all rows as text; empty texts for NULL. */
    public static List<String> values(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                String value = rows.getString(1);
                values.add(value == null ? "" : value);
            }
            return values;
        }
    }

    public static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Name to value; a setting that this version does not know is left out. */
    static Map<String, String> settings(Connection connection, List<String> names, String query) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String name : names) {
            try {
                settings.put(name, value(connection, query.formatted(name)));
            } catch (SQLException unknownHere) {
                continue;
            }
        }
        return settings;
    }
}
