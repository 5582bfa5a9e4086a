package org.sextantdb.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextantdb.reports.JobSummary;
import org.sextantdb.reports.Matrix;
import picocli.CommandLine.Option;

/** The matrix for the page of a job. */
final class SummaryArguments {
    @Option(
            names = "--summary",
            paramLabel = "FILE",
            description = "Append the matrix in Markdown to this file, which never gets longer than 1 MiB: "
                    + "--summary \"$GITHUB_STEP_SUMMARY\".")
    private @Nullable Path file;

    /** Where the summary goes, if one is wanted; looked at before anything runs. */
    Optional<JobSummary> checked(List<Path> inputs) {
        return Optional.ofNullable(file).map(named -> JobSummary.to(named, inputs));
    }

    void append(JobSummary summary, Matrix matrix, PrintWriter err) {
        if (!summary.append(matrix)) {
            err.println("sextant: " + file + " is full, and was left as it is; a job's summary holds 1 MiB");
        }
    }
}
