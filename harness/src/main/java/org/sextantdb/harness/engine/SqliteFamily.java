package org.sextantdb.harness.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.schema.SchemaReader;
import org.sextantdb.harness.schema.SqliteSchemaReader;

/** SQLite: the engine comes inside the driver, a database is a file. */
public final class SqliteFamily implements EngineFamily, Dialect {
    private static final Pattern SEARCH =
            Pattern.compile("detail=SEARCH \\S+ USING (?:COVERING )?(?:INDEX )?(INTEGER PRIMARY KEY|\\S+)");

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public Set<String> urlPrefixes() {
        return Set.of("jdbc:sqlite:");
    }

    @Override
    public Optional<Identity> identify(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("SQLite")) {
            return Optional.empty();
        }
        String version = Query.value(connection, "select sqlite_version()");
        return Optional.of(new Identity("SQLite", version, Query.value(connection, "select sqlite_source_id()")));
    }

    @Override
    public Dialect dialect() {
        return this;
    }

    @Override
    public ScriptSyntax scriptSyntax() {
        return ScriptSyntax.SQLITE;
    }

    @Override
    public ErrorClass classify(@Nullable String sqlState, int vendorCode, String message) {
        return SqliteErrors.classify(message);
    }

    @Override
    public Map<String, String> settings(Connection connection) throws SQLException {
        return Query.settings(
                connection, List.of("encoding", "foreign_keys", "journal_mode", "busy_timeout"), "pragma %s");
    }

    @Override
    public List<String> createDatabase(String name, String options) {
        return List.of();
    }

    @Override
    public List<String> dropDatabase(String name) {
        return List.of();
    }

    /** The database file, and what the journal modes keep beside it. */
    @Override
    public void dropped(JdbcTarget database) {
        String file = database.url().substring("jdbc:sqlite:".length());
        for (String suffix : List.of("", "-journal", "-wal", "-shm")) {
            try {
                Files.deleteIfExists(Path.of(file + suffix));
            } catch (IOException stillOpen) {
                continue;
            }
        }
    }

    @Override
    public JdbcTarget inDatabase(JdbcTarget server, String database) {
        return server.withUrl(server.url() + "/" + database + ".db");
    }

    @Override
    public SchemaReader schemaReader() {
        return new SqliteSchemaReader();
    }

    @Override
    public Optional<LockView> lockView() {
        return Optional.empty();
    }

    /** A lock that another session holds is refused at once instead of after the driver's three seconds. */
    @Override
    public List<String> boundWaits() {
        return List.of("pragma busy_timeout = 0");
    }

    /** A writer waits for its turn here: without a wait most transactions would be refused. */
    @Override
    public List<String> boundWaitsUnderLoad() {
        return List.of("pragma busy_timeout = 500");
    }

    @Override
    public boolean oneWriter() {
        return true;
    }

    @Override
    public String identityKey() {
        return "integer primary key autoincrement";
    }

    @Override
    public String indexKept(String table) {
        return "select 0, 'btree' from pragma_index_list(" + literal(table) + ")";
    }

    @Override
    public String explain(String query) {
        return "explain query plan " + query;
    }

    @Override
    public Optional<String> indexSearched(List<String> plan) {
        return plan.stream()
                .map(SEARCH::matcher)
                .filter(Matcher::find)
                .map(search -> search.group(1))
                .findFirst();
    }

    @Override
    public String numbered(String type) {
        return type + " autoincrement";
    }

    /** The only numbered column is an INTEGER PRIMARY KEY of eight bytes, and it begins with 1. */
    @Override
    public String numberedTable(String table, String type, long first) {
        return "create table " + table + " (id " + identityKey() + ", v int)";
    }

    @Override
    public String restartNumbers(String table, String column, long next) {
        return "update sqlite_sequence set seq = " + (next - 1) + " where name = '" + table + "'";
    }

    @Override
    public String lastNumber() {
        return "select last_insert_rowid()";
    }

    @Override
    public TableOption tableLayout() {
        return new TableOption("without rowid", "select wr from pragma_table_list where name = 't'");
    }

    /** There is one kind of storage; this is the nearest to another. */
    @Override
    public TableOption tableStorage() {
        return tableLayout();
    }

    @Override
    public List<String> twoCollations() {
        return List.of("collate binary", "collate nocase");
    }

    @Override
    public List<String> twoOtherCollations() {
        return List.of("collate nocase", "collate rtrim");
    }

    @Override
    public Optional<String> collation(CollationKind kind) {
        return switch (kind) {
            case BINARY -> Optional.of("binary");
            case CASE_INSENSITIVE -> Optional.of("nocase");
            default -> Optional.empty();
        };
    }

    @Override
    public String collationNames() {
        return "select name from pragma_collation_list";
    }

    /** Only before the first table of a file. */
    @Override
    public Optional<String> storeInUtf16() {
        return Optional.of("pragma encoding = 'UTF-16le'");
    }

    @Override
    public String characterSet(String table, String column) {
        return "select lower(encoding) from pragma_encoding";
    }

    @Override
    public Map<String, String> characterSetsInForce() {
        return Map.of("database", "(select lower(encoding) from pragma_encoding)");
    }

    /** A conversion as the standard spells it; SQLite has none, because its texts are all in one encoding. */
    @Override
    public String undoubled(String expression) {
        return "convert(" + expression + " using utf8)";
    }

    @Override
    public String printed(String kind, String name) {
        return "select sql from sqlite_master where type = " + literal(kind) + " and name = " + literal(name);
    }

    @Override
    public String charLength(String expression) {
        return "length(" + expression + ")";
    }

    @Override
    public String clientCharacterSet() {
        return "select encoding from pragma_encoding";
    }

    /** A type's name may not go on behind its number here. */
    @Override
    public String zonedTimestamp() {
        return "timestamp with time zone";
    }

    @Override
    public Optional<String> setTimeZone(String zone) {
        return Optional.empty();
    }

    /** The clock goes to milliseconds. */
    @Override
    public String now() {
        return "strftime('%Y-%m-%d %H:%M:%f', 'now')";
    }

    @Override
    public String plusMonths(String date, int months) {
        return "date(" + date + ", '+" + months + " month')";
    }

    @Override
    public String epochSeconds(String expression) {
        return "strftime('%s', " + expression + ")";
    }

    @Override
    public String jsonMerged(String into, String json) {
        return "json_patch(" + into + ", " + json + ")";
    }

    @Override
    public List<String> rowTrigger(String name, String when, String table, String statement) {
        return List.of(
                "create trigger " + name + " " + when + " on " + table + " for each row begin " + statement + "; end");
    }

    @Override
    public List<String> refusingTrigger(String name, String table, String condition) {
        return List.of("create trigger " + name + " before insert on " + table + " for each row when " + condition
                + " begin select raise(abort, 'refused'); end");
    }

    /** SQLite has one level. */
    @Override
    public Optional<String> setIsolation(IsolationLevel level) {
        return Optional.empty();
    }

    @Override
    public List<String> lockWaitLimit(int seconds) {
        return List.of("pragma busy_timeout = " + seconds * 1000);
    }

    @Override
    public String beginStatement() {
        return "begin transaction";
    }

    @Override
    public Optional<String> beginWriting() {
        return Optional.of("begin immediate");
    }

    @Override
    public Optional<String> beginExclusive() {
        return Optional.of("begin exclusive");
    }

    /** A transaction has no such mode, the connection has. */
    @Override
    public List<String> beginReadOnly() {
        return List.of("pragma query_only = on", "begin");
    }

    @Override
    public Map<String, String> writingTransactions() {
        return Map.of("transaction_mode", "IMMEDIATE");
    }

    /** Outside a shared cache a connection is serialisable, whatever the pragma says. */
    @Override
    public String isolationGranted() {
        return "select 'serializable'";
    }

    @Override
    public boolean schemaInTransactions() {
        return true;
    }

    /** Takes the lock against other writers at once; a plain BEGIN takes it at the first statement that writes. */
    @Override
    public String beginMigration() {
        return "begin immediate";
    }

    /** <a href="https://www.sqlite.org/pragma.html#pragma_foreign_keys">PRAGMA foreign_keys</a> is a no-op there. */
    @Override
    public Optional<String> outsideTransactions(String statement) {
        String words = statement.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (words.startsWith("pragma foreign_keys")) {
            return Optional.of("has no effect inside a transaction, and no error says so");
        }
        return words.startsWith("vacuum") || words.startsWith("attach") || words.startsWith("detach")
                ? Optional.of("is refused inside a transaction")
                : Optional.empty();
    }

    @Override
    public Optional<String> backupInto(String file) {
        return Optional.of("vacuum into '" + file.replace("'", "''") + "'");
    }

    @Override
    public String backupCommand() {
        return "sqlite3 FILE \"vacuum into 'COPY'\"";
    }
}
