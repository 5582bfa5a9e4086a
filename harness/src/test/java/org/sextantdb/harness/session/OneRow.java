package org.sextantdb.harness.session;

import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;

/** The answer of a driver in tests: one row of one text. */
final class OneRow {
    private OneRow() {}

    static ResultSet of(String value) {
        boolean[] read = {false};
        return (ResultSet) Proxy.newProxyInstance(
                OneRow.class.getClassLoader(), new Class<?>[] {ResultSet.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "getMetaData":
                            return columns();
                        case "next":
                            boolean first = !read[0];
                            read[0] = true;
                            return first;
                        case "getString":
                            return value;
                        default:
                            return null;
                    }
                });
    }

    private static ResultSetMetaData columns() {
        return (ResultSetMetaData) Proxy.newProxyInstance(
                OneRow.class.getClassLoader(),
                new Class<?>[] {ResultSetMetaData.class},
                (proxy, method, arguments) -> method.getName().equals("getColumnCount") ? 1 : "v");
    }
}
