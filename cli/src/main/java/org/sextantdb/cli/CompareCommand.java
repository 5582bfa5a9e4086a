package org.sextantdb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.results.ResultFile;
import org.sextantdb.harness.results.RunResults;
import org.sextantdb.reports.ChangePages;
import org.sextantdb.reports.Comparison;
import org.sextantdb.reports.ComparisonReport;
import org.sextantdb.reports.Matrix;
import org.sextantdb.reports.Move;
import org.sextantdb.reports.MoveReport;
import org.sextantdb.reports.NamedRun;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sextant compare OLD NEW}: what changed between two runs, or from one engine to another. */
@Command(
        name = "compare",
        description = {
            "Says what changed between two runs (OLD and NEW are results.jsonl files), or what changes for an "
                    + "application that moves from one engine to another (OLD and NEW are columns, as postgresql-16).",
            "Exits 1 where anything got worse, and 4 where nothing could be compared."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  sextant compare yesterday.jsonl sextant-report/results.jsonl",
            "  sextant compare postgresql-16 tidb-8.5 --markdown",
            "  sextant compare postgresql-16 tidb-8.5 --html move.html",
            "  sextant compare url.jsonl container.jsonl --cells-only --exit-on change"
        })
final class CompareCommand implements Callable<Integer> {
    private static final Path LAST_RUN = Path.of("sextant-report", "results.jsonl");

    /** When the exit code is 1. */
    enum ExitOn {
        WORSE,
        CHANGE
    }

    /** How it is printed. */
    static final class Format {
        @Option(names = "--markdown", description = "Markdown, for a ticket or a comment.")
        private boolean markdown;

        @Option(names = "--json", description = "One JSON object, with everything.")
        private boolean json;

        private String choose(Callable<String> text, Callable<String> asMarkdown, Callable<String> asJson)
                throws Exception {
            return (json ? asJson : markdown ? asMarkdown : text).call();
        }
    }

    @Parameters(index = "0", paramLabel = "OLD", description = "A results.jsonl file, or a column to move from.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "A results.jsonl file, or a column to move to.")
    private String after = "";

    @Option(
            names = "--results",
            paramLabel = "FILE",
            description = "Where both columns are; several files are joined. Default: sextant-report/results.jsonl")
    private List<Path> results = List.of();

    @Option(names = "--html", paramLabel = "FILE", description = "Also write a page of its own, in one file.")
    private @Nullable Path html;

    @Option(
            names = "--cells-only",
            description = "Compare cells only: another server, driver, setting or claim is no change.")
    private boolean cellsOnly;

    @Option(
            names = "--exit-on",
            paramLabel = "worse|change",
            defaultValue = "worse",
            description = "When to exit 1. Default: ${DEFAULT-VALUE}")
    private ExitOn exitOn = ExitOn.WORSE;

    @ArgGroup
    private Format format = new Format();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        boolean oldIsFile = isFile(before);
        if (oldIsFile != isFile(after)) {
            throw new InputException("compare two files or two columns, not one of each; "
                    + (oldIsFile ? after : before) + " is not a file here");
        }
        return oldIsFile ? runs() : engines();
    }

    /** With --results both are columns, whatever lies in the directory. */
    private boolean isFile(String argument) {
        return results.isEmpty()
                && (argument.endsWith(".jsonl") || argument.contains("/") || Files.isRegularFile(Path.of(argument)));
    }

    private int runs() throws Exception {
        RunResults old = ResultFile.read(Path.of(before));
        RunResults now = ResultFile.read(Path.of(after));
        Comparison comparison = cellsOnly ? Comparison.ofCells(old, now) : Comparison.of(old, now);
        write(() -> ChangePages.of(comparison), List.of(Path.of(before), Path.of(after)));
        print(format.choose(
                () -> ComparisonReport.text(comparison),
                () -> ComparisonReport.markdown(comparison),
                () -> ComparisonReport.json(comparison)));
        if (comparison.compared() == 0) {
            return nothing("the two runs have no measured cell in common");
        }
        return exitCode(comparison.isWorse(), comparison.isChanged());
    }

    private int engines() throws Exception {
        if (cellsOnly) {
            throw new InputException("--cells-only is for two runs; two columns are compared by their cells anyway");
        }
        if (results.isEmpty() && !Files.exists(LAST_RUN)) {
            throw new InputException("neither " + before + " nor " + after + " is a file, and there is no " + LAST_RUN
                    + " with columns of these names; name one with --results, or run 'sextant run' first");
        }
        List<Path> files = results.isEmpty() ? List.of(LAST_RUN) : results;
        Matrix matrix = Matrix.joined(files.stream()
                .map(file -> new NamedRun(file.toString(), ResultFile.read(file)))
                .toList());
        Move move = Move.between(matrix, before, after);
        write(() -> ChangePages.of(move), files);
        print(format.choose(() -> MoveReport.text(move), () -> MoveReport.markdown(move), () -> MoveReport.json(move)));
        if (move.compared() == 0) {
            return nothing("no case was measured on both columns");
        }
        return exitCode(move.isWorse(), !move.changes().isEmpty());
    }

    private void write(Supplier<String> page, List<Path> inputs) {
        Path file = html;
        if (file == null) {
            return;
        }
        try {
            for (Path input : inputs) {
                if (Files.exists(file) && Files.isSameFile(file, input)) {
                    throw new InputException(
                            file + ": the page would overwrite the results; name another file with --html");
                }
            }
            Files.writeString(file, page.get());
        } catch (IOException e) {
            throw new InputException(file + ": the page cannot be written ("
                    + e.getClass().getSimpleName() + "); name another file with --html");
        }
        Console.err(spec).println("The page: " + file.toAbsolutePath());
    }

    private void print(String text) {
        Console.out(spec).println(text.stripTrailing());
    }

    private int nothing(String why) {
        Console.err(spec).println("sextant: nothing could be compared: " + why);
        return ExitCode.NOTHING_RAN.code;
    }

    private int exitCode(boolean worse, boolean changed) {
        boolean failed = switch (exitOn) {
            case WORSE -> worse;
            case CHANGE -> changed;
        };
        return failed ? ExitCode.UNFORESEEN.code : ExitCode.AS_FORESEEN.code;
    }
}
