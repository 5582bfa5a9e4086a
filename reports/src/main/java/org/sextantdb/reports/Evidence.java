package org.sextantdb.reports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.zip.Deflater;
import org.sextantdb.harness.model.ResultLine.Case;

/**
 * The evidence of all cases as HTML, rendered once: deflated inside {@code index.html}, where a script inflates what a
 * reader asks for, and plain on pages beside it for readers without scripts.
 *
 * @param suites in the order of the matrix
 */
record Evidence(List<OfSuite> suites) {
    /** As many cases as are inflated to show one of them. */
    static final int CASES_A_CHUNK = 64;

    Evidence {
        suites = List.copyOf(suites);
    }

    /**
     * @param suite its name
     * @param chunks the HTML of up to {@value #CASES_A_CHUNK} cases each
     */
    record OfSuite(String suite, List<String> chunks) {
        OfSuite {
            chunks = List.copyOf(chunks);
        }

        String fileName() {
            return Evidence.fileName(suite);
        }
    }

    /** Beside {@code index.html}, in a directory of its own. */
    static String fileName(String suite) {
        return "evidence/" + Badges.fileName(suite) + ".html";
    }

    /** Renders every case, groups together, as the matrix shows them. */
    static Evidence of(Matrix matrix, Function<List<Case>, String> renderer) {
        List<OfSuite> suites = new ArrayList<>();
        for (Suite suite : matrix.suites()) {
            List<Case> rows = rows(suite);
            List<String> chunks = new ArrayList<>();
            for (int from = 0; from < rows.size(); from += CASES_A_CHUNK) {
                chunks.add(renderer.apply(rows.subList(from, Math.min(rows.size(), from + CASES_A_CHUNK))));
            }
            suites.add(new OfSuite(suite.id(), chunks));
        }
        return new Evidence(suites);
    }

    /** The rows of a suite as the matrix shows them. */
    static List<Case> rows(Suite suite) {
        return CaseGroup.of(suite).stream()
                .flatMap(group -> group.cases().stream())
                .toList();
    }

    /** Raw DEFLATE (RFC 1951) of the text's UTF-8, in base64. */
    static String deflated(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] out = new byte[bytes.length / 8 + 256];
            int length = 0;
            while (!deflater.finished()) {
                if (length == out.length) {
                    out = Arrays.copyOf(out, out.length * 2);
                }
                length += deflater.deflate(out, length, out.length - length);
            }
            return Base64.getEncoder().encodeToString(Arrays.copyOf(out, length));
        } finally {
            deflater.end();
        }
    }
}
