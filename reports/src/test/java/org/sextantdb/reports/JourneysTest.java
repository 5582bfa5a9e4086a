package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.model.Stake;

class JourneysTest {
    private static final Case LITERAL = question("literal");
    private static final Case PARAMETER = question("parameter");

    @Test
    void the_first_step_that_is_not_whole_is_where_it_broke() {
        Matrix matrix = Matrix.of(Sample.complete(
                List.of(Sample.SQLITE, Sample.MYSQL),
                List.of(LITERAL, PARAMETER),
                List.of(
                        cell(LITERAL, Sample.SQLITE, "same", "same", "1", "same"),
                        cell(PARAMETER, Sample.SQLITE, "same", "same", "1", "same"),
                        cell(LITERAL, Sample.MYSQL, "same", "3F", "0", "changed"),
                        cell(PARAMETER, Sample.MYSQL, "same", "same", "2", "same"))));

        Journeys.Journey journey = Journeys.of(matrix).texts().get(0);
        assertThat(journey.name()).isEqualTo("emoji-sushi");
        assertThat(journey.arrivals().get(0).broken()).isEmpty();
        assertThat(journey.arrivals().get(1).broken())
                .containsExactly(
                        new Journeys.Break(LITERAL, "literal", Journeys.Step.STORED, "3F"),
                        new Journeys.Break(PARAMETER, "parameter", Journeys.Step.FOUND, "2"));
        assertThat(Rendered.section(matrix, "texts"))
                .contains("U+1F363 SUSHI", "F0 9F 8D A3", "whole by 2 of 2 roads", "whole by 0 of 2 roads")
                .contains(
                        "href=\"evidence/charset.html#charset/text-round-trip%5Btext=emoji-sushi,road=literal%5D/mysql-8.4\"")
                .contains("broke at <b>stored</b>, <code>3F</code>");
    }

    @Test
    void a_case_that_sends_all_texts_by_one_road_has_a_fact_for_each() {
        Case byKey = new Case(
                "charset/texts-by-road[road=key]",
                "charset",
                "Do they?",
                null,
                "a sample",
                Stake.DATA,
                null,
                List.of());
        Cell cell = new Cell(
                byKey.id(),
                Sample.MYSQL.id(),
                Outcome.RECORDED,
                true,
                "",
                Map.of("emoji-sushi", "found 2", "unknown", "stored 3F"),
                null,
                null,
                List.of(),
                1,
                1);
        Matrix matrix = Matrix.of(Sample.complete(
                List.of(Sample.MYSQL),
                List.of(LITERAL, byKey),
                List.of(cell(LITERAL, Sample.MYSQL, "same", "same", "1", "same"), cell)));

        assertThat(Journeys.of(matrix).texts())
                .singleElement()
                .satisfies(journey -> assertThat(journey.arrivals())
                        .containsExactly(new Journeys.Arrival(
                                Sample.MYSQL, 2, List.of(new Journeys.Break(byKey, "key", Journeys.Step.FOUND, "2")))));
    }

    @Test
    void a_reader_without_the_font_sees_names_and_bytes() {
        CodePoints half = CodePoints.parse("U+0061 U+D83D");
        assertThat(half.names()).containsExactly("U+0061 LATIN SMALL LETTER A", "U+D83D HIGH SURROGATES D83D");
        assertThat(half.isUnicode()).isFalse();
        assertThat(half.glyphs()).isEmpty();
        assertThat(CodePoints.parse("U+202E").glyphs()).isEmpty();
        assertThat(CodePoints.parse("U+00E9").bytes()).isEqualTo("C3 A9");
    }

    @Test
    void without_texts_there_is_no_page_and_no_link_to_it() {
        assertThat(Rendered.section(Sample.matrix(), "texts")).isEmpty();
        assertThat(Rendered.index(Sample.matrix())).doesNotContain("href=\"#texts\"");
    }

    private static Case question(String road) {
        String id = "charset/text-round-trip[text=emoji-sushi,road=" + road + "]";
        return new Case(id, "charset", "Does it?", null, "a sample", Stake.DATA, null, List.of());
    }

    private static Cell cell(Case question, Engine engine, String... steps) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("sent", "U+1F363");
        facts.put("received", steps[0]);
        facts.put("stored", steps[1]);
        facts.put("found", steps[2]);
        facts.put("returned", steps[3]);
        return new Cell(question.id(), engine.id(), Outcome.RECORDED, true, "", facts, null, null, List.of(), 1, 1);
    }
}
