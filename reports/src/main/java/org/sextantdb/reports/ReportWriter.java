package org.sextantdb.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.sextantdb.harness.model.InputException;

/** Writes every report of a matrix into one directory. */
public final class ReportWriter {
    private ReportWriter() {}

    /**
     * Writes {@code index.html}, {@code limits.html} where a limit was measured, {@code results.json}, {@code matrix.md}, {@code matrix.csv} and {@code badges/}.
     *
     * @return the path of {@code index.html}
     * @throws InputException for a directory that cannot be written
     */
    public static Path write(Matrix matrix, Path directory) {
        Path badges = directory.resolve("badges");
        Path index = directory.resolve("index.html");
        try {
            Files.createDirectories(badges);
            Files.writeString(directory.resolve("results.json"), JsonReport.render(matrix));
            Files.writeString(directory.resolve("matrix.md"), MarkdownReport.render(matrix));
            Files.writeString(directory.resolve("matrix.csv"), CsvReport.render(matrix));
            for (Map.Entry<String, String> badge : Badges.render(matrix).entrySet()) {
                Files.writeString(badges.resolve(badge.getKey()), badge.getValue());
            }
            Optional<String> limits = HtmlReport.renderLimits(matrix);
            if (limits.isPresent()) {
                Files.writeString(directory.resolve("limits.html"), limits.get());
            }
            Files.writeString(index, HtmlReport.render(matrix));
        } catch (IOException e) {
            throw new InputException(directory + ": the report cannot be written ("
                    + e.getClass().getSimpleName() + "); choose another directory with --out");
        }
        return index;
    }
}
