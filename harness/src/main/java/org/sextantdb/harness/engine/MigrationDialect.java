package org.sextantdb.harness.engine;

import java.util.Optional;

/**
 * What a migration runner must know; part of {@link Dialect}. The default is an engine whose schema statements commit by
 * themselves, and that has no lock for a second runner but a row.
 */
public interface MigrationDialect {

    /** What is one statement in a script. */
    default ScriptSyntax scriptSyntax() {
        return ScriptSyntax.MYSQL;
    }

    /** The query for the schema that unqualified names mean; empty where a database is one. */
    default Optional<String> currentSchema() {
        return Optional.empty();
    }

    /** The query for where unqualified names are looked for, as {@link #lookIn} takes it; empty where nothing changes that. */
    default Optional<String> looksIn() {
        return Optional.empty();
    }

    /** The statement that makes unqualified names be looked for where {@link #looksIn} said. */
    default String lookIn(String place) {
        throw new UnsupportedOperationException(place);
    }

    /** What stands behind the columns of the tracking table, so that it takes every text and tells any two apart. */
    default String trackingTableOptions() {
        return "";
    }

    /** Whether a rolled back transaction takes schema statements with it. */
    default boolean schemaInTransactions() {
        return false;
    }

    /** The statement that begins the transaction of a migration: with the lock against other writers, where it has one. */
    default String beginMigration() {
        return "start transaction";
    }

    /**
     * Why a statement is not protected by the transaction around it, or refused in it.
     *
     * @param statement without comments in front
     * @return empty where it is like any other
     */
    default Optional<String> outsideTransactions(String statement) {
        return Optional.empty();
    }

    /**
     * The query whose one value is 1 when this session has the lock of that name now, and null or 0 when another one has it;
     * the lock goes with the connection. Empty where {@link #beginMigration} locks the whole database.
     *
     * @param name with the schema in which the tracking table stands
     */
    default Optional<String> lockMigrations(String name) {
        return Optional.empty();
    }

    /** The query that gives it back. */
    default Optional<String> unlockMigrations(String name) {
        return Optional.empty();
    }

    /** Statements that copy the whole database into a new file; empty where only another program can. */
    default Optional<String> backupInto(String file) {
        return Optional.empty();
    }

    /** The command, with the words in capitals to be replaced, that a person runs for a backup. */
    default String backupCommand() {
        return "the backup that this engine's vendor names";
    }
}
