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
import java.util.Optional;

/** {@code index.html} and the pages beside it, which need neither a network nor scripts to be read. */
public final class HtmlReport {
    private static final String TEMPLATES = "org.sextantdb.reports";

    private HtmlReport() {}

    /** The whole page. */
    public static String render(Matrix matrix) {
        String style = resource("report.css");
        String script = resource("report.js");
        return fill(
                "index.jte",
                new HtmlPage(
                        matrix,
                        Neighbours.of(matrix),
                        Pictures.of(matrix),
                        !Limits.of(matrix).isEmpty(),
                        !Journeys.of(matrix).isEmpty(),
                        !UpsertAdvice.of(matrix).isEmpty(),
                        style,
                        script,
                        policy(style, hash(script))));
    }

    /** The page of limits; empty where none was measured. */
    public static Optional<String> renderLimits(Matrix matrix) {
        Limits limits = Limits.of(matrix);
        if (limits.isEmpty()) {
            return Optional.empty();
        }
        String style = resource("report.css");
        return Optional.of(fill("limits.jte", new LimitsPage(matrix, limits, style, policy(style, "none"))));
    }

    /** The page of texts and where they broke; empty where none was sent. */
    public static Optional<String> renderTexts(Matrix matrix) {
        Journeys journeys = Journeys.of(matrix);
        if (journeys.isEmpty()) {
            return Optional.empty();
        }
        String style = resource("report.css");
        return Optional.of(fill("texts.jte", new JourneysPage(matrix, journeys, style, policy(style, "none"))));
    }

    /** The page of recommended upserts; empty where none was measured. */
    public static Optional<String> renderUpserts(Matrix matrix) {
        UpsertAdvice advice = UpsertAdvice.of(matrix);
        if (advice.isEmpty()) {
            return Optional.empty();
        }
        String style = resource("report.css");
        return Optional.of(fill("upserts.jte", new UpsertAdvicePage(matrix, advice, style, policy(style, "none"))));
    }

    private static String fill(String template, Object page) {
        StringOutput html = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, HtmlReport.class.getClassLoader(), TEMPLATES)
                .render(template, page, html);
        return html.toString();
    }

    /** Only the style and the script of the kit itself may take effect. */
    private static String policy(String style, String script) {
        return "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + script
                + "'; base-uri 'none'; form-action 'none'";
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
