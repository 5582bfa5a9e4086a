package org.sextantdb.suites;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sextantdb.harness.junit.CellTest;
import org.sextantdb.harness.junit.Conformance;
import org.sextantdb.harness.results.ResultFile;
import org.sextantdb.reports.Matrix;
import org.sextantdb.reports.ReportWriter;

/** Every case on every engine that can be had here; the report lies in {@code target/sextant} afterwards. */
class ConformanceIT {
    @RegisterExtension
    static final Conformance CONFORMANCE =
            Conformance.of("org.sextantdb.suites").afterwards(ConformanceIT::render);

    @TestTemplate
    @DisplayName("conformance of")
    void is_as_foreseen(CellTest cell) {
        cell.verify();
    }

    private static void render(Path results) {
        Path page = ReportWriter.write(
                Matrix.of(List.of(ResultFile.read(results))),
                results.toAbsolutePath().getParent());
        System.out.println("The matrix: " + page.toUri());
    }
}
