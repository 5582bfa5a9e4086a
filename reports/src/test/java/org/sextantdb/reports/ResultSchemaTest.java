package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine;
import org.sextantdb.harness.model.ResultLine.End;
import org.sextantdb.harness.results.ResultCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ResultSchemaTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    @Test
    void both_schemas_are_json_schemas() {
        Schema dialect = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        for (String schema : List.of(ResultSchema.ofDocument(), ResultSchema.ofLine())) {
            assertThat(dialect.validate(schema, InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void what_the_kit_writes_is_as_the_schema_says() {
        List<Matrix> matrices = List.of(Sample.matrix(), Sample.hostile("x"), NeighboursTest.sample());

        for (Matrix matrix : matrices) {
            assertThat(errors(ResultSchema.ofDocument(), JsonReport.render(matrix)))
                    .isEmpty();
            for (String line : lines(matrix)) {
                assertThat(errors(ResultSchema.ofLine(), line)).as(line).isEmpty();
            }
        }
    }

    @Test
    void the_schema_knows_every_field_that_the_kit_writes() {
        String document = closed(ResultSchema.ofDocument());
        String line = closed(ResultSchema.ofLine());

        assertThat(errors(document, JsonReport.render(Sample.matrix()))).isEmpty();
        assertThat(errors(document, JsonReport.render(Sample.hostile("x")))).isEmpty();
        assertThat(errors(document, JsonReport.render(NeighboursTest.sample()))).isEmpty();
        assertThat(errors(document, JsonReport.render(Drawn.matrix(Drawn.cell("sqlite-3", List.of(), Drawn.CYCLE)))))
                .isEmpty();
        lines(Drawn.matrix(Drawn.cell("sqlite-3", List.of(), Drawn.CYCLE)))
                .forEach(it -> assertThat(errors(line, it)).isEmpty());
        lines(Sample.hostile("x")).forEach(it -> assertThat(errors(line, it)).isEmpty());
    }

    @Test
    void a_missing_field_a_wrong_word_and_an_unknown_type_are_errors() {
        String cell = ResultCodec.encode(Sample.matrix().cell(Sample.EMOJI, Sample.MYSQL));

        assertThat(errors(ResultSchema.ofLine(), cell)).isEmpty();
        for (String broken : List.of(
                cell.replace("\"DIFFERS\"", "\"BROKEN\""),
                cell.replace("\"sentence\"", "\"sentences\""),
                cell.replace("\"type\":\"cell\"", "\"type\":\"row\""),
                cell.replace("\"question marks\"", "7"),
                cell.replace("\"durationMillis\"", "\"cycle\":[{\"transaction\":\"T1\"}],\"durationMillis\""))) {
            assertThat(broken).isNotEqualTo(cell);
            assertThat(errors(ResultSchema.ofLine(), broken)).as(broken).isNotEmpty();
        }
        String document = JsonReport.render(Sample.matrix());
        assertThat(errors(ResultSchema.ofDocument(), document.replace("\"schemaVersion\":1", "\"schemaVersion\":2")))
                .isNotEmpty();
    }

    @Test
    void a_newer_kit_may_add_fields() {
        String cell = ResultCodec.encode(Sample.matrix().cell(Sample.EMOJI, Sample.MYSQL));

        assertThat(errors(ResultSchema.ofLine(), cell.replace("{\"type\"", "{\"new\":1,\"type\"")))
                .isEmpty();
    }

    @Test
    void both_schemas_define_the_same_records_and_the_same_words_as_the_code() {
        JsonNode document = MAPPER.readTree(ResultSchema.ofDocument()).get("$defs");
        JsonNode line = MAPPER.readTree(ResultSchema.ofLine()).get("$defs");

        for (String name : List.of("kit", "run", "engine", "case", "cell")) {
            assertThat(document.get(name)).as(name).isEqualTo(line.get(name));
        }
        List<String> outcomes = new ArrayList<>();
        line.at("/cell/properties/outcome/enum").forEach(word -> outcomes.add(word.stringValue()));
        assertThat(outcomes)
                .containsExactly(java.util.Arrays.stream(Outcome.values())
                        .map(Enum::name)
                        .toArray(String[]::new));
        assertThat(line.at("/run/properties/schemaVersion/const").intValue()).isEqualTo(ResultLine.SCHEMA_VERSION);
    }

    private static List<String> lines(Matrix matrix) {
        List<ResultLine> lines = new ArrayList<>();
        matrix.runs().forEach(run -> lines.add(run.run()));
        lines.addAll(matrix.engines());
        lines.addAll(matrix.cases());
        lines.addAll(matrix.cells());
        lines.add(new End(true, "2026-11-21T10:03:00Z", Map.of("CONFORMS", 3), 0));
        return lines.stream().map(ResultCodec::encode).toList();
    }

    static List<String> errors(String schema, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** The same schema, in which no object may have a property that the schema does not name. */
    private static String closed(String schema) {
        JsonNode root = MAPPER.readTree(schema);
        close(root);
        return root.toString();
    }

    private static void close(JsonNode node) {
        node.forEach(ResultSchemaTest::close);
        boolean isRecord = node.has("properties") && node.has("required");
        if (isRecord && node instanceof ObjectNode record && !record.has("oneOf")) {
            ObjectNode properties = (ObjectNode) record.get("properties");
            if (properties.has("facts")) {
                properties.putObject("hint");
            }
            if (!properties.has("type")) {
                properties.putObject("type");
            }
            record.put("additionalProperties", false);
        }
    }
}
