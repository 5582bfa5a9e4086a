package org.sextantdb.harness.junit;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
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

/** One launch of JUnit as one run: the servers, the columns on them, and the results file. */
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
    private final Map<String, ResultLine.Cell> cells = new ConcurrentHashMap<>();

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
        CompletableFuture<Opened> opening = columns.get(column);
        if (opening == null) {
            throw new IllegalArgumentException("no column " + column);
        }
        Opened opened = opening.join();
        ColumnRun run = opened.run();
        if (run == null) {
            return ResultLines.notRun(column, caseId, opened.reason());
        }
        return cells.computeIfAbsent(column + " " + caseId, key -> {
            synchronized (run) {
                ResultLine.Cell cell = run.run(caseId, cases.get(caseId));
                log.cell(cell);
                return cell;
            }
        });
    }

    @Override
    public void close() {
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
