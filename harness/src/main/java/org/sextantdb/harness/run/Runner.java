package org.sextantdb.harness.run;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
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
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.judge.Ledger;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine;
import org.sextantdb.harness.results.ResultLog;
import org.sextantdb.harness.server.Server;
import org.sextantdb.harness.session.Case;

/**
 * Runs every selected case on every selected column and writes each cell as it comes. Engines run side by side; the cases
 * of one engine run one after the other. Columns that differ only in what a session or a database can set share a server.
 */
public final class Runner {
    private final RunPlan plan;
    private final ServerSupply servers;
    private final ResultLog log;
    private final Progress progress;
    private final Redaction redaction;
    private final Ledgers ledgers;
    private final String runId = "%08x".formatted(ThreadLocalRandom.current().nextInt());

    private final AtomicInteger done = new AtomicInteger();
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final Map<String, String> notRun = new TreeMap<>();
    private final List<String> ran = new ArrayList<>();
    private int unforeseen;

    public Runner(RunPlan plan, ServerSupply servers, ResultLog log, Progress progress, Redaction redaction) {
        this.plan = plan;
        this.servers = servers;
        this.log = log;
        this.progress = progress;
        this.redaction = redaction;
        this.ledgers = new Ledgers(plan.all().claims());
    }

    /**
     * Runs the plan.
     *
     * @throws org.sextantdb.harness.model.InputException for a ledger with a mistake, before anything is started
     */
    public RunSummary run() {
        plan.columns().forEach(column -> ledgers.of(column.engine().family().name()));
        log.append(new ResultLine.Run(
                ResultLine.SCHEMA_VERSION,
                plan.kit(),
                Instant.now().toString(),
                plan.options().seed(),
                plan.filters()));
        plan.cases().cases().keySet().forEach(id -> log.append(plan.cases().row(id)));
        runAll();
        Map<String, Integer> byName = new LinkedHashMap<>();
        counts.forEach((outcome, count) -> byName.put(outcome.name(), count));
        log.append(new ResultLine.End(true, Instant.now().toString(), byName, unforeseen));
        return new RunSummary(counts, unforeseen, ran, notRun);
    }

    private void runAll() {
        ExecutorService jobs = Executors.newFixedThreadPool(plan.options().jobs());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (List<Column> sharing : groups()) {
                running.add(jobs.submit(() -> runOnOneServer(sharing)));
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

    private void runOnOneServer(List<Column> sharing) {
        Column first = sharing.get(0);
        progress.starting(first);
        ServerSupply.Supplied supplied = servers.start(first, text -> progress.note(first, text));
        Server server = supplied.server();
        if (server == null) {
            String reason = String.valueOf(supplied.reason());
            sharing.forEach(column -> reportNotRun(column, reason, null));
            return;
        }
        redaction.hidePassword(server.administrator().password());
        Thread hook = new Thread(server::close, "stop-" + first.engine().id());
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            sharing.forEach(column -> runColumn(column, server));
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

    private void runColumn(Column column, Server server) {
        Ledger ledger = ledgers.of(column.engine().family().name());
        try (ColumnRun run = new ColumnRun(column, server, ledger, plan.options(), runId)) {
            ResultLine.Engine line = run.describe();
            if (!line.state().equals("ran")) {
                reportNotRun(column, String.valueOf(line.reason()), line);
                return;
            }
            log.append(line);
            progress.ready(column, line);
            synchronized (this) {
                ran.add(column.id());
            }
            for (Map.Entry<String, Case> one : plan.cases().cases().entrySet()) {
                report(column, run.run(one.getKey(), one.getValue()));
            }
        } catch (SQLException e) {
            reportNotRun(column, "the server answered, and then refused: " + e.getMessage(), null);
        }
    }

    private synchronized void report(Column column, ResultLine.Cell cell) {
        log.append(cell);
        counts.merge(cell.outcome(), 1, Integer::sum);
        if (cell.isUnforeseen()) {
            unforeseen++;
        }
        int total = plan.cases().cases().size() * plan.columns().size();
        progress.cell(column, cell, done.incrementAndGet(), total);
    }

    private synchronized void reportNotRun(Column column, String reason, ResultLine.@Nullable Engine described) {
        log.append(described != null ? described : ResultLines.notRun(column, reason));
        counts.merge(Outcome.NOT_RUN, plan.cases().cases().size(), Integer::sum);
        notRun.put(column.id(), reason);
        done.addAndGet(plan.cases().cases().size());
        progress.notRun(column, reason);
    }
}
