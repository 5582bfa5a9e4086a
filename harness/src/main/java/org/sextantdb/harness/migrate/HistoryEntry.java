package org.sextantdb.harness.migrate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A row of the tracking table.
 *
 * @param step the order in which migrations were applied, counted from 1
 * @param version as {@link Migration#version()}
 * @param checksum of what was applied; empty for a baseline
 * @param state what became of it
 * @param direction which way it went last
 * @param statements how many statements its script has
 * @param done how many of them ran for certain
 * @param begun the number of the statement that was begun last; 0 for none
 * @param doneChecksum of the statements that ran, so that the others may be mended
 * @param fingerprint of the schema before the statement that was begun last
 * @param appliedAt when, in UTC, ISO 8601
 * @param appliedBy who, as the runner was told
 * @param durationMillis of all its statements, in milliseconds
 * @param error what the refused statement was told; null where none was refused
 */
public record HistoryEntry(
        int step,
        String version,
        String name,
        String checksum,
        State state,
        Direction direction,
        int statements,
        int done,
        int begun,
        String doneChecksum,
        String fingerprint,
        String appliedAt,
        String appliedBy,
        long durationMillis,
        @Nullable String error) {
    /** What became of a migration. */
    public enum State {
        /** All of it ran. */
        APPLIED,
        /** It is running, or whoever ran it is gone. */
        RUNNING,
        /** A statement was refused, and what ran before it stays. */
        FAILED
    }

    /**
     * A migration that begins now.
     *
     * @param statements how many its script has
     * @param step as {@link #step()}
     * @param who as {@link #appliedBy()}
     */
    static HistoryEntry running(Migration migration, Direction direction, int statements, int step, String who) {
        return new HistoryEntry(
                step,
                migration.version(),
                migration.name(),
                migration.checksum(),
                State.RUNNING,
                direction,
                statements,
                0,
                0,
                "",
                "",
                Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
                who,
                0,
                null);
    }

    /** Whether what was applied is what the file says now. */
    boolean isOf(Migration migration) {
        return checksum.equals(migration.checksum());
    }

    /** Whether it is half done, as far as anybody knows. */
    public boolean dirty() {
        return state != State.APPLIED;
    }

    HistoryEntry begun(int number, String schema) {
        return progress(State.RUNNING, done, number, doneChecksum, schema, durationMillis, null);
    }

    HistoryEntry done(int number, String checksumOfDone, long millis) {
        return progress(State.RUNNING, number, number, checksumOfDone, fingerprint, millis, null);
    }

    HistoryEntry failed(String message) {
        return progress(State.FAILED, done, begun, doneChecksum, fingerprint, durationMillis, message);
    }

    HistoryEntry applied(long millis) {
        return progress(State.APPLIED, statements, statements, doneChecksum, "", millis, null);
    }

    private HistoryEntry progress(
            State now, int ran, int number, String ranChecksum, String schema, long millis, @Nullable String message) {
        return new HistoryEntry(
                step,
                version,
                name,
                checksum,
                now,
                direction,
                statements,
                ran,
                number,
                ranChecksum,
                schema,
                appliedAt,
                appliedBy,
                millis,
                message);
    }
}
