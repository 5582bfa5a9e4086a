package org.sextantdb.harness.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.DatabaseObject;
import org.sextantdb.harness.engine.EngineFamily;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.engine.Query;

/**
 * Makes the empty places for the cases of one column, and drops them: a database each, or a schema each in a database of
 * the column. All names begin with {@code sextant_} and the run's id, and nothing else is ever dropped. In a database that
 * was lent, empty, each case gets a schema or the database itself, which is emptied afterwards. Not thread-safe.
 */
final class Workspaces implements AutoCloseable {
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final int VALID_SECONDS_MAX = 2;

    private final EngineFamily family;
    private final JdbcTarget server;
    private final String databaseOptions;
    private final String runId;
    private final Optional<String> lent;
    private @Nullable Place shared;
    private @Nullable Connection administrator;

    /**
     * @param server the server as its administrator, with the variant's driver properties
     * @param databaseOptions the variant's, appended to CREATE DATABASE
     * @param lent the one database to work in, where no others are to be made
     */
    Workspaces(EngineFamily family, JdbcTarget server, String databaseOptions, String runId, Optional<String> lent) {
        this.family = family;
        this.server = server;
        this.databaseOptions = databaseOptions;
        this.runId = runId;
        this.lent = lent;
    }

    /**
     * An empty place for one case.
     *
     * @param isDatabase whether it is a database of its own also where cases have schemas
     */
    record Place(String name, JdbcTarget target, boolean isDatabase) {
        Place(String name, JdbcTarget target) {
            this(name, target, false);
        }
    }

    Place make() throws SQLException {
        if (!family.schemaPerCase()) {
            return lent.isPresent() ? emptyLent(lent.get()) : makeDatabase();
        }
        Place database = sharedDatabase();
        String schema = name();
        administer(family.createSchema(schema));
        return new Place(schema, family.inSchema(database.target(), schema));
    }

    /** A database of its own, for programs that know no schemas. */
    Place makeWholeDatabase() throws SQLException {
        if (lent.isPresent()) {
            throw new SQLException("only one database was lent");
        }
        Place made = makeDatabase();
        return new Place(made.name(), made.target(), true);
    }

    /** A place that cannot be dropped changes no cell; the sweep at the next start finds it. */
    void drop(Place place) {
        try {
            if (place.isDatabase()) {
                dropDatabase(place);
            } else if (family.schemaPerCase()) {
                administer(family.dropSchema(place.name()));
            } else if (lent.isPresent()) {
                clear();
            } else {
                dropDatabase(place);
            }
        } catch (SQLException e) {
            closeAdministrator();
        }
    }

    private Place sharedDatabase() throws SQLException {
        Place database = shared;
        if (database == null) {
            database = lent.isPresent() ? new Place(lent.get(), family.inDatabase(server, lent.get())) : makeDatabase();
            closeAdministrator();
            shared = database;
        }
        return database;
    }

    /** Whoever put something into it in the meantime keeps it, and the case is inconclusive. */
    private Place emptyLent(String database) throws SQLException {
        List<DatabaseObject> contents = family.contents(administrator());
        if (!contents.isEmpty()) {
            throw new SQLException("the database that was lent is not empty: it has the "
                    + contents.get(0).kind() + " " + contents.get(0).name());
        }
        return new Place(database, family.inDatabase(server, database));
    }

    private void clear() throws SQLException {
        Connection connection = administrator();
        Query.execute(connection, List.of("set foreign_key_checks = 0", "set lock_wait_timeout = 5"));
        for (DatabaseObject object : family.contents(connection)) {
            Query.execute(connection, List.of(object.drop()));
        }
    }

    private Place makeDatabase() throws SQLException {
        String name = name();
        administer(family.createDatabase(name, databaseOptions));
        return new Place(name, family.inDatabase(server, name));
    }

    private void dropDatabase(Place database) throws SQLException {
        administer(family.dropDatabase(database.name()));
        family.dropped(database.target());
    }

    private String name() {
        return "sextant_" + runId + "_" + MADE.incrementAndGet();
    }

    /** An engine whose databases are files has nothing to administer. */
    private void administer(List<String> statements) throws SQLException {
        if (!statements.isEmpty()) {
            Query.execute(administrator(), statements);
        }
    }

    private Connection administrator() throws SQLException {
        Connection open = administrator;
        if (open == null || !open.isValid(VALID_SECONDS_MAX)) {
            closeAdministrator();
            Place database = shared;
            open = (database == null ? server : database.target()).connect();
            boundWaits(open);
            administrator = open;
        }
        return open;
    }

    /** What a case left locked must not hold up the run: what cannot be dropped in time is left for the sweep. */
    private void boundWaits(Connection open) {
        for (String statement : family.boundWaits()) {
            try {
                Query.execute(open, List.of(statement));
            } catch (SQLException notHere) {
                continue;
            }
        }
    }

    private void closeAdministrator() {
        Connection open = administrator;
        administrator = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException alreadyGone) {
                return;
            }
        }
    }

    /** Drops the column's database, where it has one. */
    @Override
    public void close() {
        Place database = shared;
        shared = null;
        closeAdministrator();
        if (database != null && lent.isEmpty()) {
            try {
                dropDatabase(database);
            } catch (SQLException leftForTheSweep) {
                closeAdministrator();
            }
        }
        closeAdministrator();
    }
}
