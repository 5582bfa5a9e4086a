package org.sextantdb.harness.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sextantdb.harness.model.IsolationLevel;

/** What MySQL, MariaDB and TiDB have in common. Each family says where it departs. */
final class MysqlProtocol {
    private static final List<String> SETTINGS = List.of(
            "sql_mode",
            "character_set_server",
            "collation_server",
            "character_set_database",
            "collation_database",
            "character_set_connection",
            "collation_connection",
            "default_collation_for_utf8mb4",
            "lower_case_table_names",
            "innodb_default_row_format",
            "innodb_page_size",
            "explicit_defaults_for_timestamp",
            "time_zone",
            "foreign_key_checks",
            "autocommit");

    private MysqlProtocol() {}

    /** Common settings and the family's own. */
    static Map<String, String> settings(Connection connection, String... more) {
        List<String> names = new ArrayList<>(SETTINGS);
        names.addAll(List.of(more));
        return Query.settings(connection, names, "select @@%s");
    }

    /** Whether a database of the column has utf8mb4 by default. */
    static boolean isUnicode(Map<String, String> settings) {
        return "utf8mb4".equals(settings.get("character_set_database"));
    }

    /** What the three share: spelling, and how databases are made. */
    interface Speaker
            extends EngineFamily,
                    Dialect,
                    MysqlTypeDialect,
                    MysqlKeyDialect,
                    MysqlTextDialect,
                    MysqlTimeDialect,
                    MysqlUpsertDialect,
                    MysqlMigrationDialect,
                    MysqlTableDialect {

        @Override
        default Dialect dialect() {
            return this;
        }

        @Override
        default List<String> createDatabase(String name, String options) {
            return List.of(("create database `" + name + "` " + options).trim());
        }

        @Override
        default List<String> dropDatabase(String name) {
            return List.of("drop database if exists `" + name + "`");
        }

        @Override
        default Optional<String> listDatabases() {
            return Optional.of("select schema_name from information_schema.schemata");
        }

        @Override
        default JdbcTarget inDatabase(JdbcTarget server, String database) {
            return server.withUrl(Urls.withDatabase(server.url(), database));
        }

        @Override
        default Optional<String> laxMode() {
            return Optional.of("set session sql_mode = ''");
        }

        /** The drivers write parameters into the statement themselves unless told otherwise. */
        @Override
        default Map<String, String> serverPrepared() {
            return Map.of("useServerPrepStmts", "true");
        }

        @Override
        default List<String> triggerBeforeInsert(String name, String table, String column, String value) {
            return List.of("create trigger " + name + " before insert on " + table + " for each row set new." + column
                    + " = " + value);
        }

        @Override
        default List<String> rowTrigger(String name, String when, String table, String statement) {
            return List.of("create trigger " + name + " " + when + " on " + table + " for each row " + statement);
        }

        @Override
        default List<String> lockWaitLimit(int seconds) {
            return List.of("set session innodb_lock_wait_timeout = " + seconds);
        }

        @Override
        default List<String> schemaWaitLimit(int seconds) {
            return List.of("set session lock_wait_timeout = " + seconds);
        }

        @Override
        default Optional<String> terminate(long sessionId) {
            return Optional.of("kill " + sessionId);
        }

        @Override
        default Optional<String> setIsolation(IsolationLevel level) {
            return Optional.of("set session transaction isolation level " + level.sql());
        }

        @Override
        default String isolationGranted() {
            return "select lower(@@transaction_isolation)";
        }
    }

    /** Views first, then tables without regard to foreign keys, then programs. */
    static List<DatabaseObject> contents(Connection connection) throws SQLException {
        List<DatabaseObject> contents = new ArrayList<>();
        for (String[] kind : new String[][] {
            {"view", "select table_name from information_schema.tables where table_type like '%VIEW'"},
            {
                "table",
                "select table_name from information_schema.tables where table_type not like '%VIEW'"
                        + " and table_type <> 'SEQUENCE'"
            },
            {"sequence", "select table_name from information_schema.tables where table_type = 'SEQUENCE'"},
            {"procedure", "select routine_name from information_schema.routines where routine_type = 'PROCEDURE'"},
            {"function", "select routine_name from information_schema.routines where routine_type = 'FUNCTION'"},
            {"event", "select event_name from information_schema.events where true"}
        }) {
            String owner = kind[1].contains("tables") ? "table" : kind[1].contains("routines") ? "routine" : "event";
            for (String name : Query.values(connection, kind[1] + " and " + owner + "_schema = database()")) {
                contents.add(new DatabaseObject(
                        kind[0], name, "drop " + kind[0] + " if exists `" + name.replace("`", "``") + "`"));
            }
        }
        return contents;
    }

    static String grant(Connection connection, Optional<String> database) throws SQLException {
        String user = Query.value(connection, "select current_user()");
        int at = user.lastIndexOf('@');
        return "GRANT ALL ON `" + database.orElse("sextant\\_%") + "`.* TO '" + user.substring(0, at) + "'@'"
                + user.substring(at + 1) + "'";
    }

    /** The version as MySQL's protocol announces it: {@code 8.0.31}, {@code 10.11.5-MariaDB}, {@code 8.0.11-TiDB-v8.5.6}. */
    static String version(Connection connection) throws SQLException {
        return Query.value(connection, "select version()");
    }
}
