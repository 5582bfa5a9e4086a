package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.SortedMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
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
