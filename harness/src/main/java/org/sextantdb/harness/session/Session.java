package org.sextantdb.harness.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.engine.EngineFamily;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.SqlError;
import org.sextantdb.harness.schema.SchemaSnapshot;

/**
 * One connection that writes down what it does. {@link #run} must work, else the case is inconclusive; {@link #attempt}
 * may be refused, and the refusal is a fact. Not thread-safe; each session of a schedule has a thread of its own.
 */
public final class Session implements Statements {
    private static final int WARNINGS_LIMIT = 20;

    private final String name;
    private final Connection connection;
    private final EngineFamily family;
    private final Transcript transcript;
    private volatile @Nullable Statement running;
    private volatile boolean cut;

    Session(String name, Connection connection, EngineFamily family, Transcript transcript) {
        this.name = name;
        this.connection = connection;
        this.family = family;
        this.transcript = transcript;
    }

    public String name() {
        return name;
    }

    /** The same connection; what it is asked through this one is counted and not written down. For bookkeeping. */
    public Session unrecorded() {
        return new Session(name, connection, family, transcript.withoutLines());
    }

    @Override
    public Dialect dialect() {
        return family.dialect();
    }

    /**
     * Runs a statement that must work.
     *
     * @throws InconclusiveException where it is refused
     */
    public Attempt run(String sql, @Nullable Object... parameters) {
        Attempt attempt = attempt(sql, parameters);
        if (attempt.error() != null) {
            throw new InconclusiveException("the statement '" + Rows.cutSql(sql) + "' must work and was "
                    + attempt.error().describe());
        }
        return attempt;
    }

    /** Runs a query that must work and returns its rows. */
    public Rows query(String sql, @Nullable Object... parameters) {
        return run(sql, parameters).rows();
    }

    /** Runs a query that must work and returns its only value; {@code "null"} for NULL. */
    public String value(String sql, @Nullable Object... parameters) {
        return query(sql, parameters).single();
    }

    /**
     * Runs a statement that may be refused. Without parameters the text goes to the server as it is; with parameters it
     * is prepared.
     *
     * @throws InconclusiveException where the connection is lost: nothing may be concluded from that
     */
    @Override
    public Attempt attempt(String sql, @Nullable Object... parameters) {
        return attempt(sql, parameters, () -> execute(sql, parameters));
    }

    /**
     * Runs a statement after which the driver may close the connection; that it does is a fact. The caller shows by
     * another session that the server is still there, and asks nothing more of this one.
     */
    public Attempt attemptThatMayClose(String sql) {
        return note(sql, new Object[0], () -> execute(sql, new Object[0]));
    }

    /**
     * Does something that only the driver's own methods can do: batches, generated keys.
     *
     * @param what how the transcript names it
     */
    public Attempt attemptWith(String what, DriverWork work) {
        return attempt(what, new Object[0], () -> work.on(connection));
    }

    /** Work on the driver's connection. */
    @FunctionalInterface
    public interface DriverWork {
        Attempt on(Connection connection) throws SQLException;
    }

    /**
     * The schema of this session's database as the engine's own catalogue tells it.
     *
     * @throws InconclusiveException where it cannot be read
     */
    public SchemaSnapshot schema() {
        SchemaSnapshot[] read = {SchemaSnapshot.EMPTY};
        Attempt attempt = attempt("read the schema back", new Object[0], () -> {
            read[0] = family.schemaReader().read(connection);
            return done();
        });
        if (attempt.error() != null) {
            throw new InconclusiveException(
                    "the schema cannot be read back: " + attempt.error().describe());
        }
        return read[0];
    }

    /** Turns autocommit off, at the engine's or the session's own level. */
    public Attempt begin() {
        return attempt("begin", new Object[0], () -> {
            connection.setAutoCommit(false);
            return done();
        });
    }

    /** Sets the level for the next transactions of this session; an engine with one level has nothing to set. */
    public Attempt setIsolation(IsolationLevel level) {
        Optional<String> statement = family.dialect().setIsolation(level);
        return statement.map(this::attempt).orElseGet(Session::done);
    }

    /**
     * Sets the level for the next transactions of this session, without which a case has nothing to ask.
     *
     * @throws LevelRefusedException where the engine refuses it
     */
    public void requireIsolation(IsolationLevel level) {
        Attempt set = setIsolation(level);
        if (set.error() != null) {
            throw new LevelRefusedException(set.error());
        }
    }

    /** Puts this session into a zone, {@code +05:00} or a name; an engine whose sessions have none has nothing to set. */
    public Attempt setTimeZone(String zone) {
        return family.dialect().setTimeZone(zone).map(this::attempt).orElseGet(Session::done);
    }

    /** The level that this session has been granted, asked from the server: {@code repeatable-read}. */
    public String isolationGranted() {
        return value(family.dialect().isolationGranted())
                .toLowerCase(Locale.ROOT)
                .replace(' ', '-');
    }

