package org.sextantdb.harness.migrate;

import org.sextantdb.harness.migrate.MigrationRefusedException.Reason;

/** Writes down, without running anything, that the migrations up to a version are applied. */
final class Baseline {
    private final VersionIndex files;
    private final MigrationHistory history;
    private final String who;

    Baseline(VersionIndex files, MigrationHistory history, String who) {
        this.files = files;
        this.history = history;
        this.who = who;
    }

    /**
     * @return the newest one
     * @throws MigrationRefusedException where anything is tracked already, and for a version without a file
     */
    Migration write(String version) {
        if (!history.read().isEmpty()) {
            throw new MigrationRefusedException(
                    Reason.UNKNOWN_VERSION, "the tracking table is not empty: a baseline is for the first time only");
        }
        int newest = files.place(version);
        for (int place = 0; place <= newest; place++) {
            Migration migration = files.directory().migrations().get(place);
            if (!migration.repeatable()) {
                history.insert(HistoryEntry.running(migration, Direction.UP, 0, place + 1, who)
                        .applied(0));
            }
        }
        return files.migration(version);
    }
}
