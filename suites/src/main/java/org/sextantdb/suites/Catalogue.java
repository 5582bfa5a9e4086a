package org.sextantdb.suites;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Rows;
import org.sextantdb.harness.session.Session;

/** What the driver says about the tables there are: the only way of reading a schema back that is spelled alike everywhere. */
public final class Catalogue {
    private Catalogue() {}

    /** The names of all tables, sorted. */
    public static List<String> tables(Session session) {
        return read(
                        session,
                        "the tables there are",
                        List.of("TABLE_NAME"),
                        connection -> connection
                                .getMetaData()
                                .getTables(
                                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"}))
                .column();
    }

    /** The columns of a table with what {@code properties} name, such as {@code COLUMN_DEF}. */
    public static Rows columns(Session session, String table, List<String> properties) {
        return read(
                session,
                "the columns of " + table,
                properties,
                connection -> connection
                        .getMetaData()
                        .getColumns(connection.getCatalog(), connection.getSchema(), table, "%"));
    }

    /** A question to the driver; the answer is sorted, because drivers do not agree on the order. */
    public static Rows read(Session session, String what, List<String> properties, Question question) {
        Attempt attempt = session.attemptWith(what, connection -> {
            try (ResultSet result = question.ask(connection)) {
                return new Attempt(new Rows(properties, rows(result, properties)), -1, List.of(), null);
            }
        });
        Control.require(!attempt.refused(), "the driver names " + what);
        return attempt.rows();
    }

    /** One of the questions of {@link java.sql.DatabaseMetaData}. */
    @FunctionalInterface
    public interface Question {
        ResultSet ask(java.sql.Connection connection) throws SQLException;
    }

    private static List<List<@Nullable String>> rows(ResultSet result, List<String> properties) throws SQLException {
        List<List<@Nullable String>> rows = new ArrayList<>();
        while (result.next()) {
            List<@Nullable String> row = new ArrayList<>();
            for (String property : properties) {
                row.add(result.getString(property));
            }
            rows.add(row);
        }
        rows.sort((a, b) -> a.toString().compareTo(b.toString()));
        return rows;
    }
}
