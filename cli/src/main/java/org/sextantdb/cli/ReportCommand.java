package org.sextantdb.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.results.ResultFile;
import org.sextantdb.reports.JobSummary;
import org.sextantdb.reports.JsonReport;
import org.sextantdb.reports.Matrix;
import org.sextantdb.reports.NamedRun;
import org.sextantdb.reports.ReportWriter;
import org.sextantdb.reports.TerminalTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sextant report}: renders again, or joins the results of several jobs; needs no database. */
@Command(
        name = "report",
        description = {
            "Renders the matrix again from results, or joins the results of several jobs.",
            "Runs of different kits are refused, and so are runs that contradict each other."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  sextant report sextant-report/results.jsonl",
            "  sextant report jobs/*/results.jsonl --out site --summary \"$GITHUB_STEP_SUMMARY\"",
            "  sextant report monday.jsonl tuesday.jsonl --side-by-side"
        })
final class ReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RESULTS", arity = "1..*", description = "results.jsonl files.")
    private List<Path> files = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "sextant-report",
            description = "Where the report is written. Default: ${DEFAULT-VALUE}")
    private Path out = Path.of("sextant-report");

    @Option(
            names = "--side-by-side",
            description = "Runs of one column that differ, in cells, version, build, driver or settings, become two "
                    + "columns, tidb-8.5 and tidb-8.5@2.")
    private boolean sideBySide;

    @Mixin
    private SummaryArguments summary = new SummaryArguments();

    @Option(names = "--json", description = "Print results.json instead of the summary table.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Optional<JobSummary> appended = summary.checked(files);
        List<NamedRun> runs = files.stream()
                .map(file -> new NamedRun(file.toString(), ResultFile.read(file)))
                .toList();
        Matrix matrix = sideBySide ? Matrix.sideBySide(runs) : Matrix.joined(runs);
        Path page = ReportWriter.write(matrix, out);
        Console.out(spec)
                .println(json ? JsonReport.render(matrix) : TerminalTable.render(matrix, 100, Console.isColoured()));
        matrix.severalRuns().forEach(column -> Console.err(spec).println(column));
        Console.err(spec).println("The matrix: " + page.toAbsolutePath());
        appended.ifPresent(file -> summary.append(file, matrix, Console.err(spec)));
        return ExitCode.AS_FORESEEN.code;
    }
}
