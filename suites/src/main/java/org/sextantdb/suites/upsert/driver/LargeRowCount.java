package org.sextantdb.suites.upsert.driver;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Rows;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** The same upsert is counted by the method that returns an int and by the one that returns a long. */
public record LargeRowCount(Of of) implements Case {
    /** What is executed. */
    public enum Of {
        STATEMENT,
        BATCH;

        private String execute(PreparedStatement statement, boolean large) throws SQLException {
            statement.setInt(1, 1);
            statement.setInt(2, large ? 12 : 11);
            if (this == STATEMENT) {
                return String.valueOf(large ? statement.executeLargeUpdate() : statement.executeUpdate());
            }
            statement.addBatch();
            return String.valueOf(
                    large ? statement.executeLargeBatch()[0] : statement.executeBatch()[0]);
        }
    }

    @Override
    public String asks() {
        return of == Of.STATEMENT
                ? "Does executeLargeUpdate count an upsert as executeUpdate does?"
                : "Does executeLargeBatch count an upsert as executeBatch does?";
    }

    @Override
    public Claim claim() {
        return Claim.that("large", "same")
                .stake(Stake.AVAILABILITY)
                .advice(
                        "Call executeUpdate and executeBatch, unless one statement changes more than two thousand million rows.")
                .source(
                        "JDBC, Statement.executeLargeUpdate",
                        "https://docs.oracle.com/en/java/javase/17/docs/api/java.sql/java/sql/Statement.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run(Found.TABLE);
        Found.OTHER.prepare(session);
        String sql = db.dialect().upsert("t", "id", List.of("id", "v"));
        String plain = session.attemptWith("executeUpdate: " + sql, connection -> count(connection, sql, false))
                .rows()
                .single();
        Attempt large = session.attemptWith("executeLargeUpdate: " + sql, connection -> count(connection, sql, true));
        String answer = large.refused() ? large.verdict() : large.rows().single();
        return Observation.of("large", answer.equals(plain) ? "same" : answer)
                .and("count", plain)
                .and("value", session.value("select v from t where id = 1"))
                .refusedBy(large.error());
    }

    private Attempt count(Connection connection, String sql, boolean large) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            String count = of.execute(statement, large);
            return new Attempt(new Rows(List.of("count"), List.of(List.of(count))), 1, List.of(), null);
        }
    }
}
