package org.sextantdb.harness.migrate;

/**
 * One statement of a script.
 *
 * @param sql as it goes to the server: without the semicolon that ends it and without comments in front or behind
 * @param file as the user knows it: relative to the directory above all migrations
 * @param line where its first word stands, counted from 1
 */
public record ScriptStatement(String sql, String file, int line) {

    /** {@code mysql/002_orders.up.sql:14}. */
    public String where() {
        return file + ":" + line;
    }
}
