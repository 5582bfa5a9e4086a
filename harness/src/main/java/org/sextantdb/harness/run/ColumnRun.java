package org.sextantdb.harness.run;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.engine.EngineFamily;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.engine.Query;
import org.sextantdb.harness.judge.Judge;
import org.sextantdb.harness.judge.Ledger;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine;
import org.sextantdb.harness.model.Verdict;
import org.sextantdb.harness.results.HistoryFile;
import org.sextantdb.harness.server.Server;
import org.sextantdb.harness.session.AcrossColumns;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.ColumnName;
import org.sextantdb.harness.session.InconclusiveException;
import org.sextantdb.harness.session.LevelRefusedException;
import org.sextantdb.harness.session.NotAskedException;
import org.sextantdb.harness.session.Surroundings;
import org.sextantdb.harness.session.Workspace;

/** One column on a running server: makes a fresh database for each case, runs it, judges it. Not thread-safe. */
public final class ColumnRun implements AutoCloseable {
    private final Column column;
    private final Server server;
    private final Ledger ledger;
    private final RunOptions options;
    private volatile EngineFamily family;
    private final JdbcTarget target;
    private ExecutorService worker;
    private final Workspaces workspaces;

    /**
     * @param runId part of the name of every database that this run makes
     */
    public ColumnRun(Column column, Server server, Ledger ledger, RunOptions options, String runId) {
        this.column = column;
        this.server = server;
        this.ledger = ledger;
        this.options = options;
        this.family = column.engine().family();
        this.target = column.variant().reach(server.administrator()).withProperties(family.driverProperties());
        server.usedBy(runId);
        this.workspaces = new Workspaces(family, target, column.variant().database(), runId, server.lentDatabase());
        this.worker = newWorker();
    }

    private ExecutorService newWorker() {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "case-" + column.id());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Asks the server, in a fresh database, for its settings and driver.
     *
     * @return the column's line in the results; its state is {@code not-run} where the variant's settings are not in force
     */
    public ResultLine.Engine describe() throws SQLException {
        Workspaces.Place place = workspaces.make();
        try (Connection connection = place.target().connect()) {
            Query.execute(connection, column.variant().session());
            Map<String, String> settings = new LinkedHashMap<>(family.settings(connection));
            family = family.informed(settings);
            DatabaseMetaData driver = connection.getMetaData();
            String missing = column.variant().mismatch(settings).orElse("");
            return new ResultLine.Engine(
                    column.id(),
                    column.label(),
                    family.name(),
                    server.identity().version(),
                    server.identity().build(),
                    column.variantName(),
                    server.source(),
                    new ResultLine.Driver(driver.getDriverName(), driver.getDriverVersion()),
                    settings,
                    column.engine().endOfLife(),
                    missing.isEmpty() ? "ran" : "not-run",
                    missing.isEmpty() ? null : missing,
                    server.startMillis());
        } finally {
            workspaces.drop(place);
        }
    }

    /** Runs one case in a database of its own, which is dropped afterwards, also after a failure. */
    public ResultLine.Cell run(String caseId, Case one) {
        return begin(caseId, one).get();
    }

    /**
     * Runs one case; what it compares with other columns is compared when the cell is asked for.
     *
     * @return the cell
     */
    Supplier<ResultLine.Cell> begin(String caseId, Case one) {
        long start = System.nanoTime();
        Workspaces.Place place;
        try {
            place = workspaces.make();
        } catch (SQLException e) {
            Verdict verdict = Judge.inconclusive("no fresh database could be made: " + e.getMessage());
            return cell(caseId, verdict, null, workspace(caseId, target, Optional.empty()), start);
        }
        Others others = new Others(caseId);
        Workspace workspace = workspace(caseId, place.target(), Optional.of(others));
        options.histories()
                .ifPresent(directory -> workspace.keepHistories(history ->
                        HistoryFile.write(directory.resolve(column.id()).resolve(caseId + ".jsonl"), history)));
        try {
            Observation seen = observe(one, workspace);
            ResultLine.Cell unjudged = unjudged(caseId, workspace, start);
            return () -> judged(unjudged, one, seen);
        } catch (NotAskedException e) {
            ResultLine.Cell notRun = ResultLines.notRun(column, caseId, String.valueOf(e.getMessage()));
            return () -> notRun;
        } catch (InconclusiveException e) {
            return cell(caseId, Judge.inconclusive(String.valueOf(e.getMessage())), null, workspace, start);
        } finally {
            workspace.close();
            others.close();
            workspaces.drop(place);
        }
    }

