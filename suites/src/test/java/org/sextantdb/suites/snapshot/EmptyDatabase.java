package org.sextantdb.suites.snapshot;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.sextantdb.harness.engine.EngineFamily;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.engine.Query;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.server.Server;

/** A database of a test's own, gone when it is closed. */
final class EmptyDatabase implements AutoCloseable {
    private final Server server;
    private final EngineFamily family;
    private final String name =
            "sextant_snapshot_%08x".formatted(ThreadLocalRandom.current().nextInt());
    private final JdbcTarget target;
    private final Connection connection;

    EmptyDatabase(Server server) throws SQLException {
        this.server = server;
        this.family = server.engine().family();
        administer(family.createDatabase(name, ""));
        target = family.inDatabase(server.administrator(), name);
        connection = target.connect();
    }

    void execute(List<String> statements) throws SQLException {
        Query.execute(connection, statements);
    }

    SchemaSnapshot read() throws SQLException {
        return family.schemaReader().read(connection);
    }

    private void administer(List<String> statements) throws SQLException {
        if (!statements.isEmpty()) {
            try (Connection administrator = server.administrator().connect()) {
                Query.execute(administrator, statements);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        administer(family.dropDatabase(name));
        family.dropped(target);
    }
}
