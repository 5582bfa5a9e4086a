package org.sextantdb.reports;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sextantdb.harness.model.ResultLine.Case;

/**
 * {@code index.html}, which holds everything and needs no network, and the pages of evidence beside it for readers
 * without scripts.
 *
 * @param index the whole of {@code index.html}
 * @param evidence the pages of evidence by the name of their file
 */
public record HtmlReport(String index, Map<String, String> evidence) {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), "org.sextantdb.reports");
    /** Each is a subject of the one script, and sees those before it. */
    private static final List<String> SCRIPTS = List.of("pages.js", "matrix.js", "evidence.js", "move.js", "start.js");

    /** What cases of one chunk come to, about. */
    private static final int EVIDENCE_LENGTH = 1 << 20;

    /** Tells the style sheet that scripts run, before anything is drawn. */
    private static final String FIRST_SCRIPT = "document.documentElement.classList.add('js');";

    /** Renders the whole report. */
    public static HtmlReport of(Matrix matrix) {
        String style = resource("report.css") + ":root { --columns: "
                + matrix.engines().size() + "; }\n";
        String script = SCRIPTS.stream()
                .map(HtmlReport::resource)
                .collect(Collectors.joining("\n", "(function () {\n", "})();"));
        HtmlPage page = new HtmlPage(
                matrix,
                Neighbours.of(matrix),
                Pictures.of(matrix),
                style,
                FIRST_SCRIPT,
                script,
                policy(List.of(style), List.of(FIRST_SCRIPT, script)));
        Evidence evidence = Evidence.of(matrix, rows -> evidence(page, rows));
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("page", page);
        parts.put("evidence", evidence);
        parts.put("sections", Sections.of(matrix));
        return new HtmlReport(fill("index.jte", parts), evidencePages(matrix, style, evidence));
    }

    private static Map<String, String> evidencePages(Matrix matrix, String style, Evidence evidence) {
        String policy = policy(List.of(style), List.of());
        Map<String, String> pages = new LinkedHashMap<>();
        for (Evidence.OfSuite suite : evidence.suites()) {
            pages.put(
                    suite.fileName(),
                    fill(
                            "evidence-page.jte",
                            Map.of("matrix", matrix, "evidence", suite, "style", style, "policy", policy)));
        }
        return pages;
    }

    private static String evidence(HtmlPage page, List<Case> rows) {
        StringOutput html = new StringOutput(EVIDENCE_LENGTH);
        rows.forEach(row -> TEMPLATES.render("evidence.jte", Map.of("page", page, "row", row), html));
        return html.toString();
    }

    private static String fill(String template, Map<String, Object> parts) {
        StringOutput html = new StringOutput(1 << 16);
        TEMPLATES.render(template, parts, html);
        return html.toString();
    }

    /** Only the styles and the scripts of the kit itself may take effect, and nothing is asked of anybody. */
    private static String policy(List<String> styles, List<String> scripts) {
        return "default-src 'none'; style-src " + hashes(styles) + "; script-src " + hashes(scripts)
                + "; base-uri 'none'; form-action 'none'";
    }

    private static String hashes(List<String> texts) {
        return texts.isEmpty()
                ? "'none'"
                : texts.stream().map(text -> "'" + hash(text) + "'").collect(Collectors.joining(" "));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream stream = HtmlReport.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
