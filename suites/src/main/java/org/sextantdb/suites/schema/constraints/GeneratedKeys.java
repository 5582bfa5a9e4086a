package org.sextantdb.suites.schema.constraints;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Rows;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** The driver is asked for the numbers of rows that were inserted; they are held against what the table has. */
public record GeneratedKeys(Inserted rows, Asked by) implements Case {
    /** The statement that inserts. */
    public enum Inserted {
        ONE("(v) values (1)"),
        THREE("(v) values (1), (2), (3)"),
        BATCH("(v) values (?)"),
        OWN_NUMBER("(id, v) values (100, 1)"),
        OWN_NUMBER_AMONG("(id, v) values (default, 1), (100, 2), (default, 3)"),
        FROM_QUERY("(v) select v from source order by v");

        private final String sql;

        Inserted(String sql) {
            this.sql = sql;
        }

        private void execute(PreparedStatement statement) throws SQLException {
            if (this != BATCH) {
                statement.executeUpdate();
                return;
            }
            for (int v = 1; v <= 3; v++) {
                statement.setInt(1, v);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** How the driver is asked. */
    public enum Asked {
        FLAG,
        COLUMN_NAME;

        private PreparedStatement prepare(Connection connection, String sql) throws SQLException {
            return this == FLAG
                    ? connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)
                    : connection.prepareStatement(sql, new String[] {"id"});
        }
    }

    @Override
    public String asks() {
        return "Does the driver return the numbers of "
                + switch (rows) {
                    case ONE -> "a row";
                    case THREE -> "three rows of one INSERT";
                    case BATCH -> "a batch of three INSERTs";
                    case OWN_NUMBER -> "a row that brought its own";
                    case OWN_NUMBER_AMONG -> "three rows, one of which brought its own";
                    case FROM_QUERY -> "rows inserted from a query";
                }
                + (by == Asked.FLAG ? ", asked by the flag?" : ", asked by the column's name?");
    }

    @Override
    public Claim claim() {
        return Claim.that("returned", "stored")
                .stake(Stake.DATA)
                .advice(
                        "Insert one row a statement and read its number; for many rows make the keys in the application.")
                .source(
                        "JDBC: a result set with the keys that the statement generated",
                        "https://docs.oracle.com/en/java/javase/17/docs/api/java.sql/java/sql/Statement.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table source (v int)");
        session.run("insert into source (v) values (1), (2), (3)");
        session.run("create table t (id " + db.dialect().identityKey() + ", v int)");
        session.run("insert into t (v) values (-1)");
        session.run("insert into t (v) values (-2)");
        String sql = "insert into t " + rows.sql;
        Attempt insert = session.attemptWith(sql + ", asking for keys", connection -> keys(connection, sql));
        if (insert.refused()) {
            return Observation.of("returned", insert.verdict()).refusedBy(insert.error());
        }
        String stored = session.query("select id from t where v > 0 order by v").text();
        String returned = insert.rows().text();
        return Observation.of("returned", returned.equals(stored) ? "stored" : returned)
                .and("ids", stored)
                .and("label", insert.rows().columns().get(0).toLowerCase(Locale.ROOT));
    }

    private Attempt keys(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = by.prepare(connection, sql)) {
            rows.execute(statement);
            try (ResultSet keys = statement.getGeneratedKeys()) {
                String label = keys.getMetaData().getColumnLabel(1);
                List<List<@Nullable String>> values = new ArrayList<>();
                while (keys.next()) {
                    values.add(List.of("" + keys.getString(1)));
                }
                return new Attempt(new Rows(List.of(label), values), values.size(), List.of(), null);
            }
        }
    }
}
