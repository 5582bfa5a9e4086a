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

/** What changed, as a page of its own: one file without scripts that asks nobody for anything. */
public final class ChangePages {
    private static final String TEMPLATES = "org.sextantdb.reports";

    private ChangePages() {}

    /** Two runs. */
    public static String of(Comparison comparison) {
        String style = style();
        return fill("comparison.jte", new ComparisonPage(comparison, style, policy(style)));
    }

    /** Two columns of one matrix. */
    public static String of(Move move) {
        String style = style();
        return fill("move-page.jte", new MovePage(move, style, policy(style)));
    }

    private static String fill(String template, Object page) {
        StringOutput html = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, ChangePages.class.getClassLoader(), TEMPLATES)
                .render(template, page, html);
        return html.toString();
    }

    /** That of the report, and what only these pages have. */
    private static String style() {
        return resource("report.css") + resource("change.css");
    }

    private static String policy(String style) {
        return "default-src 'none'; style-src '" + hash(style) + "'; base-uri 'none'; form-action 'none'";
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
        try (InputStream stream = ChangePages.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
