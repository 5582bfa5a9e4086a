package org.sextantdb.suites.upsert.driver;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/**
 * The driver is asked for the generated key of an upsert in a table that the engine numbers. The row is found by another
 * unique column, and its own number is held against what the driver returned.
 */
public record KeyOfUpsert(Does does, By by) implements Case {
    /** The statement's values stand in its text, or are given to a prepared statement. */
    public enum By {
        LITERAL,
        PARAMETER
    }

    /** What the statement does to the rows a and b, of which b was numbered last, and not directly after a. */
    public enum Does {
        INSERT(List.of("new"), 10),
        UPDATE(List.of("a"), 11),
        CHANGE_NOTHING(List.of("a"), 10),
        DO_NOTHING(List.of("a"), 11),
        INSERT_IGNORE(List.of("a"), 11),
        REPLACE(List.of("a"), 11),
        INSERT_THREE(List.of("x", "y", "z"), 11),
        PLAIN_INSERT_ALL_KEYS(List.of("x", "y", "z"), 11),
        UPDATE_AMONG(List.of("x", "a", "y"), 11);

        private final List<String> brought;
        private final int value;

        Does(List<String> brought, int value) {
            this.brought = brought;
            this.value = value;
        }

        private String sql(Dialect dialect) {
            return switch (this) {
                case DO_NOTHING -> dialect.insertOrIgnore("t", "k", List.of("k", "v"));
                case INSERT_IGNORE -> "insert ignore into t (k, v) values (?, ?)";
                case PLAIN_INSERT_ALL_KEYS -> dialect.insert("t", List.of("k", "v"));
                case REPLACE -> "replace into t (k, v) values (?, ?)";
                default -> dialect.upsert("t", "k", List.of("k", "v"));
            };
        }

        private String values(By by) {
            return brought.stream()
                    .map(k -> by == By.LITERAL ? "('" + k + "', " + value + ")" : "(?, ?)")
                    .collect(Collectors.joining(", "));
        }

        private boolean makesNoKey() {
            return this == UPDATE || this == CHANGE_NOTHING || this == DO_NOTHING || this == INSERT_IGNORE;
        }
    }

    @Override
    public String asks() {
        return "Is the generated key of a " + (by == By.LITERAL ? "" : "prepared ") + "statement the row's id, where "
                + switch (does) {
                    case INSERT -> "an upsert inserts?";
                    case UPDATE -> "an upsert updates?";
                    case CHANGE_NOTHING -> "an upsert changes nothing?";
                    case DO_NOTHING -> "an insert leaves the row alone?";
                    case INSERT_IGNORE -> "INSERT IGNORE leaves the row alone?";
                    case REPLACE -> "REPLACE replaces?";
                    case INSERT_THREE -> "three are new?";
                    case PLAIN_INSERT_ALL_KEYS -> "a plain INSERT brings three, all keys asked for?";
                    case UPDATE_AMONG -> "one of three upserted rows is there?";
                };
    }

    @Override
    public Claim claim() {
        Claim claim = does.makesNoKey() ? Claim.that("wrong", "none") : Claim.that("told", "right");
        return claim.stake(Stake.DATA)
                .advice("After an upsert read the id by the unique column, in the same transaction.")
                .source(
                        "JDBC: the keys that the statement generated, or none",
                        "https://docs.oracle.com/en/java/javase/17/docs/api/java.sql/java/sql/Statement.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Map<String, String> properties =
                does == Does.PLAIN_INSERT_ALL_KEYS ? db.dialect().keysOfAllRows() : Map.of();
        Optional<Session> opened = db.session("s", properties).session();
        Control.require(opened.isPresent(), "the driver knows its own property");
        Session session = opened.orElseThrow();
        session.run("create table t (id " + db.dialect().identityKey() + ", k "
                + db.dialect().text(9) + " unique, v int)");
        String one = does.sql(db.dialect());
        Optional<Observation> not =
                Understood.not(session, one.replace("(?, ?)", "('tried', 0)"), "told", "wrong", "keys", "rows");
        if (not.isPresent()) {
            return not.get();
        }
        session.run("insert into t (k, v) values ('a', 10)");
        session.run("insert into t (k, v) values ('gone', 0)");
        session.run("insert into t (k, v) values ('b', 20)");
        session.run("delete from t where k = 'gone'");
        String sql = one.replace("(?, ?)", does.values(by));
        Attempt keys = session.attemptWith(sql + ", asking for keys", connection -> upsert(connection, sql));
        if (keys.refused()) {
            return Observation.of("told", keys.verdict())
                    .and("wrong", keys.verdict())
                    .refusedBy(keys.error());
        }
        Keys held = Keys.of(session, keys.rows().column(), does.brought);
        return Observation.of("told", held.told())
                .and("wrong", held.wrong())
                .and("keys", Keys.text(held.returned()))
                .and("rows", Keys.text(held.brought()));
    }

    private Attempt upsert(Connection connection, String sql) throws SQLException {
        if (by == By.LITERAL) {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(sql, Statement.RETURN_GENERATED_KEYS);
                return Keys.read(statement);
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            int parameter = 1;
            for (String k : does.brought) {
                statement.setString(parameter++, k);
                statement.setInt(parameter++, does.value);
            }
            statement.executeUpdate();
            return Keys.read(statement);
        }
    }
}
