package org.sextantdb.harness.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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
    private static final Pattern EXTENDED_CODE = Pattern.compile("\\[(SQLITE_\\w+)]");

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

    /** The primary code is the vendor code; the extended one stands in the message, as the driver writes it. */
    @Override
    public ErrorClass classify(@Nullable String sqlState, int vendorCode, String message) {
        Matcher extended = EXTENDED_CODE.matcher(message);
        String code = extended.find() ? extended.group(1) : "";
        return switch (code) {
            case "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_ROWID" ->
                ErrorClass.UNIQUE_VIOLATION;
            case "SQLITE_CONSTRAINT_NOTNULL" -> ErrorClass.NOT_NULL_VIOLATION;
            case "SQLITE_CONSTRAINT_CHECK" -> ErrorClass.CHECK_VIOLATION;
            case "SQLITE_CONSTRAINT_FOREIGNKEY" -> ErrorClass.FOREIGN_KEY_VIOLATION;
            case "SQLITE_CONSTRAINT_DATATYPE", "SQLITE_MISMATCH" -> ErrorClass.BAD_VALUE;
            case "SQLITE_BUSY_SNAPSHOT" -> ErrorClass.SERIALIZATION_FAILURE;
            case "SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_LOCKED_SHAREDCACHE" -> ErrorClass.LOCK_TIMEOUT;
            case "SQLITE_READONLY" -> ErrorClass.READ_ONLY;
            case "SQLITE_INTERRUPT" -> ErrorClass.CANCELLED;
            case "SQLITE_TOOBIG" -> ErrorClass.ROW_TOO_BIG;
            default -> fromMessage(message);
        };
    }

    private static ErrorClass fromMessage(String message) {
        if (message.contains("syntax error") || message.contains("unrecognized token")) {
            return ErrorClass.SYNTAX;
        }
        if (message.contains("error in view")
                || message.contains("error in index")
                || message.contains("error in table")
                || message.contains("PRIMARY KEY")) {
            return ErrorClass.DEPENDENT_OBJECTS;
        }
        if (message.contains("no such") || message.contains("unknown database")) {
            return ErrorClass.UNKNOWN_OBJECT;
        }
        if (message.contains("already exists") || message.contains("duplicate column")) {
            return ErrorClass.ALREADY_EXISTS;
        }
        if (message.contains("too many columns")) {
            return ErrorClass.TOO_MANY_COLUMNS;
        }
        if (message.contains("foreign key mismatch")) {
            return ErrorClass.FOREIGN_KEY_DEFINITION;
        }
        if (message.startsWith("Cannot add")
                || message.contains("Cannot add a")
                || message.contains("cannot add a")
                || message.contains("cannot modify")
                || message.contains("unsupported")) {
            return ErrorClass.UNSUPPORTED;
        }
        return ErrorClass.OTHER;
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

    @Override
    public String identityKey() {
        return "integer primary key autoincrement";
    }

    @Override
    public String charLength(String expression) {
        return "length(" + expression + ")";
    }

    @Override
    public List<String> triggerAfterDelete(String name, String table, String statement) {
        return List.of(
                "create trigger " + name + " after delete on " + table + " for each row begin " + statement + "; end");
    }

    /** SQLite has one level. */
    @Override
    public Optional<String> setIsolation(IsolationLevel level) {
        return Optional.empty();
    }

    /** Outside a shared cache a connection is serialisable, whatever the pragma says. */
    @Override
    public String isolationGranted() {
        return "select 'serializable'";
    }
}
