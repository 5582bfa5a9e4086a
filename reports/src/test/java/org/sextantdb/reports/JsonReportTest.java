package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Test
    void the_names_are_those_of_the_file_contract() {
        JsonNode report = MAPPER.readTree(JsonReport.render(Sample.matrix()));

        assertThat(report.propertyNames())
                .containsExactly(
                        "schemaVersion",
                        "kit",
                        "complete",
                        "startedAt",
                        "agreement",
                        "runs",
                        "engines",
                        "cases",
                        "cells");
        assertThat(report.get("kit").get("commit").stringValue()).isEqualTo("abc1234");
        assertThat(report.get("complete").booleanValue()).isTrue();
        assertThat(report.get("engines").size()).isEqualTo(3);
        assertThat(report.get("cases").size()).isEqualTo(5);
        assertThat(report.get("cells").size()).isEqualTo(15);
        assertThat(report.get("cells").get(0).propertyNames())
                .startsWith("case", "engine", "outcome", "foreseen", "sentence", "facts", "error");
    }

    @Test
    void hostile_texts_come_back_as_they_were() {
        JsonNode report = MAPPER.readTree(JsonReport.render(Sample.hostile(Sample.HOSTILE)));

        assertThat(report.get("cells").get(0).get("sentence").stringValue()).isEqualTo(Sample.HOSTILE);
        assertThat(report.get("complete").booleanValue()).isFalse();
    }
}
