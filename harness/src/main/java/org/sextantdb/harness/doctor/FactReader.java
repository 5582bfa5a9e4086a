package org.sextantdb.harness.doctor;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sextantdb.harness.engine.EngineFamily;
import org.sextantdb.harness.model.ErrorClass;

/** Asks questions, each in bounded time and with a bounded answer; a question that is refused is a missing fact. */
final class FactReader {
    private static final int LIMIT_SECONDS = 10;
    private static final int ROWS_MAX = 20_000;

    private final Connection connection;
    private final EngineFamily family;

    FactReader(Connection connection, EngineFamily family) {
        this.connection = connection;
        this.family = family;
    }

    Facts read(List<Question> questions, Facts begun) {
        Facts facts = begun;
        for (Question question : questions) {
            try {
                facts = facts.with(question.fact(), rows(question.sql()));
            } catch (SQLException e) {
                facts = facts.without(question.fact(), reason(question, e));
            }
        }
        return facts;
    }

    private List<List<String>> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(LIMIT_SECONDS);
            statement.setMaxRows(ROWS_MAX);
            try (ResultSet rows = statement.executeQuery(sql)) {
                int columns = rows.getMetaData().getColumnCount();
                List<List<String>> table = new ArrayList<>();
                while (rows.next()) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= columns; column++) {
                        String value = rows.getString(column);
                        row.add(value == null ? "" : value);
                    }
                    table.add(row);
                }
                return table;
            }
        }
    }

    /** Our own words: those of a server name users and hosts. */
    private String reason(Question question, SQLException e) {
        ErrorClass means = family.classify(e.getSQLState(), e.getErrorCode(), String.valueOf(e.getMessage()));
        if (means == ErrorClass.PERMISSION) {
            String right = question.right().isEmpty() ? "a right to read it" : question.right();
            return "not readable by this user, who lacks " + right;
        }
        if (means == ErrorClass.SYNTAX || means == ErrorClass.UNKNOWN_OBJECT) {
            return "this version does not tell";
        }
        if (means == ErrorClass.CANCELLED) {
            return "no answer within " + LIMIT_SECONDS + " s";
        }
        String state = e.getSQLState() == null ? "" : ", SQLSTATE " + e.getSQLState();
        return "the question was refused, error " + e.getErrorCode() + state;
    }
}
