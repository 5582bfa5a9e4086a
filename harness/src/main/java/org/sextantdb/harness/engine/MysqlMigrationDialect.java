package org.sextantdb.harness.engine;

import java.util.Optional;

/** Schema statements commit by themselves; a lock has a name of at most 64 characters and is the server's, not a database's. */
interface MysqlMigrationDialect extends MigrationDialect {

    @Override
    default Optional<String> currentSchema() {
        return Optional.of("select database()");
    }

    /** The database's own character set may take no emoji, in the name of a file or in an error that quotes one. */
    @Override
    default String trackingTableOptions() {
        return " character set utf8mb4 collate utf8mb4_bin";
    }

    @Override
    default Optional<String> looksIn() {
        return currentSchema();
    }

    @Override
    default String lookIn(String place) {
        return "use `" + place.replace("`", "``") + "`";
    }

    @Override
    default Optional<String> lockMigrations(String name) {
        return Optional.of("select get_lock(" + lock(name) + ", 0)");
    }

    @Override
    default Optional<String> unlockMigrations(String name) {
        return Optional.of("select release_lock(" + lock(name) + ")");
    }

    /** MySQL 9.7 has no SHA1 any more. */
    private static String lock(String name) {
        return "sha2('" + name.replace("\\", "\\\\").replace("'", "''") + "', 224)";
    }

    @Override
    default String backupCommand() {
        return "mysqldump --single-transaction --routines --triggers DATABASE > COPY";
    }
}
