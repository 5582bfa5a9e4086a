package org.sextantdb.suites.upsert.driver;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** INSERT IGNORE leaves a row out because its key is there; the application looks for a warning of it. */
public record WarningOfIgnoredRow(Sent sent) implements Case {
    private static final String INSERT = "insert ignore into t (id, v) values (?, ?)";

    /** How the statement goes to the server. */
    public enum Sent {
        LITERAL("in a statement without parameters"),
        PARAMETER("in a prepared statement"),
        SERVER_PREPARED("prepared on the server"),
        BATCH("in a batch");

        private final String words;

        Sent(String words) {
            this.words = words;
        }
    }

    @Override
    public String asks() {
        return "Does the driver hand on the warning of a row that INSERT IGNORE leaves out, " + sent.words + "?";
    }

    @Override
    public Claim claim() {
        return Claim.none("JDBC has warnings and obliges nobody to give one")
                .stake(Stake.DATA)
                .advice("Do not use INSERT IGNORE; if you must, read the rows afterwards.")
                .source(
                        "With IGNORE the error of a duplicate becomes a warning",
                        "https://dev.mysql.com/doc/refman/8.4/en/insert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = sent == Sent.SERVER_PREPARED ? db.preparingSession("s") : db.session("s");
        session.run(Found.TABLE);
        Optional<Observation> not =
                Understood.not(session, INSERT.replace("(?, ?)", "(1, 10)"), "warned", "warnings", "row");
        if (not.isPresent()) {
            return not.get();
        }
        Attempt ignored = switch (sent) {
            case LITERAL -> session.run(INSERT.replace("(?, ?)", "(1, 11)"));
            case PARAMETER, SERVER_PREPARED -> session.run(INSERT, 1, 11);
            case BATCH -> session.attemptWith("batch: " + INSERT, WarningOfIgnoredRow::batch);
        };
        return Observation.of("warned", !ignored.warnings().isEmpty())
                .and("warnings", ignored.warningCodes())
                .and("row", session.query("select id, v from t order by id").text())
                .refusedBy(ignored.error());
    }

    private static Attempt batch(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (int id = 1; id <= 2; id++) {
                statement.setInt(1, id);
                statement.setInt(2, 11);
                statement.addBatch();
            }
            statement.executeBatch();
            return Session.answer(statement, false);
        }
    }
}
