package org.sextantdb.harness.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.schema.PostgresqlSchemaReader;
import org.sextantdb.harness.schema.SchemaReader;

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
            case "42704" ->
                message.contains("operator class")
                        ? ErrorClass.UNSUPPORTED
                        : message.contains("collation") ? ErrorClass.UNKNOWN_COLLATION : ErrorClass.UNKNOWN_OBJECT;
            case "3B001", "3D000", "3F000", "42703", "42725", "42883", "42P01" -> ErrorClass.UNKNOWN_OBJECT;
            case "42702" -> ErrorClass.AMBIGUOUS_NAME;
            case "42P07", "42701", "42710", "42P04", "42P06" -> ErrorClass.ALREADY_EXISTS;
            case "23505" -> ErrorClass.UNIQUE_VIOLATION;
            case "23502" -> ErrorClass.NOT_NULL_VIOLATION;
            case "428C9" -> ErrorClass.NUMBERING_DEFINITION;
            case "23514", "44000" -> ErrorClass.CHECK_VIOLATION;
            case "23001", "23503" -> ErrorClass.FOREIGN_KEY_VIOLATION;
            case "42830" -> ErrorClass.FOREIGN_KEY_DEFINITION;
            case "54000" -> message.contains("index row") ? ErrorClass.KEY_TOO_LONG : ErrorClass.ROW_TOO_BIG;
            case "54011" -> message.contains("index") ? ErrorClass.TOO_MANY_KEY_PARTS : ErrorClass.TOO_MANY_COLUMNS;
            case "22001" -> ErrorClass.VALUE_TOO_LONG;
            case "22003", "22008", "2200H", "22012" -> ErrorClass.OUT_OF_RANGE;
            case "22007", "2201W", "22P02" -> ErrorClass.BAD_VALUE;
            case "42804" -> message.contains("foreign key") ? ErrorClass.FOREIGN_KEY_DEFINITION : ErrorClass.BAD_VALUE;
            case "22021", "08P01", "22P05" -> ErrorClass.UNREPRESENTABLE_TEXT;
            case "22023" ->
                message.contains("length") || message.contains("precision")
                        ? ErrorClass.COLUMN_TOO_LONG
                        : ErrorClass.BAD_VALUE;
            case "42P21", "42P22" -> ErrorClass.COLLATION_MIX;
            case "42803", "42P10" -> ErrorClass.GROUP_BY;
            case "40001" -> ErrorClass.SERIALIZATION_FAILURE;
            case "40P01" -> ErrorClass.DEADLOCK;
            case "55P03" -> ErrorClass.LOCK_TIMEOUT;
            case "25P02" -> ErrorClass.TRANSACTION_ABORTED;
            case "25006" -> ErrorClass.READ_ONLY;
            case "57014" -> ErrorClass.CANCELLED;
            case "0A000", "25001", "42P16" -> ErrorClass.UNSUPPORTED;
            case "55000" -> message.contains("are disabled") ? ErrorClass.UNSUPPORTED : ErrorClass.OTHER;
            case "42501" -> ErrorClass.PERMISSION;
            case "2BP01" -> ErrorClass.DEPENDENT_OBJECTS;
            case "21000" -> ErrorClass.ROW_AFFECTED_TWICE;
            case "57P01", "57P02", "57P03", "08000", "08001", "08003", "08004", "08006" -> ErrorClass.CONNECTION_LOST;
            default -> ErrorClass.OTHER;
        };
    }

    @Override
    public String nextValue(String sequence) {
        return "nextval('" + sequence + "')";
    }

    @Override
    public List<String> triggerBeforeInsert(String name, String table, String column, String value) {
        return trigger(name, "before insert on " + table, "new." + column + " := " + value, "new");
    }

    @Override
    public List<String> triggerAfterDelete(String name, String table, String statement) {
        return trigger(name, "after delete on " + table, statement, "old");
    }

    /** What a trigger does stands in a function of its own. */
    private static List<String> trigger(String name, String when, String statement, String row) {
        return List.of(
                "create function " + name + "_body() returns trigger language plpgsql as $body$ begin " + statement
                        + "; return " + row + "; end $body$",
                "create trigger " + name + " " + when + " for each row execute function " + name + "_body()");
    }

    @Override
    public String procedure(String name, String parameter, String statement) {
        return "create procedure " + name + " (in " + parameter + " int) language sql as $body$ " + statement
                + " $body$";
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

    @Override
    public String lastNumber() {
        return "select lastval()";
    }

    @Override
    public TableOption tableLayout() {
        return new TableOption(
                "with (fillfactor = 50)",
                "select count(*) from pg_class where oid = 't'::regclass and 'fillfactor=50' = any (reloptions)");
    }

    /** There is one access method for tables; it can be named. */
    @Override
    public TableOption tableStorage() {
        return new TableOption(
                "using heap",
                "select count(*) from pg_class c join pg_am a on a.oid = c.relam where c.oid = 't'::regclass"
                        + " and a.amname = 'heap'");
    }

    @Override
    public List<String> twoCollations() {
        return List.of("collate \"C\"", "collate \"POSIX\"");
    }

    @Override
    public List<String> twoOtherCollations() {
        return List.of("collate \"en-x-icu\"", "collate \"und-x-icu\"");
    }

    @Override
    public Optional<String> collation(CollationKind kind) {
        return switch (kind) {
            case BINARY -> Optional.of("\"C\"");
            case UNICODE -> Optional.of("\"und-x-icu\"");
            case NEWEST_UNICODE -> Optional.of("\"unicode\"");
            case TURKISH -> Optional.of("\"tr-x-icu\"");
            case NONDETERMINISTIC -> Optional.of("sextant_ci");
            case BINARY_UNPADDED, CASE_INSENSITIVE, CASE_AND_ACCENT -> Optional.empty();
        };
    }

    @Override
    public Optional<String> makeCollation(CollationKind kind) {
        return kind == CollationKind.NONDETERMINISTIC
                ? Optional.of("create collation sextant_ci (provider = icu, locale = 'und-u-ks-level2',"
                        + " deterministic = false)")
                : Optional.empty();
    }

    @Override
    public String collationNames() {
        return "select distinct quote_ident(collname) from pg_collation where collencoding in (-1, 6)";
    }

    @Override
    public String matches(String expression, String pattern) {
        return expression + " ~ " + pattern;
    }

    @Override
    public String bytes() {
        return "bytea";
    }

    @Override
    public String bytes(int length) {
        return "bytea";
    }

    @Override
    public String fixedBytes(int length) {
        return "bytea";
    }

    @Override
    public String keyPrefix(String column, int chars) {
        return "(left(" + column + ", " + chars + "))";
    }

    @Override
    public String indexKept(String table) {
        return PostgresqlViews.indexKept(literal(table));
    }

    @Override
    public List<String> preferIndexes() {
        return List.of("set enable_seqscan = off");
    }

    @Override
    public Optional<String> indexSearched(List<String> plan) {
        return PostgresqlViews.indexSearched(plan);
    }

    @Override
    public String bytesLiteral(String hex) {
        return "'\\x" + hex + "'::bytea";
    }

    @Override
    public String bytesHex(String expression) {
        return "upper(encode(" + expression + ", 'hex'))";
    }

    @Override
    public String hex(String expression) {
        return "upper(encode(convert_to(" + expression + ", 'UTF8'), 'hex'))";
    }

    @Override
    public String clientCharacterSet() {
        return "select replace(current_setting('client_encoding'), 'UTF8', 'UTF-8')";
    }

    @Override
    public List<String> createEnumerated(String table, List<String> words) {
        String members = words.stream().map(this::literal).collect(Collectors.joining(", "));
        return List.of(
                "drop type if exists " + table + "_v",
                "create type " + table + "_v as enum (" + members + ")",
                "create table " + table + " (id int, v " + table + "_v)");
    }

    @Override
    public String echoFunction(String name, String type) {
        return "create function " + name + " (x " + type + ") returns " + type + " immutable return x";
    }

    /** The driver keeps a statement on the server from its fifth use on; this says from its first. */
    @Override
    public Map<String, String> serverPrepared() {
        return Map.of("prepareThreshold", "1");
    }

    @Override
    public String characterSet(String table, String column) {
        return "select lower(current_setting('server_encoding'))";
    }

    @Override
    public Map<String, String> characterSetsInForce() {
        return Map.of(
                "client", "lower(current_setting('client_encoding'))",
                "database", "lower(current_setting('server_encoding'))");
    }

    @Override
    public String bytesAsText(String hex) {
        return "convert_from(" + bytesLiteral(hex) + ", 'UTF8')";
    }

    @Override
    public String undoubled(String expression) {
        return "convert_from(convert_to(" + expression + ", 'WIN1252'), 'UTF8')";
    }

    @Override
    public String printed(String kind, String name) {
        return kind.equals("view")
                ? "select 'create view " + name + " as ' || pg_get_viewdef('" + name + "'::regclass)"
                : PostgresqlViews.printedTable(name);
    }

    @Override
    public String indexColumnDescending(String index, int column) {
        return "select case when pg_index_column_has_property('" + index + "'::regclass, " + column
                + ", 'desc') then 1 else 0 end";
    }

    @Override
    public String tableComment(String table) {
        return "select obj_description('" + table + "'::regclass)";
    }

    @Override
    public Optional<String> newUuid() {
        return Optional.of("gen_random_uuid()");
    }

    @Override
    public Optional<String> setIsolation(IsolationLevel level) {
        return Optional.of("set session characteristics as transaction isolation level " + level.sql());
    }

    @Override
    public List<String> lockWaitLimit(int seconds) {
        return List.of("set lock_timeout = '" + seconds + "s'");
    }

    @Override
    public Optional<String> terminate(long sessionId) {
        return Optional.of("select pg_terminate_backend(" + sessionId + ")");
    }

    @Override
    public String isolationGranted() {
        return "select replace(current_setting('transaction_isolation'), ' ', '-')";
    }

    @Override
    public TwoPhase twoPhase(String name) {
        return new TwoPhase(
                List.of("begin"),
                List.of("prepare transaction " + literal(name)),
                "commit prepared " + literal(name),
                "rollback prepared " + literal(name));
    }
}
