package org.sextantdb.suites.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A migration file of the fixtures: plain statements, each ended by a semicolon at the end of a line. */
record Script(String name) {
    private static final String DIRECTORY = "/org/sextantdb/fixtures/migrations/";

    List<String> statements() {
        try (InputStream file = Script.class.getResourceAsStream(DIRECTORY + name)) {
            if (file == null) {
                throw new IllegalStateException("the fixtures are not on the class path: " + DIRECTORY + name);
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split(";\\s*(\n|$)"))
                    .filter(statement -> !statement.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
