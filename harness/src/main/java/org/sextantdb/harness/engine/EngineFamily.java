package org.sextantdb.harness.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.schema.MetadataSchemaReader;
import org.sextantdb.harness.schema.SchemaReader;

/**
 * A database product: how to speak to it, and how to make a fresh database on it. One final class per family; others are
 * found by {@link java.util.ServiceLoader}.
 */
public interface EngineFamily {

    /** The name in {@code engines.yaml} and of the ledger file: {@code mysql}. */
    String name();

    /** The JDBC URL prefixes under which servers of this family are reached: {@code jdbc:mysql:}. */
    Set<String> urlPrefixes();

    /**
     * Asks the server who it is.
     *
     * @return empty where the server is another product
     */
    Optional<Identity> identify(Connection connection) throws SQLException;

    /** What differs in spelling. */
    Dialect dialect();

    /**
     * The same family for a column whose settings are known: spelling may depend on what a database has by default.
     *
     * @param settings as {@link #settings} read them in a fresh database of the column
     */
    default EngineFamily informed(Map<String, String> settings) {
        return this;
    }

    /** What a refusal means. */
    ErrorClass classify(@Nullable String sqlState, int vendorCode, String message);

    /** The server's settings that change answers, name to value, read from the server. */
    Map<String, String> settings(Connection connection) throws SQLException;

    /** Statements that make an empty database of that name; {@code options} come from the variant and may be empty. */
    List<String> createDatabase(String name, String options);

    /** Statements that drop it, also where sessions are still in it. */
    List<String> dropDatabase(String name);

    /** Called after {@link #dropDatabase}: removes files where a database is one. */
    default void dropped(JdbcTarget database) {}

    /** The query that lists the names of all databases; empty where there is no server to ask. */
    default Optional<String> listDatabases() {
        return Optional.empty();
    }

    /** The same server, another database. */
    JdbcTarget inDatabase(JdbcTarget server, String database);

    /**
     * Whether a case gets a schema of its own in a database that its column's cases share, because making databases is
     * slow here and a schema hides as much.
     */
    default boolean schemaPerCase() {
        return false;
    }

    /** Statements, in the column's database, that make an empty schema of that name. */
    default List<String> createSchema(String name) {
        return List.of();
    }

    /** Statements that drop it with everything in it. */
    default List<String> dropSchema(String name) {
        return List.of();
    }

    /** The same database, with sessions that see that schema and no other. */
    default JdbcTarget inSchema(JdbcTarget database, String schema) {
        return database;
    }

    /** The query that lists the schemas of the connection's database; empty where schemas are no part of a database. */
    default Optional<String> listSchemas() {
        return Optional.empty();
    }

    /** Everything that was put into the connection's database, what depends on other things first. */
    default List<DatabaseObject> contents(Connection connection) throws SQLException {
        return List.of();
    }

    /**
     * The statement by which an administrator gives the connection's user what a run needs.
     *
     * @param database the database to work in; empty for the right to make databases for the run
     */
    default String grant(Connection connection, Optional<String> database) throws SQLException {
        return "";
    }

    /** Driver properties that the kit sets on every session, so that what is measured is the server and not a cache. */
    default Map<String, String> driverProperties() {
        return Map.of();
    }

    /** Driver properties with which a parameter goes to the server as a value of its own; empty where it always does. */
    default Map<String, String> serverPrepared() {
        return Map.of();
    }

    /** How waits are seen; empty where the engine has no such view. */
    Optional<LockView> lockView();

    /** Statements that bound waiting in a schedule: lock-wait limits of a few seconds instead of the engine's default. */
    List<String> boundWaits();

    /** The same for a load of many transactions, in which a wait of seconds is a deadlock or close to one. */
    default List<String> boundWaitsUnderLoad() {
        return boundWaits();
    }

    /** Whether the whole database has one writer at a time: a load then takes longer, and shows no more. */
    default boolean oneWriter() {
        return false;
    }

    /** How a schema is read back; by default from what the driver tells, which is less than the engine's own catalogue. */
    default SchemaReader schemaReader() {
        return new MetadataSchemaReader();
    }

    /** How a server is started from unpacked files; empty where the engine is no program of its own. */
    default Optional<ServerProgram> program() {
        return Optional.empty();
    }
}
