package org.sextantdb.suites.upsert.driver;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Rows;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A batch of three plain inserts, the second of which is a duplicate: what is kept, held against what is said. */
public record BatchFailure(How sent) implements Case {
    /** How the driver is told to send it. */
    public enum How {
        AS_IT_IS,
        REWRITTEN,
        BULK,
        SERVER_PREPARED,
        /** The driver is told to send nothing more after a failure. */
        STOPPING;

        private Session session(Workspace db) {
            if (this != STOPPING) {
                return Sent.valueOf(name()).session(db);
            }
            Optional<Session> session =
                    db.session("s", db.dialect().stoppingBatches()).session();
            Control.require(session.isPresent(), "the driver knows its own property");
            return session.orElseThrow();
        }

        private String words() {
            return this == STOPPING
                    ? "a batch that is to stop"
                    : Sent.valueOf(name()).words();
        }
    }

    @Override
    public String asks() {
        return "Do the counts of " + sent.words() + " that fails in the middle say which rows were kept?";
    }

    @Override
    public Claim claim() {
        return Claim.that("said", "what-was-kept")
                .stake(Stake.DATA)
                .advice("Send every batch in a transaction, and roll it back when the batch fails.")
                .source(
                        "JDBC, BatchUpdateException.getUpdateCounts",
                        "https://docs.oracle.com/en/java/javase/17/docs/api/java.sql/java/sql/BatchUpdateException.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = sent.session(db);
        session.run("create table t (id int primary key, v int)");
        session.run("insert into t (id, v) values (2, 0)");
        Attempt batch = session.attemptWith("batch of 1, 2 and 3, 2 is there", BatchFailure::batch);
        Control.require(!batch.refused() && !batch.rows().single().equals("done"), "a duplicate in a batch is refused");
        String said = batch.rows().single();
        List<String> kept =
                session.query("select id from t where v = 1 order by id").column();
        return Observation.of("said", said.equals("no-counts") ? said : agrees(said, kept))
                .and("kept", Keys.text(kept))
                .and("counts", said);
    }

    private static Attempt batch(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into t (id, v) values (?, 1)")) {
            for (int id = 1; id <= 3; id++) {
                insert.setInt(1, id);
                insert.addBatch();
            }
            insert.executeBatch();
            return answer("done");
        } catch (BatchUpdateException e) {
            List<String> counts = new ArrayList<>();
            for (int count : e.getUpdateCounts()) {
                counts.add(String.valueOf(count));
            }
            return answer(Keys.text(counts));
        } catch (SQLException other) {
            if (other.getErrorCode() == 0 && other.getSQLState() == null) {
                throw other;
            }
            return answer("no-counts");
        }
    }

    private static Attempt answer(String text) {
        return new Attempt(new Rows(List.of("counts"), List.of(List.of(text))), 1, List.of(), null);
    }

    /** A statement that is not counted was not executed. */
    private static String agrees(String said, List<String> kept) {
        List<String> counts = said.equals("none") ? List.of() : List.of(said.split(","));
        for (int id = 1; id <= 3; id++) {
            boolean done = id <= counts.size() && !counts.get(id - 1).equals(String.valueOf(Statement.EXECUTE_FAILED));
            if (done != kept.contains(String.valueOf(id))) {
                return "something-else";
            }
        }
        return "what-was-kept";
    }
}
