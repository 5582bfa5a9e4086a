package org.sextantdb.harness.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.engine.EngineFamily;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.engine.Query;
import org.sextantdb.harness.history.History;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.SqlError;

/** An empty database for one case, and the sessions opened in it. Made and dropped by the runner. */
public final class Workspace implements AutoCloseable {
    /** No case needs more sessions; a case that leaks them must not take the server with it. */
    private static final int SESSIONS_LIMIT = 64;

    private final JdbcTarget target;
    private final EngineFamily family;
    private final List<String> sessionSetup;
    private final long seed;
    private final Surroundings surroundings;
    private final Transcript transcript = new Transcript();
    private final List<Session> sessions = new ArrayList<>();
    private Consumer<History> historyKeeper = history -> {};

    /**
     * @param target the empty database
     * @param sessionSetup statements that every session runs first; the variant's
     * @param seed the seed of everything random in this case
     */
    public Workspace(JdbcTarget target, EngineFamily family, List<String> sessionSetup, long seed) {
        this(target, family, sessionSetup, seed, Surroundings.NONE);
    }

    /**
     * @param surroundings what it knows of the run around it
     */
    public Workspace(
            JdbcTarget target, EngineFamily family, List<String> sessionSetup, long seed, Surroundings surroundings) {
        this.surroundings = surroundings;
        this.target = target;
        this.family = family;
        this.sessionSetup = List.copyOf(sessionSetup);
        this.seed = seed;
    }

    /** What differs in spelling here. */
    public Dialect dialect() {
        return family.dialect();
    }

    /** Where this is; for what is the user's own and not the same for every engine. */
    public ColumnName column() {
        return surroundings.column();
    }

    /**
     * One more empty database of the same column, dropped with this one. Its transcript is its own.
     *
     * @throws InconclusiveException where none can be made
     */
    public Workspace another() {
        return surroundings.another().apply(Surroundings.Kind.AS_USUAL);
    }

    /**
     * The same, but a database of its own also where cases have schemas: for programs that know no schemas.
     *
     * @throws InconclusiveException where none can be made
     */
    public Workspace anotherDatabase() {
        return surroundings.another().apply(Surroundings.Kind.DATABASE);
    }

    /** How a program of the user's reaches this database. */
    public JdbcTarget target() {
        return target;
    }

    /** Random numbers, the same ones in every run with the same seed. */
    public RandomGenerator random() {
        return new java.util.SplittableRandom(seed);
    }

    /** Gives every recorded history of this case to {@code keeper}; without one they are forgotten. */
    public void keepHistories(Consumer<History> keeper) {
        historyKeeper = keeper;
    }

    void keep(History history) {
        historyKeeper.accept(history);
    }

    public Transcript transcript() {
        return transcript;
    }

    /**
     * Opens a session in autocommit mode.
     *
     * @param name how the transcript calls it
     * @throws InconclusiveException where no connection can be had
     */
    public Session session(String name) {
        return open(name, target);
    }

    /** A session of a load: the transcript counts its time and keeps none of its statements. */
    Session unrecordedSession(String name) {
        return open(name, target, transcript.withoutLines());
    }

    /**
     * Opens a session whose parameters go to the server as values, and never as part of the statement's text.
     *
     * @throws InconclusiveException where no connection can be had
     */
    public Session preparingSession(String name) {
        return open(name, target.withProperties(family.serverPrepared()));
    }

    private Session open(String name, JdbcTarget to) {
        return open(name, to, transcript);
    }

    private Session open(String name, JdbcTarget to, Transcript writtenTo) {
        try {
            return connect(name, to, writtenTo);
        } catch (SQLException e) {
            throw new InconclusiveException("no connection for " + name + ": " + e.getMessage());
        }
    }

    /**
     * Opens a session with properties for the driver, as an application adds them to its URL; a driver may refuse them.
     *
     * @param properties those that the column sets itself stay as they are
     */
    public Opening session(String name, Map<String, String> properties) {
        String what = "open with " + new TreeMap<>(properties);
        try {
            Session session = connect(name, target.withProperties(properties), transcript);
            transcript.add(name, what, new Object[0], "ok");
            return new Opening(Optional.of(session), null);
        } catch (SQLException e) {
            String message = String.valueOf(e.getMessage());
            SqlError error = new SqlError(classify(e).text(), e.getSQLState(), e.getErrorCode(), message);
            transcript.add(name, what, new Object[0], error.describe());
            return new Opening(Optional.empty(), error);
        }
    }

    private synchronized Session connect(String name, JdbcTarget to, Transcript writtenTo) throws SQLException {
        sessions.removeIf(Session::isCut);
        if (sessions.size() >= SESSIONS_LIMIT) {
            throw new InconclusiveException("more than " + SESSIONS_LIMIT + " sessions in one case");
        }
        long start = System.nanoTime();
        try {
            Connection connection = to.connect();
            Session session = new Session(name, connection, family, writtenTo);
            sessions.add(session);
            Query.execute(connection, sessionSetup);
            return session;
        } finally {
            transcript.took(System.nanoTime() - start);
        }
    }

    /** Plays a schedule at a level; see {@link Schedule}. */
    public Played play(IsolationLevel level, String schedule) {
        return play(level, Schedule.parse(schedule));
    }

    /** Plays a schedule at a level; see {@link Schedule}. */
    public Played play(IsolationLevel level, Schedule schedule) {
        return schedule.play(this, level);
    }

    /** Plays a schedule at the engine's default level. */
    public Played play(Schedule schedule) {
        return schedule.play(this, null);
    }

    EngineFamily family() {
        return family;
    }

    /** A connection for the kit's own questions: no transcript, no setup. */
    Connection monitor() throws SQLException {
        return target.connect();
    }

    /** Cuts all connections, also those that wait: the end of a case that ran out of time. */
    public synchronized void abort() {
        sessions.forEach(Session::abort);
    }

    /** Closes all sessions. */
    @Override
    public synchronized void close() {
        sessions.forEach(Session::close);
        sessions.clear();
    }

    /** What a refusal means on this engine. */
    public ErrorClass classify(SQLException e) {
        return family.classify(e.getSQLState(), e.getErrorCode(), String.valueOf(e.getMessage()));
    }
}
