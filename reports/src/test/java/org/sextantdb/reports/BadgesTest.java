package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class BadgesTest {
    @Test
    void a_badge_tells_counts() {
        SortedMap<String, String> badges = Badges.render(Sample.matrix());

        assertThat(badges)
                .containsOnlyKeys(
                        "mysql-8.4.json", "mysql-8.4.svg", "sqlite-3.json", "sqlite-3.svg", "tidb.json", "tidb.svg");
        assertThat(badges.get("mysql-8.4.json"))
                .isEqualTo("{\"schemaVersion\":1,\"label\":\"MySQL 8.4\",\"message\":"
                        + "\"1 conform, 1 refuse, 2 differ, 1 recorded\",\"color\":\"blue\"}\n");
        assertThat(badges.get("sqlite-3.json")).contains("1 unforeseen", "\"red\"");
        assertThat(badges.get("tidb.json")).contains("\"message\":\"not run\"", "lightgrey");
    }

    @Test
    void every_character_gives_valid_xml_and_comes_back_as_it_is_shown() throws Exception {
        DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        IntStream points = IntStream.of(
                        0, 0x80, 0x2000, 0x2060, 0xD7F0, 0xDBF0, 0xDFF0, 0xFEF0, 0xFFF0, 0x1FFF0, 0x10FFF0)
                .flatMap(first -> IntStream.range(first, Math.min(first + 48, 0x110000)));
        for (int point : points.toArray()) {
            String label = "<&\"'>]]>" + Character.toString(point) + "a";
            Engine engine = Sample.engine("mysql-8.4", label, "ran", null);
            String svg = Badges.render(Matrix.of(Sample.complete(List.of(engine), List.of(), List.of())))
                    .get("mysql-8.4.svg");

            Document badge = parser.parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));

            assertThat(badge.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo(VisibleText.line(label) + ": not run");
        }
    }

    @Test
    void hostile_texts_stay_text_and_hostile_ids_stay_in_the_directory() throws Exception {
        SortedMap<String, String> badges = Badges.render(Sample.hostile("../" + Sample.HOSTILE));

        assertThat(badges.keySet()).allSatisfy(name -> assertThat(name).matches("[a-z0-9_+-][a-z0-9._+-]*"));
        for (String name : badges.keySet()) {
            assertThat(badges.get(name)).doesNotContain("\u202E", "\u0000");
            if (name.endsWith(".svg")) {
                assertThat(badges.get(name)).doesNotContain("<img");
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(badges.get(name))));
            }
        }
    }
}
