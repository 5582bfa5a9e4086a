package org.sextantdb.harness.migrate;

import java.util.Locale;

/** The runner does not begin, because of the state that it found; nothing was changed. The message says what to do. */
public final class MigrationRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** A migration failed or was interrupted half way, or is running. */
        DIRTY,
        /** An applied file was changed. */
        EDITED,
        /** An applied migration has no file. */
        MISSING_FILE,
        /** A file that was not applied is older than one that was. */
        OUT_OF_ORDER,
        /** There is no way down. */
        NO_DOWN,
        /** Another runner has the lock. */
        LOCKED,
        /** Rows would be lost, and nobody made a backup. */
        DATA_LOSS,
        /** There is no such version, or not in this state. */
        UNKNOWN_VERSION;

        /** {@code missing-file}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    MigrationRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
