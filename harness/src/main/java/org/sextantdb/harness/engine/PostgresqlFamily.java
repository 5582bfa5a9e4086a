package org.sextantdb.harness.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.schema.PostgresqlSchemaReader;
import org.sextantdb.harness.schema.SchemaReader;

/** PostgreSQL. */
public final class PostgresqlFamily implements EngineFamily {
    private static final Dialect DIALECT = new PostgresqlDialect();

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
        return DIALECT;
    }

    @Override
    public ErrorClass classify(@Nullable String sqlState, int vendorCode, String message) {
        return PostgresqlErrors.classify(sqlState, message);
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
        return List.of(("create database " + DIALECT.quoted(name) + " " + options).trim());
    }

    @Override
    public List<String> dropDatabase(String name) {
        return List.of("drop database if exists " + DIALECT.quoted(name) + " with (force)");
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
        return List.of("create schema " + DIALECT.quoted(name));
    }

    /** A session that is still going away may hold a lock for a moment; what stays goes with the database. */
    @Override
    public List<String> dropSchema(String name) {
        return List.of("set lock_timeout = '5s'", "drop schema if exists " + DIALECT.quoted(name) + " cascade");
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
                .map(words ->
                        new DatabaseObject(words[0], words[1], "drop " + words[0] + " " + DIALECT.quoted(words[1])))
                .toList();
    }

    @Override
    public String grant(Connection connection, Optional<String> database) throws SQLException {
        String user = DIALECT.quoted(Query.value(connection, "select current_user"));
        return database.map(name -> "GRANT CREATE ON DATABASE " + DIALECT.quoted(name) + " TO " + user)
                .orElse("ALTER ROLE " + user + " CREATEDB");
    }

    @Override
    public SchemaReader schemaReader() {
        return new PostgresqlSchemaReader();
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

    /** The driver keeps a statement on the server from its fifth use on; this says from its first. */
    @Override
    public Map<String, String> serverPrepared() {
        return Map.of("prepareThreshold", "1");
    }
}
