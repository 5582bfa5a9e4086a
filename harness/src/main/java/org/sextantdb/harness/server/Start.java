package org.sextantdb.harness.server;

import java.util.List;

/** What became of the attempt to have a server for a column. */
public sealed interface Start {

    /**
     * A server runs and is what the column says.
     *
     * @param server shared by all columns that need no server of their own
     */
    record Started(Server server) implements Start {}

    /**
     * No server: the column is NOT_RUN.
     *
     * @param reason one sentence, fit to be published
     * @param commands each of them would mend it, best first; may be empty
     */
    record NotRun(String reason, List<String> commands) implements Start {
        public NotRun {
            commands = List.copyOf(commands);
        }
    }
}
