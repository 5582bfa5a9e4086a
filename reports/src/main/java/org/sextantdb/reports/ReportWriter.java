package org.sextantdb.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sextantdb.harness.model.InputException;

/** Writes every report of a matrix into one directory. */
public final class ReportWriter {
    /** What earlier kits wrote beside {@code index.html} that is in it now. */
    private static final List<String> PAGES_OF_OLD = List.of("limits.html", "texts.html", "upserts.html");

    /** A page's title is among its first. */
    private static final int HEAD_BYTES = 2_000;

    private ReportWriter() {}

    /**
     * Writes {@code index.html}, {@code evidence/} for readers without scripts, {@code results.json}, {@code matrix.md},
     * {@code matrix.csv} and {@code badges/}.
     *
     * @return the path of {@code index.html}
     * @throws InputException for a directory that cannot be written
     */
    public static Path write(Matrix matrix, Path directory) {
        Path badges = directory.resolve("badges");
        Path index = directory.resolve("index.html");
        try {
            Files.createDirectories(badges);
            clear(directory.resolve("evidence"));
            Files.writeString(directory.resolve("results.json"), JsonReport.render(matrix));
            Files.writeString(directory.resolve("matrix.md"), MarkdownReport.render(matrix));
            Files.writeString(directory.resolve("matrix.csv"), CsvReport.render(matrix));
            for (Map.Entry<String, String> badge : Badges.render(matrix).entrySet()) {
                Files.writeString(badges.resolve(badge.getKey()), badge.getValue());
            }
            HtmlReport html = HtmlReport.of(matrix);
            for (Map.Entry<String, String> page : html.evidence().entrySet()) {
                Files.writeString(directory.resolve(page.getKey()), page.getValue());
            }
            for (String page : PAGES_OF_OLD) {
                Files.deleteIfExists(directory.resolve(page));
            }
            Files.writeString(index, html.index());
        } catch (IOException e) {
            throw new InputException(directory + ": the report cannot be written ("
                    + e.getClass().getSimpleName() + "); choose another directory with --out");
        }
        return index;
    }

    /** The evidence that an earlier report left there, of suites that may be gone, goes; other files stay. */
    private static void clear(Path evidence) throws IOException {
        Files.createDirectories(evidence);
        try (DirectoryStream<Path> pages = Files.newDirectoryStream(evidence, "*.html")) {
            for (Path page : pages) {
                if (Files.isRegularFile(page) && isOurs(page)) {
                    Files.delete(page);
                }
            }
        }
    }

    private static boolean isOurs(Path page) throws IOException {
        try (InputStream stream = Files.newInputStream(page)) {
            return new String(stream.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8).contains("Sextant evidence: ");
        }
    }
}
