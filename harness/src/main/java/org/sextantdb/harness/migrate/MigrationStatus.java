package org.sextantdb.harness.migrate;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one version.
 *
 * @param entry its row of the tracking table; null where it has none
 */
public record MigrationStatus(
        String version, String name, State state, @Nullable HistoryEntry entry) {
    /** What is known. */
    public enum State {
        /** Not applied yet. */
        PENDING,
        APPLIED,
        /** Applied, and the file was changed since. */
        EDITED,
        /** Applied, and there is no file. */
        MISSING_FILE,
        /** Not applied, and older than the newest that was. */
        OUT_OF_ORDER,
        /** Running, or whoever ran it is gone. */
        RUNNING,
        /** A statement was refused, and what ran before it stays. */
        FAILED;

        /** {@code out-of-order}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** {@code 7_create_orders}. */
    public String title() {
        return name.isEmpty() ? version : version + "_" + name;
    }

    /** The state in words, with what ran of it and what did not. */
    public String sentence() {
        HistoryEntry seen = entry;
        if (seen == null || !seen.dirty()) {
            return state.text();
        }
        String ran = seen.done() == 0 ? "nothing of it ran for certain" : "statements 1 to " + seen.done() + " ran";
        if (seen.state() == HistoryEntry.State.FAILED) {
            return "failed going " + seen.direction().text() + ": " + ran + ", statement " + seen.begun() + " of "
                    + seen.statements() + " was " + seen.error();
        }
        String doubt = seen.begun() > seen.done() ? ", statement " + seen.begun() + " may have run" : "";
        return "running, or interrupted, going " + seen.direction().text() + ": " + ran + doubt + " (of "
                + seen.statements() + "), begun " + seen.appliedAt() + " by " + seen.appliedBy();
    }
}
