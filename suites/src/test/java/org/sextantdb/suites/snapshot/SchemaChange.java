package org.sextantdb.suites.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sextantdb.harness.engine.Engine;
import org.sextantdb.harness.yaml.YamlMap;

/** One property of a schema as {@code schema-changes.yaml} has it, on one engine. */
record SchemaChange(Engine engine, String property, List<String> given, List<Step> steps, Optional<String> absent) {
    private static final String FILE = "/org/sextantdb/suites/schema-changes.yaml";

    /** Statements, and the only line that they may leave in the diff. */
    record Step(List<String> statements, String line) {}

    static List<SchemaChange> of(Engine engine) {
        YamlMap root = YamlMap.read("schema-changes.yaml", text()).only("spellings", "changes");
        Map<String, String> spellings =
                root.map("spellings").map(engine.family().name()).toTexts();
        return root.maps("changes").stream()
                .map(entry -> of(entry.only("property", "given", "steps", "absent"), engine, spellings))
                .toList();
    }

    private static SchemaChange of(YamlMap entry, Engine engine, Map<String, String> spellings) {
        Optional<String> absent = entry.has("absent") ? nearest(entry.map("absent"), engine) : Optional.empty();
        return new SchemaChange(
                engine,
                entry.text("property"),
                entry.has("given") ? statements(entry.map("given"), engine) : List.of(),
                absent.isPresent()
                        ? List.of()
                        : entry.maps("steps").stream()
                                .map(step -> new Step(
                                        statements(step.map("do"), engine), line(step.map("line"), engine, spellings)))
                                .toList(),
                absent);
    }

    private static List<String> statements(YamlMap spelled, Engine engine) {
        return nearest(spelled, engine)
                .map(text -> Arrays.asList(text.split(" // ")))
                .orElse(List.of());
    }

    private static String line(YamlMap spelled, Engine engine, Map<String, String> spellings) {
        String line = nearest(spelled, engine)
                .orElseThrow(() -> new IllegalStateException(spelled.at() + ": no line for " + engine.id()));
        for (Map.Entry<String, String> spelling : spellings.entrySet()) {
            line = line.replace("<" + spelling.getKey() + ">", spelling.getValue());
        }
        boolean hasQuotes =
                !List.of("sqlite", "postgresql").contains(engine.family().name());
        return hasQuotes ? line : line.replace("`", "");
    }

    private static Optional<String> nearest(YamlMap spelled, Engine engine) {
        Map<String, String> texts = spelled.toTexts();
        return List.of(engine.id(), engine.family().name(), "all").stream()
                .filter(texts::containsKey)
                .findFirst()
                .map(texts::get);
    }

    private static String text() {
        try (InputStream in = SchemaChange.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return engine.id() + " " + property;
    }
}
