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
     * Writes {@code index.html}, {@code limits.html}, {@code texts.html} and {@code upserts.html} where there is anything to
     * show, {@code results.json}, {@code matrix.md}, {@code matrix.csv} and {@code badges/}.
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
            writeIfPresent(directory.resolve("limits.html"), HtmlReport.renderLimits(matrix));
            writeIfPresent(directory.resolve("texts.html"), HtmlReport.renderTexts(matrix));
            writeIfPresent(directory.resolve("upserts.html"), HtmlReport.renderUpserts(matrix));
            Files.writeString(index, HtmlReport.render(matrix));
        } catch (IOException e) {
            throw new InputException(directory + ": the report cannot be written ("
                    + e.getClass().getSimpleName() + "); choose another directory with --out");
        }
        return index;
    }

    /** A page that an earlier report left there and that has nothing to say now goes. */
    private static void writeIfPresent(Path page, Optional<String> html) throws IOException {
        if (html.isPresent()) {
            Files.writeString(page, html.get());
        } else {
            Files.deleteIfExists(page);
        }
    }
}
