package org.sextantdb.harness.run;

import java.util.function.Consumer;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.server.ServerOptions;
import org.sextantdb.harness.server.Servers;
import org.sextantdb.harness.server.Start;

/** Servers by the four roads: url, container, binary, embedded. */
public final class StandardSupply implements ServerSupply, AutoCloseable {
    private final Servers servers;

    public StandardSupply(ServerOptions options) {
        this.servers = new Servers(options);
    }

    /** Nothing but what the environment says. */
    public static StandardSupply fromEnvironment() {
        return new StandardSupply(ServerOptions.defaults());
    }

    @Override
    public Supplied start(Column column, Consumer<String> note) {
        Start start = servers.start(column);
        if (start instanceof Start.Started started) {
            return Supplied.of(started.server());
        }
        Start.NotRun none = (Start.NotRun) start;
        String fix = none.commands().isEmpty() ? "" : "; try: " + String.join(", or: ", none.commands());
        return Supplied.none(none.reason() + fix);
    }

    @Override
    public void close() {
        servers.close();
    }
}
