package org.sextantdb.harness.migrate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextantdb.harness.migrate.ScriptStatement;

/**
 * Schemas as people write them: each was run on servers of all families, and every statement that a server refused has a
 * finding that is not silent, or needs one that was refused.
 */
class HonestSchemasTest {
    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql", "mysql"})
    void a_schema_that_is_right_for_its_engine_has_no_finding(String family) throws IOException {
        assertThat(PortabilityRules.check(statements(family), family, "16")).isEmpty();
    }

    /** {@code expected.txt}: a title for each schema and engine, then rules with their lines. */
    @Test
    void on_the_other_engines_it_has_those_that_were_looked_at() throws IOException {
        List<String> found = new ArrayList<>();
        for (String title : text("expected.txt")
                .lines()
                .filter(line -> line.startsWith("== "))
                .toList()) {
            String[] words = title.split(" ");
            Map<String, String> lines = PortabilityRules.check(statements(words[1]), words[3], words[4]).stream()
                    .collect(Collectors.groupingBy(
                            finding -> finding.rule() + (finding.silent() ? " (silent)" : ""),
                            LinkedHashMap::new,
                            Collectors.mapping(finding -> String.valueOf(finding.line()), Collectors.joining(" "))));
            found.add(title);
            lines.forEach((rule, where) -> found.add(rule + " " + where));
        }
        assertThat(found).containsExactlyElementsOf(text("expected.txt").lines().toList());
    }

    /** The statements of a file in which a blank line stands between any two. */
    private static List<ScriptStatement> statements(String name) throws IOException {
        List<ScriptStatement> statements = new ArrayList<>();
        int line = 1;
        for (String part : text(name + ".sql").split("\n\n")) {
            String sql = part.strip();
            statements.add(new ScriptStatement(sql.substring(0, sql.length() - 1), name + ".sql", line));
            line += part.split("\n", -1).length + 1;
        }
        return statements;
    }

    private static String text(String name) throws IOException {
        try (InputStream in = HonestSchemasTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
