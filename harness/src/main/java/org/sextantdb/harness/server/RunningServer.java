package org.sextantdb.harness.server;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sextantdb.harness.engine.Connecting;
import org.sextantdb.harness.engine.Engine;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.engine.EngineFamily;
import org.sextantdb.harness.engine.Identity;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.model.InputException;

/** A server with its own answers. */
final class RunningServer implements Server {
    private final Engine engine;
    private final JdbcTarget administrator;
    private final Map<String, String> source;
    private final long startMillis;
    private final Runnable stop;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Identity identity;
    private final Map<String, String> settings;
    private final Map<String, String> driver;

    private RunningServer(
            Engine engine,
            JdbcTarget administrator,
            Map<String, String> source,
            long startMillis,
            Runnable stop,
            Connection connection)
            throws SQLException {
        this.engine = engine;
        this.administrator = administrator;
        this.source = source;
        this.startMillis = startMillis;
        this.stop = stop;
        this.identity = whoIs(engine, connection);
        this.settings = engine.family().settings(connection);
        DatabaseMetaData about = connection.getMetaData();
        this.driver = Map.of("name", about.getDriverName(), "version", about.getDriverVersion());
    }

    /**
     * Asks a server that answers who it is, and stops it if it is not what was expected.
     *
     * @param source what identifies it; further entries stand behind {@code kind} in this order
     * @param stop ends what the kit started; runs once
     * @throws InputException where it is another product, or of another version line
     */
    static Server ask(
            Engine engine, JdbcTarget administrator, Map<String, String> source, long startMillis, Runnable stop)
            throws UnavailableException {
        try (Connection connection = Connecting.open(door(engine, administrator))) {
            return new RunningServer(engine, administrator, new LinkedHashMap<>(source), startMillis, stop, connection);
        } catch (SQLException e) {
            stop.run();
            throw new UnavailableException("the server does not say who it is: " + Connecting.reason(e), "", e);
        } catch (RuntimeException e) {
            stop.run();
            throw e;
        }
    }

    /** An engine inside the driver has no server to ask, but any of its files will do. */
    private static JdbcTarget door(Engine engine, JdbcTarget administrator) {
        EngineFamily family = engine.family();
        return family.listDatabases().isPresent()
                ? administrator
                : family.inDatabase(administrator, "sextant_identity");
    }

    private static Identity whoIs(Engine engine, Connection connection) throws SQLException {
        Optional<Identity> expected = engine.family().identify(connection);
        if (expected.isEmpty()) {
            throw new InputException("asked for " + engine.label() + ", but this server is " + product(connection)
                    + "; name its own engine instead");
        }
        Identity identity = expected.get();
        if (!engine.isOfLine(identity.version())) {
            throw new InputException("asked for " + engine.label() + ", but this server is " + identity.product() + " "
                    + identity.version() + "; name its own engine instead");
        }
        return identity;
    }

    private static String product(Connection connection) throws SQLException {
        for (EngineFamily family : EngineCatalog.families()) {
            try {
                Optional<Identity> identity = family.identify(connection);
                if (identity.isPresent()) {
                    return identity.get().product() + " " + identity.get().version();
                }
            } catch (SQLException notThisOne) {
                continue;
            }
        }
        DatabaseMetaData about = connection.getMetaData();
        return about.getDatabaseProductName() + " " + about.getDatabaseProductVersion();
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public JdbcTarget administrator() {
        return administrator;
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public Map<String, String> source() {
        return source;
    }

    @Override
    public Map<String, String> settings() {
        return settings;
    }

    @Override
    public Map<String, String> driver() {
        return driver;
    }

    @Override
    public long startMillis() {
        return startMillis;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            stop.run();
        }
    }

    @Override
    public String toString() {
        return engine.id() + " by " + source.get("kind");
    }
}
