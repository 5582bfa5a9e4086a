package org.sextantdb.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.results.ResultFile;
import org.sextantdb.harness.results.RunResults;
import org.sextantdb.reports.Matrix;
import org.sextantdb.reports.ReportWriter;

/**
 * A written report, and the matrix of which it tells.
 *
 * @param directory where it lies: below {@code target}, to be looked at afterwards
 */
record Report(Matrix matrix, Path directory) {
    private static final int ROWS_OF_FEW = 4;
    private static final Map<String, Report> WRITTEN = new ConcurrentHashMap<>();

    /** A few rows of each suite as they were measured on five engines, and two columns that were not run. */
    static Report sample() {
        return written("sample", () -> Matrix.of(measured()));
    }

    /** As the sample, with as many rows of each suite as are looked at closely in a few seconds. */
    static Report few() {
        return written("few", () -> {
            RunResults all = measured();
            Map<String, List<Case>> bySuite = all.cases().stream().collect(Collectors.groupingBy(Case::suite));
            List<Case> cases = bySuite.values().stream()
                    .flatMap(rows -> rows.stream().limit(ROWS_OF_FEW))
                    .toList();
            Set<String> ids = cases.stream().map(Case::id).collect(Collectors.toSet());
            List<Cell> cells = all.cells().stream()
                    .filter(cell -> ids.contains(cell.caseId()))
                    .toList();
            return Matrix.of(all.with(all.engines(), cases, cells));
        });
    }

    private static RunResults measured() {
        return ResultFile.read(Path.of("src", "test", "resources", "org", "sextantdb", "browser", "sample.jsonl"));
    }

    /** Every text from outside is hostile. */
    static Report hostile() {
        return written("hostile", Hostile::matrix);
    }

    /** As large as the report shall bear. */
    static Report large() {
        return written("large", () -> Synthetic.matrix(1_000, 15));
    }

    /** Every outcome, foreseen and not, in every suite; small. */
    static Report synthetic() {
        return written("synthetic", () -> Synthetic.matrix(60, 5));
    }

    private static Report written(String name, Supplier<Matrix> matrix) {
        return WRITTEN.computeIfAbsent(name, any -> {
            Path directory = Path.of("target", "browser", name).toAbsolutePath();
            Report report = new Report(matrix.get(), directory);
            ReportWriter.write(report.matrix(), directory);
            return report;
        });
    }

    Path index() {
        return directory.resolve("index.html");
    }

    /** The address on disk, with a fragment: {@code #matrix}, or none. */
    String address(String fragment) {
        return index().toUri() + fragment;
    }

    /** The same evidence for readers without scripts. */
    String evidence(String suite) {
        return directory.resolve("evidence").resolve(suite + ".html").toUri().toString();
    }
}
