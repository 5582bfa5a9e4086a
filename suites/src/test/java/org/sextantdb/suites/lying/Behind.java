package org.sextantdb.suites.lying;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a lying driver does on the honest connection and nobody asked for. */
final class Behind {
    private static final Pattern RENAME = Pattern.compile("(?is)\\s*alter table (\\w+) rename (?:.*\\s)?to (\\w+).*");

    private final Connection honest;
    private final Lie lie;
    private final List<String> schemaStatements = new ArrayList<>();
    private int writes;

    Behind(Connection honest, Lie lie) {
        this.honest = honest;
        this.lie = lie;
    }

    /** Behind the first write of a transaction stands a savepoint. */
    void before(String sql) throws SQLException {
        if (lie == Lie.COMMITS_HALF
                && !honest.getAutoCommit()
                && sql.matches("(?is)\\s*(insert|update|delete) .*")
                && ++writes == 2) {
            run("savepoint half");
        }
    }

    void begin() {
        schemaStatements.clear();
    }

    void beforeCommit() throws SQLException {
        if (lie == Lie.COMMITS_HALF && writes > 1) {
            run("rollback to savepoint half");
        }
        writes = 0;
    }

    /** A statement has succeeded. */
    void after(String sql) throws SQLException {
        Matcher rename = RENAME.matcher(sql);
        if (lie == Lie.LOSES_INDEX_ON_RENAME && rename.matches()) {
            dropIndexOf(sql.matches("(?is)\\s*alter table \\w+ rename to .*") ? rename.group(2) : rename.group(1));
        }
        if (sql.matches("(?is)\\s*(create|alter|drop) .*")) {
            schemaStatements.add(sql);
        } else if (sql.matches("(?is)\\s*(begin|commit)\\b.*")) {
            begin();
        } else if (sql.matches("(?i)\\s*rollback\\s*")) {
            afterRollback();
        }
    }

    /** The rows are as they were, and the schema is not. */
    void afterRollback() throws SQLException {
        if (lie == Lie.KEEPS_SCHEMA_ON_ROLLBACK) {
            for (String sql : schemaStatements) {
                run(sql);
            }
            if (!honest.getAutoCommit()) {
                honest.commit();
            }
        }
        begin();
    }

    private void dropIndexOf(String table) throws SQLException {
        String query = "select min(name) from sqlite_master where type = 'index' and sql is not null and tbl_name = '"
                + table + "'";
        String index;
        try (Statement statement = honest.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            index = row.next() ? row.getString(1) : null;
        }
        if (index != null) {
            run("drop index " + index);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = honest.createStatement()) {
            statement.execute(sql);
        }
    }
}
