package org.sextantdb.harness.migrate;

/**
 * How far up.
 *
 * @param place of the newest migration that is wanted, in its directory; -1 for none
 * @param repeatables whether repeatable migrations are wanted too
 */
record Target(int place, boolean repeatables) {
    /** Everything. */
    static final Target NEWEST = new Target(Integer.MAX_VALUE, true);

    /**
     * As far as a version.
     *
     * @param version {@code 0} for nothing
     * @throws MigrationRefusedException for a version without a file
     */
    static Target of(String version, VersionIndex files) {
        return new Target(version.equals("0") ? -1 : files.place(version), false);
    }

    boolean wants(Migration migration, VersionIndex files) {
        return migration.repeatable() ? repeatables : files.place(migration.version()) <= place;
    }
}
