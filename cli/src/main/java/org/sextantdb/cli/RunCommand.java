package org.sextantdb.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.results.ResultFile;
import org.sextantdb.harness.results.ResultLog;
import org.sextantdb.harness.run.CaseCatalog;
import org.sextantdb.harness.run.Kits;
import org.sextantdb.harness.run.Redaction;
import org.sextantdb.harness.run.RunOptions;
import org.sextantdb.harness.run.RunPlan;
import org.sextantdb.harness.run.RunSummary;
import org.sextantdb.harness.run.Runner;
import org.sextantdb.harness.run.StandardSupply;
import org.sextantdb.harness.server.ServerOptions;
import org.sextantdb.reports.JobSummary;
import org.sextantdb.reports.JsonReport;
import org.sextantdb.reports.Matrix;
import org.sextantdb.reports.ReportWriter;
import org.sextantdb.reports.TerminalTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sextant run}: runs cases on engines and writes the matrix. */
@Command(
        name = "run",
        description = "Runs every selected case on every selected engine and writes the matrix.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Option(names = "--suites", split = ",", paramLabel = "SUITE", description = "Only these suites.")
    private List<String> suites = List.of();

    @Option(
            names = "--case",
            paramLabel = "CASE",
            description = "Only this case, with or without [parameters]; may be repeated.")
    private List<String> cases = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "sextant-report",
            description = "Where everything is written. Default: ${DEFAULT-VALUE}")
    private Path out = Path.of("sextant-report");

    @Option(
            names = "--driver",
            paramLabel = "ENGINE=DRIVER",
            description = "Another JDBC driver, by the second word of its URLs: --driver mysql-8.0=mariadb. "
                    + "The driver is part of what a column is: results through two drivers are never mixed.")
    private Map<String, String> drivers = new LinkedHashMap<>();

    @Option(names = "--jobs", paramLabel = "N", description = "Engines side by side. Default: one per processor.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of everything random. Default: ${DEFAULT-VALUE}")
    private long seed = RunOptions.SEED;

    @Option(
            names = "--case-limit",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "A case that takes longer is cut off. Default: ${DEFAULT-VALUE}")
    private int caseLimitSeconds = 60;

    @Option(
            names = "--histories",
            paramLabel = "DIR",
            description = "Keep what the transactions of a load did, a file for each case and engine; "
                    + "'sextant history' checks them again.")
    private @Nullable Path histories;

    @Option(
            names = "--ledger",
            paramLabel = "DIR",
            description = "Deviations of your own that are foreseen, beside ours: a file for each family of engines, "
                    + "mysql.yaml; 'sextant ledger --missing' proposes entries.")
    private @Nullable Path ledger;

    @Mixin
    private SummaryArguments jobSummary = new SummaryArguments();

    @Option(names = "--json", description = "Print results.json instead of the summary table.")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress.")
    private boolean quiet;

    @Mixin
    private MigrationArguments migrations = new MigrationArguments();

    @Mixin
    private ColumnArguments selection = new ColumnArguments();

    @Mixin
    private ServerArguments servers = new ServerArguments();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        EngineCatalog catalog = EngineCatalog.load();
        List<Column> columns = throughDrivers(catalog, selection.columns(catalog));
        CaseCatalog all = migrations.with(Suites.all(), columns);
        CaseCatalog selected = all.select(migrations.suites(suites, cases), cases);
        List<String> mustRun = selection.required(catalog, columns);
        if (jobs < 1 || caseLimitSeconds < 1) {
            throw new InputException("--jobs and --case-limit must be at least 1");
        }
        Path results = out.resolve("results.jsonl");
        Optional<JobSummary> appended = jobSummary.checked(List.of(results));
        RunOptions how = new RunOptions(
                seed,
                jobs,
                Duration.ofSeconds(caseLimitSeconds),
                Optional.ofNullable(histories),
                Optional.ofNullable(ledger));
        Redaction redaction = new Redaction();
        RunPlan plan = new RunPlan(columns, selected, all, how, filters(), Kits.current());
        LiveProgress progress = new LiveProgress(Console.err(spec), Console.isTerminal(), quiet);
        ServerOptions options = servers.options(catalog, progress::line);
        RunSummary summary;
        try (ResultLog log = new ResultLog(results, redaction)) {
            try (StandardSupply supply = new StandardSupply(options)) {
                summary = new Runner(plan, supply, log, progress, redaction).run();
            }
        }
        Matrix matrix = Matrix.of(ResultFile.read(results));
        Path page = ReportWriter.write(matrix, out);
        PrintWriter console = Console.out(spec);
        console.println(json ? JsonReport.render(matrix) : TerminalTable.render(matrix, 100, Console.isColoured()));
        Console.err(spec).println("The matrix: " + page.toAbsolutePath());
        appended.ifPresent(file -> jobSummary.append(file, matrix, Console.err(spec)));
        return exit(summary, mustRun).code;
    }

    private List<Column> throughDrivers(EngineCatalog catalog, List<Column> columns) {
        drivers.forEach((id, driver) -> {
            Set<String> prefixes = catalog.engine(id).family().urlPrefixes();
            if (!prefixes.contains("jdbc:" + driver + ":")) {
                throw new InputException("no driver '" + driver + "' for " + id + "; it is reached by "
                        + prefixes.stream().sorted().collect(Collectors.joining(", ")));
            }
        });
        return columns.stream()
                .map(column -> {
                    String driver = drivers.get(column.engine().id());
                    return driver == null
                            ? column
                            : new Column(column.engine(), column.variant().withDriver(driver));
                })
                .toList();
    }

    private ExitCode exit(RunSummary summary, List<String> mustRun) {
        List<String> missing = new ArrayList<>(mustRun);
        missing.removeAll(summary.ran());
        if (!missing.isEmpty()) {
            Console.err(spec).println("sextant: required and not run: " + String.join(", ", missing));
            return ExitCode.REQUIRED_MISSING;
        }
        if (summary.ran().isEmpty()) {
            Console.err(spec).println("sextant: nothing ran");
            return ExitCode.NOTHING_RAN;
        }
        return summary.unforeseen() > 0 ? ExitCode.UNFORESEEN : ExitCode.AS_FORESEEN;
    }

    private Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        put(filters, "engines", selection.engines());
        put(filters, "suites", suites);
        put(filters, "case", cases);
        return filters;
    }

    private static void put(Map<String, String> filters, String name, List<String> values) {
        if (!values.isEmpty()) {
            filters.put(name, String.join(",", values));
        }
    }
}
