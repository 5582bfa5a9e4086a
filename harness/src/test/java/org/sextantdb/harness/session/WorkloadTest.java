package org.sextantdb.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.engine.MysqlFamily;
import org.sextantdb.harness.history.Operation.Append;
import org.sextantdb.harness.history.Transaction;
import org.sextantdb.harness.history.Transaction.Outcome;
import org.sextantdb.harness.model.IsolationLevel;

/** A load on a driver that refuses, loses connections, or answers. */
class WorkloadTest {
    private static final String URL = "jdbc:workload-test:";
    private static final Driver DRIVER = driver();
    private static final AtomicInteger ROLLBACKS = new AtomicInteger();

    /** What the next commits throw: nothing where it is empty. */
    private static volatile String commitState = "";

    @BeforeAll
    static void register() throws SQLException {
        DriverManager.registerDriver(DRIVER);
    }

    @AfterAll
    static void deregister() throws SQLException {
        DriverManager.deregisterDriver(DRIVER);
    }

    @Test
    void every_transaction_is_recorded_once_and_no_statement_in_the_transcript() {
        commitState = "";
        Set<Integer> numbers = new ConcurrentSkipListSet<>();
        try (Workspace db = workspace()) {
            Workload.Played played = Workload.run(db, IsolationLevel.READ_COMMITTED, 500, (number, client) -> {
                numbers.add(number);
                client.record(new Append("x", number));
                client.change("update");
            });

            assertThat(numbers).hasSize(500);
            assertThat(played.refusals()).isEmpty();
            assertThat(played.history().transactions())
                    .extracting(Transaction::id)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .hasSize(500);
            assertThat(played.history().transactions()).allSatisfy(it -> {
                assertThat(it.outcome()).isEqualTo(Outcome.COMMITTED);
                assertThat(it.completedNanos()).isGreaterThanOrEqualTo(it.invokedNanos());
                assertThat(it.operations()).containsExactly(new Append("x", it.id() - 1));
            });
            assertThat(db.transcript().lines()).isEmpty();
            assertThat(db.transcript().jdbcMillis()).isPositive();
        }
    }

    @Test
    void a_refused_statement_ends_and_rolls_back_its_transaction() {
        commitState = "";
        ROLLBACKS.set(0);
        try (Workspace db = workspace()) {
            Workload.Played played = Workload.run(db, IsolationLevel.READ_COMMITTED, 40, (number, client) -> {
                client.record(new Append("x", number));
                client.change(number % 4 == 0 ? "deadlock" : "update");
                client.record(new Append("y", number));
            });

            assertThat(played.refusals()).containsOnlyKeys("deadlock").containsEntry("deadlock", 10);
            assertThat(ROLLBACKS.get()).isGreaterThanOrEqualTo(10);
            assertThat(played.history().transactions())
                    .filteredOn(it -> it.outcome() == Outcome.ABORTED)
                    .hasSize(10)
                    .allSatisfy(it -> assertThat(it.operations()).hasSize(1));
        }
    }

    @Test
    void a_commit_that_was_refused_for_a_conflict_is_aborted() {
        commitState = "40001";
        try (Workspace db = workspace()) {
            Workload.Played played =
                    Workload.run(db, IsolationLevel.READ_COMMITTED, 20, (number, client) -> client.change("update"));

            assertThat(played.history().transactions())
                    .hasSize(20)
                    .allSatisfy(it -> assertThat(it.outcome()).isEqualTo(Outcome.ABORTED));
        }
    }

    @Test
    void a_commit_that_was_not_answered_is_unknown_and_its_session_ends() {
        commitState = "08S01";
        try (Workspace db = workspace()) {
            Workload.Played played =
                    Workload.run(db, IsolationLevel.READ_COMMITTED, 100, (number, client) -> client.change("update"));

            assertThat(played.history().transactions())
                    .as("one for each session")
                    .hasSize(8)
                    .allSatisfy(it -> assertThat(it.outcome()).isEqualTo(Outcome.UNKNOWN));
            assertThat(played.refusals()).containsEntry("connection-lost", 8);
        }
    }

    @Test
    void what_fails_in_the_kit_is_inconclusive_and_no_history() {
        commitState = "";
        try (Workspace db = workspace()) {
            assertThatThrownBy(() -> Workload.run(db, IsolationLevel.READ_COMMITTED, 9, (number, client) -> {
                        throw new IllegalStateException("a bug");
                    }))
                    .isInstanceOf(InconclusiveException.class)
                    .hasMessageContaining("a bug");
        }
    }

    private static Workspace workspace() {
        return new Workspace(JdbcTarget.of(URL, "", ""), new MysqlFamily(), List.of(), 1);
    }

    private static Driver driver() {
        return (Driver) Proxy.newProxyInstance(
                WorkloadTest.class.getClassLoader(),
                new Class<?>[] {Driver.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "acceptsURL" -> ((String) arguments[0]).startsWith(URL);
                    case "connect" -> ((String) arguments[0]).startsWith(URL) ? connection() : null;
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> 1;
                    case "toString" -> "workload-test";
                    case "getMajorVersion", "getMinorVersion" -> 1;
                    default -> throw new UnsupportedOperationException(method + " " + new Properties());
                });
    }

    private static Connection connection() {
        return (Connection) Proxy.newProxyInstance(
                WorkloadTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "createStatement":
                            return statement();
                        case "rollback":
                            ROLLBACKS.incrementAndGet();
                            return null;
                        case "commit":
                            if (!commitState.isEmpty()) {
                                throw new SQLException("no", commitState, commitState.equals("40001") ? 1213 : 0);
                            }
                            return null;
                        default:
                            return null;
                    }
                });
    }

    private static Statement statement() {
        String[] sql = {""};
        return (Statement) Proxy.newProxyInstance(
                WorkloadTest.class.getClassLoader(), new Class<?>[] {Statement.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "execute":
                            sql[0] = (String) arguments[0];
                            if (sql[0].equals("deadlock")) {
                                throw new SQLException("deadlock", "40001", 1213);
                            }
                            return sql[0].startsWith("select");
                        case "getResultSet":
                            return OneRow.of("READ-COMMITTED");
                        case "getUpdateCount":
                            return 1;
                        default:
                            return null;
                    }
                });
    }
}
