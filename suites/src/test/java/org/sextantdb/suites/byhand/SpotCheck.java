package org.sextantdb.suites.byhand;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One cell that somebody can check by hand.
 *
 * @param caseId the row
 * @param fact the fact of the cell that the client's answer must equal; {@code error} for the code of its refusal
 * @param engine the column
 * @param answer what the client answers: {@code error 1071}, or the last line that it prints
 * @param sql what to type
 */
record SpotCheck(String caseId, String fact, String engine, String answer, String sql) {
    private static final String FILE = "spot-checks.txt";

    static List<SpotCheck> all() {
        try (InputStream file = SpotCheck.class.getResourceAsStream(FILE)) {
            List<SpotCheck> checks = new ArrayList<>();
            String[] cell = {};
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] parts = line.strip().split("\\s+\\|\\s+", 3);
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (parts.length == 2) {
                    cell = parts;
                    continue;
                }
                for (String engine : parts[0].split("\\s+")) {
                    checks.add(new SpotCheck(cell[0], cell[1], engine, parts[1], parts[2]));
                }
            }
            return checks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return caseId + " on " + engine;
    }
}