    private Workspace workspace(String caseId, JdbcTarget in, Optional<Others> others) {
        long seed = options.seed() ^ caseId.hashCode();
        List<String> setup = column.variant().session();
        return others.map(more -> new Workspace(in, family, setup, seed, new Surroundings(name(), more::make)))
                .orElseGet(() -> new Workspace(in, family, setup, seed));
    }

    private ColumnName name() {
        return new ColumnName(
                column.id(),
                column.engine().id(),
                family.name(),
                server.identity().version());
    }

    /** The further databases of one case. */
    private final class Others implements AutoCloseable {
        private final String caseId;
        private final Map<Workspace, Workspaces.Place> made = new LinkedHashMap<>();
        private boolean closed;

        Others(String caseId) {
            this.caseId = caseId;
        }

        synchronized Workspace make(Surroundings.Kind kind) {
            if (closed || server.lentDatabase().isPresent() && !family.schemaPerCase()) {
                throw new InconclusiveException("no second database can be made here");
            }
            try {
                Workspaces.Place place =
                        kind == Surroundings.Kind.DATABASE ? workspaces.makeWholeDatabase() : workspaces.make();
                Workspace workspace = workspace(caseId, place.target(), Optional.of(this));
                made.put(workspace, place);
                return workspace;
            } catch (SQLException e) {
                throw new InconclusiveException("no second database could be made: " + e.getMessage());
            }
        }

        @Override
        public synchronized void close() {
            closed = true;
            made.keySet().forEach(Workspace::close);
            made.values().forEach(workspaces::drop);
        }
    }

    private ResultLine.Cell judged(ResultLine.Cell cell, Case one, Observation own) {
        Observation seen = one instanceof AcrossColumns comparing ? comparing.across(name(), own) : own;
        String version = server.identity().version();
        Observation ranged = ledger.range(cell.caseId(), version, column.variantName(), seen);
        Verdict verdict = Judge.judge(one.claim(), ranged, ledger.find(cell.caseId(), version, column.variantName()));
        return cell.judged(verdict, ranged);
    }

    /** In another thread, so that a case that hangs costs one time limit and not the run. */
    private Observation observe(Case one, Workspace workspace) {
        Duration limit = options.caseLimit().multipliedBy(one.timeLimits());
        Future<Observation> running = worker.submit(() -> one.observe(workspace));
        try {
            return running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            workspace.abort();
            running.cancel(true);
            replaceWorker();
            throw new InconclusiveException("no answer within " + limit.toSeconds() + " s");
        } catch (InterruptedException e) {
            workspace.abort();
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new InconclusiveException("the run was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LevelRefusedException refused) {
                return refused.observation(one.claim());
            }
            if (e.getCause() instanceof InconclusiveException inconclusive) {
                throw inconclusive;
            }
            if (e.getCause() instanceof NotAskedException notAsked) {
                throw notAsked;
            }
            throw new InconclusiveException("the case failed: " + e.getCause());
        }
    }

    /** A call into a driver may never return: its thread is left behind, and the next case has one of its own. */
    private void replaceWorker() {
        worker.shutdownNow();
        worker = newWorker();
    }

    private Supplier<ResultLine.Cell> cell(
            String caseId, Verdict verdict, @Nullable Observation seen, Workspace workspace, long start) {
        ResultLine.Cell cell = unjudged(caseId, workspace, start).judged(verdict, seen);
        return () -> cell;
    }

    private ResultLine.Cell unjudged(String caseId, Workspace workspace, long start) {
        return new ResultLine.Cell(
                caseId,
                column.id(),
                Outcome.INCONCLUSIVE,
                false,
                "",
                Map.of(),
                null,
                null,
                workspace.transcript().lines(),
                List.of(),
                List.of(),
                millis(System.nanoTime() - start),
                rounded(workspace.transcript().jdbcMillis()),
                rounded(workspace.transcript().waitedMillis()));
    }

    private static double millis(long nanos) {
        return rounded(nanos / 1e6);
    }

    private static double rounded(double millis) {
        return Math.round(millis * 10) / 10.0;
    }

    public Column column() {
        return column;
    }

    /** Ends the column's thread and drops its databases; the server stays. */
    @Override
    public void close() {
        worker.shutdownNow();
        workspaces.close();
    }
}
