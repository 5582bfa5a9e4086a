package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.TranscriptLine;

class HtmlReportTest {
    /** A whole tag; no attribute is named on…, and no value holds a quote or a tag. */
    private static final Pattern TAG =
            Pattern.compile("<(!DOCTYPE|/?[a-z][a-z0-9]*)(\\s+(?!on)[a-zA-Z0-9-]+(=\"[^\"<]*\")?)*\\s*/?>");

    @Test
    void a_cell_leads_to_its_evidence() {
        String html = HtmlReport.render(Sample.matrix());

        assertThat(html)
                .contains("href=\"#keys/unique%5Bchars=3072%5D/mysql-8.4\"")
                .contains("id=\"keys/unique[chars=3072]/mysql-8.4\"")
                .contains("Specified key was too long", "SQLSTATE 42000, code 1071", "InnoDB allows 3072 bytes.")
                .contains("./sextant run --engines mysql-8.4 --case 'keys/unique[chars=3072]'")
                .contains("href=\"https://dev.mysql.com/x\"", "ended 2026-04-30", "no container engine; start Docker")
                .contains("<caption", "scope=\"col\"", "scope=\"row\"", "scope=\"rowgroup\"")
                .doesNotContain("Incomplete", "id=\"charset/emoji/tidb\"");
    }

    @Test
    void the_highest_stake_comes_first_among_silent_differences() {
        String html = HtmlReport.render(Sample.matrix());

        assertThat(html.indexOf("Stored data is lost")).isBetween(0, html.indexOf("means something else: equality"));
    }

    @Test
    void the_page_asks_nobody_for_anything() {
        String html = HtmlReport.render(Sample.matrix());

        assertThat(html).contains("content=\"default-src &#39;none&#39;; style-src &#39;sha256-");
        assertThat(Pattern.compile(
                                "<(link|img|iframe|object|embed|base)\\b|\\ssrc=|url\\(|@import|\\sstyle=|\\son[a-z]+=")
                        .matcher(html)
                        .find())
                .isFalse();
    }

    @Test
    void hostile_texts_are_shown_and_do_nothing() {
        String html = HtmlReport.render(Sample.hostile(Sample.HOSTILE));

        assertThat(html)
                .contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;", "[U+202E][U+0000][U+D800]")
                .contains("Incomplete")
                .doesNotContain("<img", "\u202E", "\u0000", "\uD800", "href=\"javascript:");
        assertThat(html.split("</script>", -1)).hasSize(2);
        assertThat(TAG.matcher(markup(html)).results().count())
                .as("every < begins a tag of the template whose attributes hold no handler")
                .isEqualTo(markup(html).chars().filter(c -> c == '<').count());
    }

    @Test
    void only_plain_http_sources_become_links() {
        assertThat(HtmlPage.link("https://example.org/?a=1")).isEqualTo("https://example.org/?a=1");
        assertThat(HtmlPage.link("HTTP://example.org")).isNotNull();
        for (String url : new String[] {"", "javascript:alert(1)", "data:text/html,x", " https://a", "https://a\nb"}) {
            assertThat(HtmlPage.link(url)).as(url).isNull();
        }
    }

    @Test
    void a_long_transcript_shows_its_ends_and_counts_the_rest() {
        List<TranscriptLine> lines = IntStream.rangeClosed(1, 100)
                .mapToObj(i -> new TranscriptLine("s", "select " + i, List.of(), "(" + i + ")"))
                .toList();
        Cell cell = new Cell("a/b", "e", Outcome.DIFFERS, true, "", Map.of(), null, null, lines, 1, 1);

        assertThat(HtmlPage.statements(cell).stream().map(TranscriptLine::statement))
                .hasSize(13)
                .startsWith("select 1")
                .endsWith("select 100");
        assertThat(HtmlPage.statements(cell).get(8).answer()).isEqualTo("88 more statements, in results.json");
    }

    @Test
    void the_same_matrix_gives_the_same_page() {
        assertThat(HtmlReport.render(Sample.matrix())).isEqualTo(HtmlReport.render(Sample.matrix()));
    }

    @Test
    void the_table_has_as_many_cells_of_each_outcome_as_the_matrix_counts() {
        String html = HtmlReport.render(Sample.matrix());

        for (Outcome outcome : Outcome.values()) {
            assertThat(html.split("data-outcome=\"" + outcome + "\"", -1))
                    .as(outcome.name())
                    .hasSize(Sample.matrix().tally().of(outcome) + 1);
        }
    }

    private static String markup(String html) {
        return html.replaceAll("(?s)<(style|script)>.*?</\\1>", "");
    }
}
