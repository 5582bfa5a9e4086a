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
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.engine.MysqlFamily;
import org.sextantdb.harness.model.ErrorClass;

/** Sessions with properties of their own, and drivers that refuse or close. */
class OpeningTest {
    private static final String URL = "jdbc:opening-test:";
    private static final Driver DRIVER = driver();

    @BeforeAll
    static void register() throws SQLException {
        DriverManager.registerDriver(DRIVER);
    }

    @AfterAll
    static void deregister() throws SQLException {
        DriverManager.deregisterDriver(DRIVER);
    }

    @Test
    void properties_reach_the_driver_and_its_refusal_is_a_fact() {
        try (Workspace db = workspace()) {
            Opening opening = db.session("s", Map.of("refuse", "yes"));

            assertThat(opening.verdict()).isEqualTo("refused");
            assertThat(opening.session()).isEmpty();
            assertThat(opening.error())
                    .isNotNull()
                    .satisfies(e -> assertThat(e.code()).isEqualTo("1273"));
            assertThat(db.transcript().lines()).hasSize(1);
        }
    }

    @Test
    void a_session_with_properties_is_a_session() {
        try (Workspace db = workspace()) {
            Opening opening = db.session("s", Map.of("refuse", "no"));

            assertThat(opening.verdict()).isEqualTo("accepted");
            assertThat(opening.session()).isPresent();
            assertThat(opening.error()).isNull();
        }
    }

    @Test
    void a_lost_connection_is_inconclusive_unless_the_statement_may_close_it() {
        try (Workspace db = workspace()) {
            Session session = db.session("s");

            Attempt attempt = session.attemptThatMayClose("set names 'latin1'");
            assertThat(attempt.refusedAs(ErrorClass.CONNECTION_LOST)).isTrue();
            assertThatThrownBy(() -> session.attempt("select 1")).isInstanceOf(InconclusiveException.class);
        }
    }

    private static Workspace workspace() {
        return new Workspace(JdbcTarget.of(URL, "", ""), new MysqlFamily(), List.of(), 1);
    }

    /** Refuses a connection where it is told so; every statement of its connections finds them closed. */
    private static Driver driver() {
        return proxy(Driver.class, (method, arguments) -> switch (method) {
            case "acceptsURL" -> ((String) arguments[0]).startsWith(URL);
            case "connect" -> ((String) arguments[0]).startsWith(URL) ? connection((Properties) arguments[1]) : null;
            default -> null;
        });
    }

    private static Connection connection(Properties properties) throws SQLException {
        if ("yes".equals(properties.getProperty("refuse"))) {
            throw new SQLException("Unknown collation", "HY000", 1273);
        }
        Statement closed = proxy(Statement.class, (method, arguments) -> {
            if (method.equals("execute")) {
                throw new SQLException("closed", "08000");
            }
            return null;
        });
        return proxy(Connection.class, (method, arguments) -> method.equals("createStatement") ? closed : null);
    }

    @FunctionalInterface
    private interface Answer {
        Object to(String method, Object[] arguments) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == arguments[0];
                    case "toString" -> type.getSimpleName();
                    default -> answer.to(method.getName(), arguments);
                }));
    }
}
