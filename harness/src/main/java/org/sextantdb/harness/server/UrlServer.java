package org.sextantdb.harness.server;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.Connecting;
import org.sextantdb.harness.engine.DatabaseObject;
import org.sextantdb.harness.engine.Engine;
import org.sextantdb.harness.engine.EngineFamily;
import org.sextantdb.harness.engine.Identity;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.engine.Query;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.InputException;

/**
 * Somebody else's server. The kit makes databases there, named after the run, or works in one empty database that it was
 * lent; it drops what this run or a killed one of this machine made, and touches nothing else.
 */
final class UrlServer implements Server {
    private static final Pattern OURS = Pattern.compile("sextant_([0-9a-f]{8})_\\d+");

    private final Server asked;
    private final EngineFamily family;
    private final Leases leases;
    private final String digest;
    private final @Nullable String lent;
    private final Set<String> runIds = new ConcurrentSkipListSet<>();

    private UrlServer(Server asked, Leases leases, @Nullable String lent) {
        this.asked = asked;
        this.family = asked.engine().family();
        this.leases = leases;
        this.lent = lent;
        String url = asked.administrator().url();
        String place = lent == null || !family.schemaPerCase() ? url.replaceFirst("(//[^/?]*).*", "$1") : url;
        this.digest =
                UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * Drops what killed runs left, and finds out whether the user has the rights that a run needs.
     *
     * @param lend whether the database that the URL names may be worked in
     * @throws InputException with the statement that grants the missing right, or where the lent database is not empty
     */
    static UrlServer open(Server asked, Leases leases, boolean lend) throws SQLException {
        try (Connection connection = Connecting.open(asked.administrator())) {
            String database = connection.getCatalog();
            if (lend && (database == null || database.isEmpty())) {
                throw new InputException(
                        "--use-this-database needs a URL for " + asked.engine().id() + " that names a database");
            }
            UrlServer server = new UrlServer(asked, leases, lend ? database : null);
            Set<String> dead = leases.ofDeadRuns();
            server.dropLeftOf(connection, dead);
            server.refuseUnlessEmpty(connection);
            server.tryRights(connection);
            return server;
        }
    }

    /**
     * A server may be at work still on the last statement of a killed session, so that a run which left something keeps
     * its lease until a start finds nothing of it.
     */
    private void dropLeftOf(Connection connection, Set<String> dead) throws SQLException {
        for (String runId : dead) {
            if (left(connection, Set.of(runId)).isEmpty()) {
                leases.giveBack(runId, digest);
            } else {
                drop(connection, Set.of(runId));
            }
        }
    }

    private void refuseUnlessEmpty(Connection connection) throws SQLException {
        if (lent == null) {
            return;
        }
        List<DatabaseObject> contents = family.contents(connection);
        if (!contents.isEmpty()) {
            throw new InputException("the database '" + lent + "' is not empty: it has the "
                    + contents.get(0).kind()
                    + " '" + contents.get(0).name() + "'"
                    + (contents.size() > 1 ? " and " + (contents.size() - 1) + " more" : "")
                    + "; --use-this-database works in an empty one only");
        }
    }

    /** Makes a place as a case would get it, and drops it. */
    private void tryRights(Connection connection) throws SQLException {
        String runId = "%08x".formatted(ThreadLocalRandom.current().nextInt());
        String name = "sextant_" + runId + "_0";
        leases.take(runId, digest);
        try {
            if (lent == null) {
                Query.execute(connection, family.createDatabase(name, ""));
                Query.execute(connection, family.dropDatabase(name));
            } else if (family.schemaPerCase()) {
                Query.execute(connection, family.createSchema(name));
                Query.execute(connection, family.dropSchema(name));
            } else {
                Query.execute(
                        connection,
                        List.of(
                                "create table " + name + " (id int)", "create view " + name + "_v as select 1 as one",
                                "drop view " + name + "_v", "drop table " + name));
            }
            leases.giveBack(runId, digest);
        } catch (SQLException e) {
            leases.giveBack(runId, digest);
            if (family.classify(e.getSQLState(), e.getErrorCode(), String.valueOf(e.getMessage()))
                    == ErrorClass.PERMISSION) {
                throw new InputException(lacks(connection));
            }
            throw e;
        }
    }

    private String lacks(Connection connection) throws SQLException {
        String what = lent == null ? "may not make databases" : "may not make tables in the database '" + lent + "'";
        return "the user of the URL for " + asked.engine().id() + " " + what + "; as its administrator: "
                + family.grant(connection, Optional.ofNullable(lent))
                + (lent == null ? "; or name an empty database and say --use-this-database" : "");
    }

    /** Drops the databases, or schemas, of these runs and no others. */
    private void drop(Connection connection, Set<String> runs) throws SQLException {
        if (runs.isEmpty()) {
            return;
        }
        for (String name : left(connection, runs)) {
            boolean isSchema = lent != null && family.schemaPerCase();
            Query.execute(connection, isSchema ? family.dropSchema(name) : family.dropDatabase(name));
        }
    }

    private Set<String> left(Connection connection, Set<String> runs) throws SQLException {
        Optional<String> list = lent != null && family.schemaPerCase() ? family.listSchemas() : family.listDatabases();
        Set<String> left = new TreeSet<>();
        for (String name : list.isEmpty() ? List.<String>of() : Query.values(connection, list.get())) {
            Matcher ours = OURS.matcher(name);
            if (ours.matches() && runs.contains(ours.group(1))) {
                left.add(name);
            }
        }
        return left;
    }

    @Override
    public Optional<String> lentDatabase() {
        return Optional.ofNullable(lent);
    }

    @Override
    public void usedBy(String runId) {
        if (runIds.add(runId)) {
            leases.take(runId, digest);
        }
    }

    /** Drops what the run could not drop itself; what is left even then stays on the lease, for the next start. */
    @Override
    public void close() {
        asked.close();
        Set<String> runs = Set.copyOf(runIds);
        if (runs.isEmpty()) {
            return;
        }
        try (Connection connection = Connecting.open(asked.administrator())) {
            drop(connection, runs);
            if (!isShuttingDown()) {
                runs.forEach(runId -> leases.giveBack(runId, digest));
                runIds.removeAll(runs);
            }
        } catch (SQLException leftForTheNextStart) {
            return;
        }
    }

    /** A case may be running still, and make something: then the lease must stay. */
    private static boolean isShuttingDown() {
        Thread none = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(none);
            Runtime.getRuntime().removeShutdownHook(none);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    @Override
    public Engine engine() {
        return asked.engine();
    }

    @Override
    public JdbcTarget administrator() {
        return asked.administrator();
    }

    @Override
    public Identity identity() {
        return asked.identity();
    }

    @Override
    public Map<String, String> source() {
        return asked.source();
    }

    @Override
    public Map<String, String> settings() {
        return asked.settings();
    }

    @Override
    public Map<String, String> driver() {
        return asked.driver();
    }

    @Override
    public long startMillis() {
        return asked.startMillis();
    }

    @Override
    public String toString() {
        return asked.toString();
    }
}
