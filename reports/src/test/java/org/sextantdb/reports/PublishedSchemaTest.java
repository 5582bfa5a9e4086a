package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sextantdb.reports.ResultSchemaTest.errors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine;
import org.sextantdb.harness.results.ResultCodec;
import org.sextantdb.harness.results.ResultFile;
import org.sextantdb.harness.results.RunResults;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was published once stays true under the same schemaVersion: the files in {@code published/} were written by an
 * earlier kit and are never changed. Whoever has to change one makes a new schemaVersion.
 */
class PublishedSchemaTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    @TempDir
    private Path directory;

    @Test
    void what_an_earlier_kit_wrote_is_as_the_schema_of_today_says() throws IOException {
        assertThat(errors(ResultSchema.ofDocument(), published("results.1.json")))
                .isEmpty();
        for (String line : published("results.1.jsonl").lines().toList()) {
            assertThat(errors(ResultSchema.ofLine(), line)).as(line).isEmpty();
        }
    }

    @Test
    void what_this_kit_writes_is_as_the_schema_of_an_earlier_kit_says() throws IOException {
        for (Matrix matrix : List.of(
                Sample.matrix(),
                Sample.hostile("x"),
                NeighboursTest.sample(),
                Drawn.matrix(Drawn.cell("sqlite-3", List.of(), Drawn.CYCLE)))) {
            assertThat(errors(published("results.schema.1.json"), JsonReport.render(matrix)))
                    .isEmpty();
            for (ResultLine line : matrix.cells()) {
                assertThat(errors(published("results-line.schema.1.json"), ResultCodec.encode(line)))
                        .isEmpty();
            }
        }
    }

    @Test
    void no_property_and_no_word_that_was_published_is_gone() throws IOException {
        assertKept(MAPPER.readTree(published("results.schema.1.json")), MAPPER.readTree(ResultSchema.ofDocument()), "");
        assertKept(
                MAPPER.readTree(published("results-line.schema.1.json")), MAPPER.readTree(ResultSchema.ofLine()), "");
    }

    @Test
    void what_an_earlier_kit_wrote_is_read_and_nothing_of_it_is_lost() throws IOException {
        Matrix matrix = Matrix.of(ResultFile.read(file("results.1.jsonl", published("results.1.jsonl"))));

        assertThat(MAPPER.readTree(JsonReport.render(matrix))).isEqualTo(MAPPER.readTree(published("results.1.json")));
        assertThat(matrix.isComplete()).isTrue();
        for (Outcome outcome : List.of(Outcome.CONFORMS, Outcome.REFUSES, Outcome.DIFFERS, Outcome.RECORDED)) {
            assertThat(matrix.tally().of(outcome)).as(outcome.name()).isPositive();
        }
    }

    @Test
    void fields_that_a_newer_kit_added_anywhere_are_ignored() throws IOException {
        List<String> newer = new ArrayList<>();
        for (String line : published("results.1.jsonl").lines().toList()) {
            JsonNode json = MAPPER.readTree(line);
            extend(json);
            newer.add(MAPPER.writeValueAsString(json));
        }
        RunResults read = ResultFile.read(file("newer.jsonl", String.join("\n", newer) + "\n"));

        assertThat(String.join("", newer)).contains("fromTheFuture");
        assertThat(read).isEqualTo(ResultFile.read(file("older.jsonl", published("results.1.jsonl"))));
        newer.forEach(
                line -> assertThat(errors(ResultSchema.ofLine(), line)).as(line).isEmpty());
    }

    /** Objects whose keys are names of facts and the like take texts only, and every key of them means something. */
    private static void extend(JsonNode json) {
        json.forEach(PublishedSchemaTest::extend);
        boolean isRecord = json.has("type")
                || json.has("commit")
                || json.has("class")
                || json.has("because")
                || json.has("statement")
                || json.has("title")
                || (json.has("name") && json.has("version"));
        if (isRecord && json instanceof ObjectNode record) {
            record.putObject("fromTheFuture").putArray("list").add(1);
        }
    }

    private static void assertKept(JsonNode was, JsonNode is, String path) {
        assertThat(is).as("%s is gone", path).isNotNull();
        if (was.has("properties")) {
            was.get("properties")
                    .propertyNames()
                    .forEach(name -> assertThat(is.at("/properties/" + name).isMissingNode())
                            .as("%s/%s is gone", path, name)
                            .isFalse());
        }
        if (was.has("required")) {
            assertThat(is.get("required")).as("%s requires less", path).containsAll(was.get("required"));
        }
        if (was.has("enum")) {
            assertThat(is.get("enum")).as("%s has other words", path).isEqualTo(was.get("enum"));
        }
        if (was.has("additionalProperties")) {
            assertThat(is.get("additionalProperties")).as(path).isEqualTo(was.get("additionalProperties"));
        }
        if (was.isObject()) {
            was.propertyNames().forEach(name -> {
                if (was.get(name).isObject()) {
                    assertKept(was.get(name), is.get(name), path + "/" + name);
                }
            });
        }
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    private static String published(String name) throws IOException {
        try (var stream =
                Objects.requireNonNull(PublishedSchemaTest.class.getResourceAsStream("published/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
