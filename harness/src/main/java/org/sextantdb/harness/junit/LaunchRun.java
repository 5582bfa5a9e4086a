package org.sextantdb.harness.junit;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.model.ResultLine;
import org.sextantdb.harness.results.ResultLog;
import org.sextantdb.harness.run.CaseCatalog;
import org.sextantdb.harness.run.ColumnRun;
import org.sextantdb.harness.run.Kits;
import org.sextantdb.harness.run.Ledgers;
import org.sextantdb.harness.run.Redaction;
import org.sextantdb.harness.run.ResultLines;
import org.sextantdb.harness.run.RunLog;
import org.sextantdb.harness.run.RunOptions;
import org.sextantdb.harness.run.ServerSupply;
import org.sextantdb.harness.run.StandardSupply;
import org.sextantdb.harness.server.Server;

/**
 * One launch of JUnit as one run: the servers, the columns on them, and the results file. JUnit asks for one cell after the
 * other; as soon as it asks for a second one, the other columns are measured ahead, side by side.
 */
final class LaunchRun implements AutoCloseable {
    private final CaseCatalog cases;
    private final Ledgers ledgers;
    private final Path results;
    private final Consumer<Path> afterwards;
    private final ResultLog file;
    private final RunLog log;
    private final StandardSupply servers = StandardSupply.fromEnvironment();
    private final Redaction redaction = new Redaction();
    private final RunOptions options = RunOptions.standard();
    private final String runId =
            "%08x".formatted(java.util.concurrent.ThreadLocalRandom.current().nextInt());
    private final Map<Column, CompletableFuture<Opened>> columns = new LinkedHashMap<>();
    private final Map<String, FutureTask<ResultLine.Cell>> cells = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final ExecutorService ahead = Executors.newFixedThreadPool(options.jobs(), LaunchRun::daemon);
    private volatile boolean isClosing;

    /** A column that runs, or the reason why it does not. */
    private record Opened(@Nullable ColumnRun run, String reason) {}

    LaunchRun(List<Column> columns, CaseCatalog selected, CaseCatalog all, Path out, Consumer<Path> afterwards) {
        this.cases = selected;
        this.ledgers = new Ledgers(all.claims());
        columns.forEach(column -> ledgers.of(column.engine().family().name()));
        this.results = out.resolve("results.jsonl");
        this.afterwards = afterwards;
        this.file = new ResultLog(results, redaction);
        this.log = RunLog.begin(file, Kits.current(), options.seed(), Map.of(), selected);
        columns.forEach(column -> this.columns.put(column, CompletableFuture.supplyAsync(() -> open(column))));
    }

    private Opened open(Column column) {
        ServerSupply.Supplied supplied = servers.start(column, text -> {});
        Server server = supplied.server();
        if (server == null) {
            return notRun(column, String.valueOf(supplied.reason()));
        }
        redaction.hidePassword(server.administrator().password());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        ColumnRun run = new ColumnRun(
                column, server, ledgers.of(column.engine().family().name()), options, runId);
        try {
            ResultLine.Engine line = run.describe();
            if (!line.state().equals("ran")) {
                log.notRun(line);
                return new Opened(null, String.valueOf(line.reason()));
            }
            log.ready(line);
            return new Opened(run, "");
        } catch (SQLException e) {
            return notRun(column, "the server answered, and then refused: " + e.getMessage());
        }
    }

    private Opened notRun(Column column, String reason) {
        log.notRun(column, reason);
        return new Opened(null, reason);
    }

    ResultLine.Case row(String caseId) {
        return cases.row(caseId);
    }

    /** Runs a case on a column, once, and writes the cell down. */
    ResultLine.Cell cell(Column column, String caseId) {
        if (asked.incrementAndGet() == 2) {
            measureAhead();
        }
        return measured(column, caseId);
    }

    /** JUnit begins with the first column, so what is measured ahead begins with the last. */
    private void measureAhead() {
        List<Column> last = new ArrayList<>(columns.keySet());
        Collections.reverse(last);
        for (Column column : last) {
            ahead.execute(() -> {
                for (String caseId : cases.cases().keySet()) {
                    if (!isClosing) {
                        measured(column, caseId);
                    }
                }
            });
        }
    }

    private ResultLine.Cell measured(Column column, String caseId) {
        CompletableFuture<Opened> opening = columns.get(column);
        if (opening == null) {
            throw new IllegalArgumentException("no column " + column);
        }
        Opened opened = opening.join();
        ColumnRun run = opened.run();
        if (run == null) {
            return ResultLines.notRun(column, caseId, opened.reason());
        }
        FutureTask<ResultLine.Cell> mine = new FutureTask<>(() -> measure(run, caseId));
        FutureTask<ResultLine.Cell> first = cells.putIfAbsent(column + " " + caseId, mine);
        if (first != null) {
            return result(first);
        }
        mine.run();
        return result(mine);
    }

    private ResultLine.Cell measure(ColumnRun run, String caseId) {
        synchronized (run) {
            ResultLine.Cell cell = run.run(caseId, cases.get(caseId));
            log.cell(cell);
            return cell;
        }
    }

    private static ResultLine.Cell result(FutureTask<ResultLine.Cell> cell) {
        try {
            return cell.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a cell was measured", e);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "ahead");
        thread.setDaemon(true);
        return thread;
    }

    /** A case that is being measured ahead comes to its end; none begins. */
    private void stopMeasuringAhead() {
        isClosing = true;
        ahead.shutdown();
        try {
            ahead.awaitTermination(2 * options.caseLimit().toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stopMeasuringAhead();
        for (CompletableFuture<Opened> opening : columns.values()) {
            Opened opened = opening.join();
            if (opened.run() != null) {
                opened.run().close();
            }
        }
        servers.close();
        log.end();
        file.close();
        afterwards.accept(results);
    }
}
