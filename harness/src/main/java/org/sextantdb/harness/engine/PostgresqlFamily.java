package org.sextantdb.harness.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.IsolationLevel;

/** PostgreSQL. */
public final class PostgresqlFamily implements EngineFamily, Dialect {
    private static final List<String> SETTINGS = List.of(
            "server_encoding",
            "lc_collate",
            "lc_ctype",
            "default_transaction_isolation",
            "standard_conforming_strings",
            "deadlock_timeout",
            "lock_timeout",
            "fsync",
            "TimeZone");
    /** By way of JSON, because PostgreSQL 14 has no such column and only libc. */
    private static final String LOCALE_PROVIDER = """
        select case coalesce(to_jsonb(d) ->> 'datlocprovider', 'c')
                 when 'i' then 'icu' when 'b' then 'builtin' else 'libc' end
          from pg_database d where datname = current_database()
        """;

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public Set<String> urlPrefixes() {
        return Set.of("jdbc:postgresql:");
    }

    /** Other products speak this protocol: their {@code version()} begins otherwise or names a fork. */
    @Override
    public Optional<Identity> identify(Connection connection) throws SQLException {
        String build = Query.value(connection, "select version()");
        if (!build.startsWith("PostgreSQL ") || build.contains("-YB-") || build.contains("Redshift")) {
            return Optional.empty();
        }
        return Optional.of(new Identity("PostgreSQL", build.split(" ")[1], build));
    }

    @Override
    public Dialect dialect() {
        return this;
    }

    @Override
    public ErrorClass classify(@Nullable String sqlState, int vendorCode, String message) {
        if (sqlState == null) {
            return ErrorClass.OTHER;
        }
        return switch (sqlState) {
            case "42601" -> ErrorClass.SYNTAX;
            case "42P01", "42703", "42725", "42883", "42704", "3F000", "3D000" -> ErrorClass.UNKNOWN_OBJECT;
            case "42P07", "42701", "42710", "42P04", "42P06" -> ErrorClass.ALREADY_EXISTS;
            case "23505" -> ErrorClass.UNIQUE_VIOLATION;
            case "23502" -> ErrorClass.NOT_NULL_VIOLATION;
            case "23514" -> ErrorClass.CHECK_VIOLATION;
            case "23503" -> ErrorClass.FOREIGN_KEY_VIOLATION;
            case "42830" -> ErrorClass.FOREIGN_KEY_DEFINITION;
            case "54000" -> message.contains("index row") ? ErrorClass.KEY_TOO_LONG : ErrorClass.ROW_TOO_BIG;
            case "54011" -> message.contains("index") ? ErrorClass.TOO_MANY_KEY_PARTS : ErrorClass.TOO_MANY_COLUMNS;
            case "22001" -> ErrorClass.VALUE_TOO_LONG;
            case "22003", "22008" -> ErrorClass.OUT_OF_RANGE;
            case "22P02", "22007", "2201W", "42804" -> ErrorClass.BAD_VALUE;
            case "22021", "08P01", "22P05" -> ErrorClass.UNREPRESENTABLE_TEXT;
            case "22023" -> message.contains("length") ? ErrorClass.COLUMN_TOO_LONG : ErrorClass.BAD_VALUE;
            case "42P21", "42P22" -> ErrorClass.COLLATION_MIX;
            case "42803", "42P10" -> ErrorClass.GROUP_BY;
            case "40001" -> ErrorClass.SERIALIZATION_FAILURE;
            case "40P01" -> ErrorClass.DEADLOCK;
            case "55P03" -> ErrorClass.LOCK_TIMEOUT;
            case "25P02" -> ErrorClass.TRANSACTION_ABORTED;
            case "25006" -> ErrorClass.READ_ONLY;
            case "57014" -> ErrorClass.CANCELLED;
            case "0A000", "25001" -> ErrorClass.UNSUPPORTED;
            case "42501" -> ErrorClass.PERMISSION;
            case "2BP01" -> ErrorClass.DEPENDENT_OBJECTS;
            case "21000" -> ErrorClass.ROW_AFFECTED_TWICE;
            case "57P01", "57P02", "57P03", "08000", "08001", "08003", "08004", "08006" -> ErrorClass.CONNECTION_LOST;
            default -> ErrorClass.OTHER;
        };
    }

