package org.sextantdb.harness.doctor;

import org.sextantdb.harness.server.SourceKind;

/**
 * One road to a server, as it looks beforehand.
 *
 * @param kind which road
 * @param access whether it is open
 * @param fact what it will use, or why it is closed
 * @param command the one command that would open it; empty where it is open or there is none
 */
public record Road(SourceKind kind, Access access, String fact, String command) {

    /** Whether a road is open. */
    public enum Access {
        OPEN,
        /** It can be tried, and something outside the kit must go well. */
        DOUBTFUL,
        CLOSED
    }
}
