package org.sextantdb.harness.run;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.judge.Ledger;
import org.sextantdb.harness.model.ResultLine;
import org.sextantdb.harness.results.ResultLog;
import org.sextantdb.harness.server.Server;
import org.sextantdb.harness.session.AcrossColumns;
import org.sextantdb.harness.session.Case;

/**
 * Runs every selected case on every selected column and writes each cell as it comes. Engines run side by side; the cases
 * of one engine run one after the other. Columns that differ only in what a session or a database can set share a server.
 */
public final class Runner {
    private final RunPlan plan;
    private final ServerSupply servers;
    private final ResultLog results;
    private final Progress progress;
    private final Redaction redaction;
    private final Ledgers ledgers;
    private final String runId = "%08x".formatted(ThreadLocalRandom.current().nextInt());

    private final List<Runnable> compared = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger done = new AtomicInteger();

    public Runner(RunPlan plan, ServerSupply servers, ResultLog results, Progress progress, Redaction redaction) {
        this.plan = plan;
        this.servers = servers;
        this.results = results;
        this.progress = progress;
        this.redaction = redaction;
        this.ledgers = new Ledgers(plan.all().claims(), plan.options().ledger());
    }

    /**
     * Runs the plan.
     *
     * @throws org.sextantdb.harness.model.InputException for a ledger with a mistake, before anything is started
     */
    public RunSummary run() {
        plan.columns().forEach(column -> ledgers.of(column.engine().family().name()));
        RunLog log = RunLog.begin(results, plan.kit(), plan.options().seed(), plan.filters(), plan.cases());
        runAll(log);
        compared.forEach(Runnable::run);
        return log.end();
    }

    private void runAll(RunLog log) {
        ExecutorService jobs = Executors.newFixedThreadPool(plan.options().jobs());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (List<Column> sharing : groups()) {
                running.add(jobs.submit(() -> runOnOneServer(sharing, log)));
            }
            for (Future<?> future : running) {
                future.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was interrupted", e);
        } finally {
            jobs.shutdownNow();
        }
    }

    /** Columns that can share a server: same engine, same options at its start. */
    private List<List<Column>> groups() {
        Map<String, List<Column>> groups = new LinkedHashMap<>();
        for (Column column : plan.columns()) {
            String key = column.engine().id() + new TreeMap<>(column.variant().serverOptions());
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(column);
        }
        return List.copyOf(groups.values());
    }

    private void runOnOneServer(List<Column> sharing, RunLog log) {
        Column first = sharing.get(0);
        progress.starting(first);
        ServerSupply.Supplied supplied = servers.start(first, text -> progress.note(first, text));
        Server server = supplied.server();
        if (server == null) {
            String reason = String.valueOf(supplied.reason());
            sharing.forEach(column -> reportNotRun(log, column, ResultLines.notRun(column, reason)));
            return;
        }
        redaction.hidePassword(server.administrator().password());
        Thread hook = new Thread(server::close, "stop-" + first.engine().id());
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            sharing.forEach(column -> runColumn(column, server, log));
        } finally {
            server.close();
            removeHook(hook);
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            return;
        }
    }

    private void runColumn(Column column, Server server, RunLog log) {
        Ledger ledger = ledgers.of(column.engine().family().name());
        try (ColumnRun run = new ColumnRun(column, server, ledger, plan.options(), runId)) {
            ResultLine.Engine line = run.describe();
            if (!line.state().equals("ran")) {
                reportNotRun(log, column, line);
                return;
            }
            log.ready(line);
            progress.ready(column, line);
            for (Map.Entry<String, Case> one : plan.cases().cases().entrySet()) {
                Supplier<ResultLine.Cell> cell = run.begin(one.getKey(), one.getValue());
                if (one.getValue() instanceof AcrossColumns) {
                    compared.add(() -> report(log, column, cell.get()));
                } else {
                    report(log, column, cell.get());
                }
            }
        } catch (SQLException e) {
            String reason = "the server answered, and then refused: " + e.getMessage();
            reportNotRun(log, column, ResultLines.notRun(column, reason));
        }
    }

    private void report(RunLog log, Column column, ResultLine.Cell cell) {
        log.cell(cell);
        int total = plan.cases().cases().size() * plan.columns().size();
        progress.cell(column, cell, done.incrementAndGet(), total);
    }

    private void reportNotRun(RunLog log, Column column, ResultLine.Engine line) {
        log.notRun(line);
        done.addAndGet(plan.cases().cases().size());
        progress.notRun(column, String.valueOf(line.reason()));
    }
}
