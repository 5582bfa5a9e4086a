package org.sextantdb.harness.migrate;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * SQLite behind a driver that is deaf to some words: {@code jdbc:deaf:drop index:sqlite:/file} says that it dropped the
 * index, and did nothing. A ROLLBACK that it does not hear it takes for a COMMIT.
 */
final class DeafDriver implements Driver {
    private static final String PREFIX = "jdbc:deaf:";

    static void register() throws SQLException {
        DriverManager.registerDriver(new DeafDriver());
    }

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        String[] parts = url.substring(PREFIX.length()).split(":", 2);
        Connection real = DriverManager.getConnection("jdbc:" + parts[1], info);
        Pattern unheard = Pattern.compile("(?is)\\s*" + parts[0] + "\\b.*");
        return (Connection) wrap(real, Connection.class, unheard);
    }

    private static Object wrap(Object real, Class<?> type, Pattern unheard) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
            Object[] arguments = given == null ? new Object[0] : given.clone();
            boolean executes = method.getName().startsWith("execute") && arguments.length > 0;
            if (executes && unheard.matcher(String.valueOf(arguments[0])).matches()) {
                arguments[0] =
                        String.valueOf(arguments[0]).equalsIgnoreCase("rollback") ? "commit" : "select 1 where 1 = 0";
            }
            Object answer = call(real, method, arguments);
            return real instanceof Connection
                            && answer instanceof Statement
                            && method.getReturnType() == Statement.class
                    ? wrap(answer, Statement.class, unheard)
                    : answer;
        });
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIX);
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