    /** The index by which the server would go to the rows that a query looks for; {@code none} where it reads all. */
    public String indexSearched(String query, @Nullable Object... parameters) {
        family.dialect().preferIndexes().forEach(this::run);
        Rows plan = query(family.dialect().explain(query), parameters);
        return family.dialect().indexSearched(plan.lines()).orElse("none");
    }

    /** Commits and turns autocommit on again. The refusal of a commit is a fact. */
    public Attempt commit() {
        return attempt("commit", new Object[0], () -> {
            connection.commit();
            connection.setAutoCommit(true);
            return done();
        });
    }

    /** Rolls back and turns autocommit on again. */
    public Attempt rollback() {
        return attempt("rollback", new Object[0], () -> {
            connection.rollback();
            connection.setAutoCommit(true);
            return done();
        });
    }

    /** Asks the driver to cancel what this session is running; called from another thread. */
    void cancel() {
        Statement statement = running;
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException tooLate) {
                return;
            }
        }
    }

    @Override
    public Attempt transaction(Supplier<Attempt> work) {
        Attempt begin = begin();
        Attempt done = begin.refused() ? begin : work.get();
        Attempt end = done.refused() ? done : commit();
        if (end.refused()) {
            rollback();
            return end;
        }
        return done;
    }

    /** Cuts the connection as a lost network does: nothing is committed and nothing said to the server. */
    Attempt disconnect() {
        return note("disconnect", new Object[0], () -> {
            connection.abort(Runnable::run);
            return done();
        });
    }

    /** Runs a statement; whoever calls decides what a lost connection means. */
    Attempt note(String sql) {
        return note(sql, new Object[0], () -> execute(sql, new Object[0]));
    }

    /** Runs a statement with the driver's own time limit. */
    Attempt noteWithin(Duration limit, String sql) {
        return note("within " + limit.toSeconds() + " s: " + sql, new Object[0], () -> {
            try (Statement statement = connection.createStatement()) {
                statement.setQueryTimeout((int) limit.toSeconds());
                running = statement;
                return answer(statement, statement.execute(sql));
            } finally {
                running = null;
            }
        });
    }

    /** Closes the connection; never throws. */
    void close() {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            return;
        }
    }

    /** Cuts the connection as a process that is killed does, and is not to be used any more. */
    public void cut() {
        cut = true;
        abort();
        close();
    }

    boolean isCut() {
        return cut;
    }

    /** Cuts the connection, also while a statement runs in another thread. */
    void abort() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException alreadyGone) {
            return;
        }
    }

    /** One value, unrecorded: questions of the kit itself. */
    long serverId(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : -1;
        }
    }

    /** An attempt without rows and count: of work that is no statement. */
    public static Attempt done() {
        return new Attempt(Rows.NONE, -1, List.of(), null);
    }

    @FunctionalInterface
    private interface Work {
        Attempt run() throws SQLException;
    }

    private Attempt attempt(String what, @Nullable Object[] parameters, Work work) {
        Attempt attempt = note(what, parameters, work);
        if (attempt.refusedAs(ErrorClass.CONNECTION_LOST)) {
            throw new InconclusiveException("the connection of " + name + " was lost: " + attempt.shown());
        }
        return attempt;
    }

    private Attempt note(String what, @Nullable Object[] parameters, Work work) {
        long start = System.nanoTime();
        Attempt attempt;
        try {
            attempt = work.run();
        } catch (SQLException e) {
            attempt = new Attempt(Rows.NONE, -1, List.of(), error(e));
        } finally {
            transcript.took(System.nanoTime() - start);
        }
        transcript.add(name, what, parameters, attempt.shown());
        return attempt;
    }

    private Attempt execute(String sql, @Nullable Object[] parameters) throws SQLException {
        if (parameters.length == 0) {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                running = statement;
                return answer(statement, statement.execute(sql));
            } finally {
                running = null;
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            running = statement;
            return answer(statement, statement.execute());
        } finally {
            running = null;
        }
    }

    /** The answer of a statement that was executed, with the warnings that came with it. */
    public static Attempt answer(Statement statement, boolean hasRows) throws SQLException {
        Rows rows = Rows.NONE;
        long count = -1;
        if (hasRows) {
            try (ResultSet result = statement.getResultSet()) {
                rows = Rows.read(result);
            }
        } else {
            count = statement.getUpdateCount();
        }
        return new Attempt(rows, count, warnings(statement.getWarnings()), null);
    }

    private static List<String> warnings(@Nullable SQLWarning first) {
        List<String> warnings = new ArrayList<>();
        for (SQLWarning w = first; w != null && warnings.size() < WARNINGS_LIMIT; w = w.getNextWarning()) {
            warnings.add((w.getErrorCode() != 0 ? w.getErrorCode() : w.getSQLState()) + ": " + w.getMessage());
        }
        return warnings;
    }

    private SqlError error(SQLException e) {
        String message = String.valueOf(e.getMessage());
        ErrorClass errorClass = family.classify(e.getSQLState(), e.getErrorCode(), message);
        return new SqlError(errorClass.text(), e.getSQLState(), e.getErrorCode(), message);
    }
}