    @Override
    public Map<String, String> settings(Connection connection) throws SQLException {
        Map<String, String> settings = Query.settings(connection, SETTINGS, "select current_setting('%s')");
        settings.putIfAbsent(
                "lc_collate",
                Query.value(connection, "select datcollate from pg_database where datname = current_database()"));
        settings.putIfAbsent(
                "lc_ctype",
                Query.value(connection, "select datctype from pg_database where datname = current_database()"));
        settings.put("locale_provider", Query.value(connection, LOCALE_PROVIDER));
        return settings;
    }

    @Override
    public List<String> createDatabase(String name, String options) {
        return List.of(("create database " + quoted(name) + " " + options).trim());
    }

    @Override
    public List<String> dropDatabase(String name) {
        return List.of("drop database if exists " + quoted(name) + " with (force)");
    }

    @Override
    public Optional<String> listDatabases() {
        return Optional.of("select datname from pg_database");
    }

    @Override
    public JdbcTarget inDatabase(JdbcTarget server, String database) {
        return server.withUrl(Urls.withDatabase(server.url(), database));
    }

    /** CREATE DATABASE copies a template and DROP DATABASE waits for a checkpoint: a fifth of a second together. */
    @Override
    public boolean schemaPerCase() {
        return true;
    }

    @Override
    public List<String> createSchema(String name) {
        return List.of("create schema " + quoted(name));
    }

    /** A session that is still going away may hold a lock for a moment; what stays goes with the database. */
    @Override
    public List<String> dropSchema(String name) {
        return List.of("set lock_timeout = '5s'", "drop schema if exists " + quoted(name) + " cascade");
    }

    @Override
    public JdbcTarget inSchema(JdbcTarget database, String schema) {
        return database.withProperties(Map.of("currentSchema", schema));
    }

    @Override
    public Optional<String> listSchemas() {
        return Optional.of("select nspname from pg_namespace");
    }

    @Override
    public List<DatabaseObject> contents(Connection connection) throws SQLException {
        return Query.values(connection, PostgresqlViews.CONTENTS).stream()
                .map(text -> text.split(" ", 2))
                .map(words -> new DatabaseObject(words[0], words[1], "drop " + words[0] + " " + quoted(words[1])))
                .toList();
    }

    @Override
    public String grant(Connection connection, Optional<String> database) throws SQLException {
        String user = quoted(Query.value(connection, "select current_user"));
        return database.map(name -> "GRANT CREATE ON DATABASE " + quoted(name) + " TO " + user)
                .orElse("ALTER ROLE " + user + " CREATEDB");
    }

    @Override
    public Optional<LockView> lockView() {
        return Optional.of(new PostgresqlViews.BlockingPids());
    }

    /** A superuser also finds deadlocks after 10 ms instead of a second; others wait that second. */
    @Override
    public List<String> boundWaits() {
        return List.of(
                "set lock_timeout = '5s'",
                "select set_config('deadlock_timeout', '10ms', false) from pg_roles where rolname = current_user and rolsuper");
    }

    @Override
    public Optional<ServerProgram> program() {
        return Optional.of(new PostgresqlProgram());
    }

    @Override
    public String bytes() {
        return "bytea";
    }

    @Override
    public String hex(String expression) {
        return "upper(encode(convert_to(" + expression + ", 'UTF8'), 'hex'))";
    }

    @Override
    public Optional<String> setIsolation(IsolationLevel level) {
        return Optional.of("set session characteristics as transaction isolation level " + level.sql());
    }

    @Override
    public String isolationGranted() {
        return "select replace(current_setting('transaction_isolation'), ' ', '-')";
    }
}
