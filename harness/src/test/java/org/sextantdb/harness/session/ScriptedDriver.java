package org.sextantdb.harness.session;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.engine.MysqlFamily;

/** A driver without a server: a statement {@code deadlock} is refused as one, {@code duplicate} as a duplicate key. */
final class ScriptedDriver {
    static final AtomicInteger ROLLBACKS = new AtomicInteger();

    /** What the next commits throw: nothing where it is empty. */
    static volatile String commitState = "";

    private static final String URL = "jdbc:scripted:";
    private static final Driver DRIVER = driver();

    private ScriptedDriver() {}

    static void register() throws SQLException {
        DriverManager.registerDriver(DRIVER);
    }

    static void deregister() throws SQLException {
        DriverManager.deregisterDriver(DRIVER);
    }

    static Workspace workspace() {
        return new Workspace(JdbcTarget.of(URL, "", ""), new MysqlFamily(), List.of(), 1);
    }

    private static Driver driver() {
        return (Driver) Proxy.newProxyInstance(
                ScriptedDriver.class.getClassLoader(),
                new Class<?>[] {Driver.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "acceptsURL" -> ((String) arguments[0]).startsWith(URL);
                    case "connect" -> ((String) arguments[0]).startsWith(URL) ? connection() : null;
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> 1;
                    case "toString" -> "scripted";
                    case "getMajorVersion", "getMinorVersion" -> 1;
                    default -> throw new UnsupportedOperationException(method + " " + new Properties());
                });
    }

    private static Connection connection() {
        return (Connection) Proxy.newProxyInstance(
                ScriptedDriver.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
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
                ScriptedDriver.class.getClassLoader(), new Class<?>[] {Statement.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "execute":
                            sql[0] = (String) arguments[0];
                            if (sql[0].equals("duplicate")) {
                                throw new SQLException("duplicate", "23000", 1062);
                            }
                            if (sql[0].equals("slow")) {
                                Thread.sleep(2);
                            }
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
