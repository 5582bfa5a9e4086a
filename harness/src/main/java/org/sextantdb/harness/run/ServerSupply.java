package org.sextantdb.harness.run;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.server.Server;

/** Where a run gets its servers. */
@FunctionalInterface
public interface ServerSupply {

    /**
     * A server, or why there is none.
     *
     * @param server running and asked who it is; null where it could not be had
     * @param reason why not, with the command that would change that; null where there is a server
     */
    record Supplied(@Nullable Server server, @Nullable String reason) {
        public static Supplied of(Server server) {
            return new Supplied(server, null);
        }

        public static Supplied none(String reason) {
            return new Supplied(null, reason);
        }
    }

    /**
     * Starts a server for a column, or says why it cannot; never waits without a bound.
     *
     * @param note told about what takes long: a download, a build
     */
    Supplied start(Column column, Consumer<String> note);
}
