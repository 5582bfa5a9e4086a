package org.sextantdb.suites.upsert.driver;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Rows;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** One upsert of several rows is executed, and the driver is asked for one result after the other until there is none. */
public record ResultsOfUpsert(Found found) implements Case {
    private static final int RESULTS_LIMIT = 5;

    @Override
    public String asks() {
        return "How many results does the driver deliver for one upsert that "
                + switch (found) {
                    case ABSENT -> "inserts a row?";
                    case OTHER -> "updates a row?";
                    case SAME -> "changes nothing?";
                    case ONE_OF_THREE -> "brings three rows?";
                };
    }

    @Override
    public Claim claim() {
        return Claim.that("results", "1")
                .stake(Stake.MEANING)
                .advice("Ask getMoreResults until it returns false and getUpdateCount returns -1, or not at all.")
                .source(
                        "JDBC, Statement.getMoreResults: no more when it is false and getUpdateCount() is -1",
                        "https://docs.oracle.com/en/java/javase/17/docs/api/java.sql/java/sql/Statement.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run(Found.TABLE);
        found.prepare(session);
        String sql = db.dialect().upsert("t", "id", List.of("id", "v"));
        String all = found == Found.ONE_OF_THREE
                ? sql.replace("(?, ?)", "(1, 11), (2, 20), (3, 30)")
                : sql.replace("(?, ?)", "(1, 11)");
        Attempt results = session.attemptWith(all + ", all results", connection -> results(connection, all));
        Rows counts = results.rows();
        return Observation.of("results", results.refused() ? results.verdict() : counts.size())
                .and("counts", results.refused() ? "none" : String.join(",", counts.column()))
                .and("row", found.fate(session))
                .refusedBy(results.error());
    }

    private static Attempt results(Connection connection, String sql) throws SQLException {
        List<List<String>> counts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            boolean rows = statement.execute();
            while ((rows || statement.getUpdateCount() != -1) && counts.size() < RESULTS_LIMIT) {
                counts.add(List.of(rows ? "rows" : String.valueOf(statement.getUpdateCount())));
                rows = statement.getMoreResults();
            }
        }
        return new Attempt(new Rows(List.of("count"), List.copyOf(counts)), counts.size(), List.of(), null);
    }
}
