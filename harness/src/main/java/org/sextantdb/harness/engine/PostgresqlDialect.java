package org.sextantdb.harness.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How PostgreSQL spells. */
final class PostgresqlDialect implements Dialect {

    @Override
    public ScriptSyntax scriptSyntax() {
        return ScriptSyntax.POSTGRESQL;
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
    public String jsonMerged(String into, String json) {
        return "cast(cast(" + into + " as jsonb) || cast(" + json + " as jsonb) as json)";
    }

    @Override
    public List<String> rowTrigger(String name, String when, String table, String statement) {
        return trigger(name, when + " on " + table, statement, when.endsWith("delete") ? "old" : "new");
    }

    @Override
    public List<String> refusingTrigger(String name, String table, String condition) {
        String body = "if " + condition + " then raise exception 'refused'; end if";
        return trigger(name, "before insert on " + table, body, "new");
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
    public Optional<String> newUuid() {
        return Optional.of("gen_random_uuid()");
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

    @Override
    public Map<String, String> rewrittenBatches() {
        return Map.of("reWriteBatchedInserts", "true");
    }

    @Override
    public boolean schemaInTransactions() {
        return true;
    }

    @Override
    public String beginMigration() {
        return "begin";
    }

    /** Refused with 25001, "cannot run inside a transaction block". */
    @Override
    public Optional<String> outsideTransactions(String statement) {
        String words = statement.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        boolean refused = words.contains(" concurrently ") && !words.startsWith("refresh ")
                || words.matches("(vacuum|create database|drop database|create tablespace|alter system)\\b.*");
        return refused ? Optional.of("is refused inside a transaction") : Optional.empty();
    }

    @Override
    public Optional<String> currentSchema() {
        return Optional.of("select current_schema()");
    }

    @Override
    public Optional<String> looksIn() {
        return Optional.of("select current_setting('search_path')");
    }

    @Override
    public String lookIn(String place) {
        return "select set_config('search_path', '" + place.replace("'", "''") + "', false)";
    }

    @Override
    public Optional<String> lockMigrations(String name) {
        return Optional.of("select case when pg_try_advisory_lock(" + migrationLock(name) + ") then 1 else 0 end");
    }

    @Override
    public Optional<String> unlockMigrations(String name) {
        return Optional.of("select pg_advisory_unlock(" + migrationLock(name) + ")");
    }

    private static String migrationLock(String name) {
        return "hashtextextended('" + name.replace("'", "''") + "', 0)";
    }

    @Override
    public String backupCommand() {
        return "pg_dump --format=custom --file=COPY DATABASE";
    }
}
