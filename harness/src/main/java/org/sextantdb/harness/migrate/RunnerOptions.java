package org.sextantdb.harness.migrate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How to migrate.
 *
 * @param table the name of the tracking table
 * @param who what the tracking table says of who ran it
 * @param lockWait how long to wait for another runner
 * @param outOfOrder whether a file older than the newest applied one is applied too
 * @param backups the directory for a copy of the database before rows are thrown away, where the engine can make one, and
 *     a refusal where it cannot; empty for no backup and no refusal
 * @param watch is told before every statement
 */
public record RunnerOptions(
        String table, String who, Duration lockWait, boolean outOfOrder, Optional<Path> backups, MigrationWatch watch) {
    /** The tracking table unless another is named. */
    public static final String TABLE = "sextant_migrations";

    /** For a workspace that is thrown away: no backup. */
    public static RunnerOptions scratch() {
        return new RunnerOptions(
                TABLE, "sextant", Duration.ofSeconds(2), false, Optional.empty(), MigrationWatch.NOBODY);
    }

    public RunnerOptions withWatch(MigrationWatch other) {
        return new RunnerOptions(table, who, lockWait, outOfOrder, backups, other);
    }

    public RunnerOptions withOutOfOrder() {
        return new RunnerOptions(table, who, lockWait, true, backups, watch);
    }
}
