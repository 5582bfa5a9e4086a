package org.sextantdb.suites.lying;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A driver in front of another one: {@code jdbc:liar:dropsunique:sqlite:/file} is {@code jdbc:sqlite:/file} with one lie. */
public final class LyingDriver implements Driver {
    static final String PREFIX = "jdbc:liar:";
    private static final AtomicInteger COMMITS = new AtomicInteger();

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        String[] parts = url.substring(PREFIX.length()).split(":", 2);
        Lie lie = Lie.named(parts[0]);
        Connection honest = DriverManager.getConnection("jdbc:" + parts[1], info);
        return (Connection) wrap(honest, Connection.class, lie, new Behind(honest, lie));
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIX);
    }

    private static Object wrap(Object target, Class<?> type, Lie lie, Behind behind) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Liar(target, lie, behind));
    }

    private record Liar(Object target, Lie lie, Behind behind) implements InvocationHandler {
        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] given) throws Throwable {
            Object[] arguments = given == null ? new Object[0] : given.clone();
            String name = method.getName();
            if (lie == Lie.COMMITS_ON_ROLLBACK && target instanceof Connection connection && name.equals("rollback")) {
                connection.commit();
                return null;
            }
            if (lie == Lie.REFUSES_ROLLBACK && target instanceof Connection && name.equals("rollback")) {
                throw new SQLException("no rollback today", "25000", 1);
            }
            if (lie == Lie.NO_TRANSACTIONS
                    && target instanceof Connection
                    && name.matches("setAutoCommit|commit|rollback")) {
                return null;
            }
            if (arguments.length > 0
                    && arguments[0] instanceof String sql
                    && name.matches("execute.*|prepareStatement|addBatch")) {
                arguments[0] = lie.rewrite.apply(sql);
                behind.before(sql);
                if (lie == Lie.NEVER_RETURNS && sql.startsWith("update ")) {
                    hang();
                }
            }
            if (lie == Lie.INSERTS_TWICE
                    && name.equals("execute")
                    && arguments.length == 1
                    && String.valueOf(arguments[0]).startsWith("insert ")) {
                call(method, arguments);
            }
            if (lie == Lie.REPORTS_ONE && name.equals("getUpdateCount")) {
                return 1;
            }
            if (lie == Lie.ACKNOWLEDGES_AND_ROLLS_BACK
                    && target instanceof Connection connection
                    && name.equals("commit")
                    && COMMITS.incrementAndGet() % 10 == 0) {
                connection.rollback();
                return null;
            }
            if (name.equals("setAutoCommit")) {
                behind.begin();
            }
            if (name.equals("commit")) {
                behind.beforeCommit();
            }
            if (name.matches("setString|setObject") && arguments.length > 1 && arguments[1] instanceof String text) {
                arguments[1] = lie.parameter(text);
            }
            if (lie == Lie.REPORTS_ANOTHER_TYPE && target instanceof ResultSet && name.equals("getObject")) {
                return String.valueOf(call(method, arguments));
            }
            Object result = call(method, arguments);
            if (target instanceof Connection && name.equals("rollback") && arguments.length == 0) {
                behind.afterRollback();
            }
            if (name.equals("execute") && arguments.length > 0 && arguments[0] instanceof String sql) {
                behind.after(sql);
            }
            return wrapped(method, result);
        }

        /** As a call into a driver that waits for a server which is gone: no interrupt ends it. */
        private static void hang() {
            CountDownLatch never = new CountDownLatch(1);
            while (never.getCount() > 0) {
                try {
                    never.await();
                } catch (InterruptedException ignored) {
                    continue;
                }
            }
        }

        private @Nullable Object call(Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                boolean duplicate = String.valueOf(e.getCause().getMessage())
                        .matches("(?s).*(UNIQUE constraint failed|duplicate key value).*");
                boolean deadlock = String.valueOf(e.getCause().getMessage()).contains("deadlock detected");
                boolean swallowed =
                        lie == Lie.SWALLOWS_DUPLICATES && duplicate || lie == Lie.HIDES_DEADLOCKS && deadlock;
                if (swallowed && method.getName().startsWith("execute")) {
                    return method.getReturnType() == boolean.class ? Boolean.FALSE : null;
                }
                throw e.getCause();
            }
        }

        private @Nullable Object wrapped(Method method, @Nullable Object result) {
            if (result instanceof PreparedStatement) {
                return wrap(result, PreparedStatement.class, lie, behind);
            }
            if (lie == Lie.REPORTS_ANOTHER_TYPE && method.getReturnType() == ResultSet.class && result != null) {
                return wrap(result, ResultSet.class, lie, behind);
            }
            return result instanceof Statement ? wrap(result, Statement.class, lie, behind) : result;
        }
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
