package org.sextantdb.harness.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Where to connect. The password is not in the URL, and not in {@link #toString()}.
 *
 * @param url the JDBC URL, without user and password
 * @param user the user name; empty where the driver needs none
 * @param password the password; empty where the driver needs none
 * @param properties further properties for the driver
 */
public record JdbcTarget(String url, String user, String password, Map<String, String> properties) {

    public JdbcTarget {
        properties = Map.copyOf(properties);
    }

    public static JdbcTarget of(String url, String user, String password) {
        return new JdbcTarget(url, user, password, Map.of());
    }

    public JdbcTarget withUrl(String other) {
        return new JdbcTarget(other, user, password, properties);
    }

    /** This target with driver properties added; those already there stay where the names are the same. */
    public JdbcTarget withProperties(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(more);
        all.putAll(properties);
        return new JdbcTarget(url, user, password, all);
    }

    /** Opens a connection, which the caller closes. */
    public Connection connect() throws SQLException {
        Properties info = new Properties();
        properties.forEach(info::setProperty);
        if (!user.isEmpty()) {
            info.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            info.setProperty("password", password);
        }
        return DriverManager.getConnection(url, info);
    }

    @Override
    public String toString() {
        return url;
    }
}
