package org.sextantdb.harness.server;

import java.sql.Connection;
import java.util.List;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.engine.EngineFamily;
import org.sextantdb.harness.engine.Query;

/** A run that is killed by {@link KillIT}: it starts a server and then makes and drops databases until it is killed. */
final class KilledRun {
    private KilledRun() {}

    public static void main(String[] engineAndSource) throws Exception {
        Column column = EngineCatalog.load().column(engineAndSource[0]);
        ServerOptions options =
                ServerOptions.defaults().withKinds(List.of(SourceKind.of(engineAndSource[1]), SourceKind.BINARY));
        try (Servers servers = new Servers(options)) {
            System.out.println("starting");
            Start start = servers.start(column);
            if (!(start instanceof Start.Started started)) {
                System.out.println(start);
                return;
            }
            Server server = started.server();
            server.usedBy("%08x".formatted(ProcessHandle.current().pid()));
            EngineFamily family = column.engine().family();
            try (Connection connection = server.administrator().connect()) {
                String name = "sextant_%08x_".formatted(ProcessHandle.current().pid());
                Query.execute(connection, family.createDatabase(name + 1, ""));
                System.out.println("working");
                for (int i = 2; i < 10_000; i++) {
                    Query.execute(connection, family.createDatabase(name + i, ""));
                    Query.execute(connection, family.dropDatabase(name + i));
                }
            }
        }
    }
}
