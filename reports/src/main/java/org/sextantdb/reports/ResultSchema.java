package org.sextantdb.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The published JSON Schema of the results: open, so that a newer kit may add fields. */
public final class ResultSchema {
    private ResultSchema() {}

    /** The schema of {@code results.json}. */
    public static String ofDocument() {
        return resource("results.schema.json");
    }

    /** The schema of one line of {@code results.jsonl}. */
    public static String ofLine() {
        return resource("results-line.schema.json");
    }

    private static String resource(String name) {
        try (InputStream stream = ResultSchema.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
