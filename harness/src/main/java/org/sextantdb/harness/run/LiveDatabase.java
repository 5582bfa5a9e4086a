package org.sextantdb.harness.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.sextantdb.harness.engine.Connecting;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.engine.EngineFamily;
import org.sextantdb.harness.engine.Identity;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.server.DatabaseUrl;
import org.sextantdb.harness.session.Workspace;

/**
 * A database of the user's own, in which something is to be changed.
 *
 * @param target how it is reached
 * @param family which product it is
 * @param identity what it says of itself
 */
public record LiveDatabase(JdbcTarget target, EngineFamily family, Identity identity) {
    private static final String SQLITE = "jdbc:sqlite:";

    /**
     * Connects once and asks the server who it is.
     *
     * @param url a JDBC URL, or one as applications have it; an SQLite file is made where there is none
     * @throws InputException in one line without the password where the URL is wrong or leads nowhere
     */
    public static LiveDatabase open(String url) {
        String file = DatabaseUrl.sqlite(url);
        JdbcTarget target =
                file == null ? DatabaseUrl.server(url) : JdbcTarget.of(SQLITE + file.replaceFirst("^///?", ""), "", "");
        List<EngineFamily> families = EngineCatalog.families().stream()
                .filter(family -> family.urlPrefixes().stream().anyMatch(target.url()::startsWith))
                .toList();
        if (families.isEmpty()) {
            throw new InputException("no database is known behind such a URL; known are MySQL, MariaDB, TiDB,"
                    + " PostgreSQL and SQLite");
        }
        try (Connection connection = Connecting.open(target)) {
            for (EngineFamily family : families) {
                Optional<Identity> identity = family.identify(connection);
                if (identity.isPresent()) {
                    return new LiveDatabase(target.withProperties(family.driverProperties()), family, identity.get());
                }
            }
        } catch (SQLException e) {
            throw new InputException(Connecting.reason(e));
        }
        throw new InputException("the server is none of the products that are known under such a URL");
    }

    /** The database, to open sessions in. */
    public Workspace workspace() {
        return new Workspace(target, family, List.of(), RunOptions.SEED);
    }

    /**
     * An empty database beside it, on the same server, dropped when it is closed.
     *
     * @throws InputException where the user may not make one
     */
    public Scratch scratch() {
        return new Scratch(this);
    }

    /** An empty database for a while. */
    public static final class Scratch implements AutoCloseable {
        private final Workspaces workspaces;
        private final Workspaces.Place place;
        private final Workspace workspace;

        private Scratch(LiveDatabase beside) {
            EngineFamily family = beside.family;
            String runId = "%08x".formatted(ThreadLocalRandom.current().nextInt());
            workspaces = new Workspaces(family, server(beside), "", runId, Optional.empty());
            try {
                place = workspaces.make();
            } catch (SQLException e) {
                workspaces.close();
                throw new InputException("no empty database can be made to compare with: " + e.getMessage()
                        + "; the user needs the right to make databases whose names begin with sextant_");
            }
            workspace = new Workspace(place.target(), family, List.of(), RunOptions.SEED);
        }

        private static JdbcTarget server(LiveDatabase beside) {
            if (!beside.target.url().startsWith(SQLITE)) {
                return beside.target;
            }
            try {
                Path directory = Files.createTempDirectory("sextant_");
                directory.toFile().deleteOnExit();
                return beside.target.withUrl(SQLITE + directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public Workspace workspace() {
            return workspace;
        }

        @Override
        public void close() {
            workspace.close();
            workspaces.drop(place);
            workspaces.close();
        }
    }
}
