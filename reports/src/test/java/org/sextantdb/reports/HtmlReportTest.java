package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.model.TranscriptLine;

class HtmlReportTest {
    /** A whole tag; no attribute is named on…, and no value holds a quote or a tag. */
    private static final Pattern TAG =
            Pattern.compile("<(!DOCTYPE|/?[a-z][a-z0-9]*)(\\s+(?!on)[a-zA-Z0-9-]+(=\"[^\"<]*\")?)*\\s*/?>");

    @Test
    void a_cell_leads_to_its_evidence() {
        String index = Rendered.index(Sample.matrix());

        assertThat(index)
                .contains("href=\"evidence/keys.html#keys/unique%5Bchars=3072%5D\"", "ended 2026-04-30")
                .contains("no container engine; start Docker")
                .contains("<caption", "scope=\"col\"", "scope=\"row\"")
                .doesNotContain("Incomplete");
        assertThat(Rendered.evidence(Sample.matrix()))
                .contains("id=\"keys/unique[chars=3072]/mysql-8.4\"")
                .contains("Specified key was too long", "SQLSTATE 42000, code 1071", "InnoDB allows 3072 bytes.")
                .contains("./sextant run --engines mysql-8.4 --case 'keys/unique[chars=3072]'")
                .contains("href=\"https://dev.mysql.com/x\"")
                .doesNotContain("id=\"charset/emoji/tidb\"");
    }

    @Test
    void readers_without_scripts_have_the_same_evidence_on_pages_beside_it() {
        Map<String, String> pages = HtmlReport.of(Sample.matrix()).evidence();
        String evidence = Rendered.evidence(Sample.matrix());

        assertThat(pages)
                .containsOnlyKeys(Sample.matrix().suites().stream()
                        .map(suite -> "evidence/" + suite.id() + ".html")
                        .toList());
        Pattern article = Pattern.compile("(?s)<article.*?</article>");
        assertThat(pages.values().stream()
                        .flatMap(page -> article.matcher(page).results().map(MatchResult::group)))
                .containsExactlyInAnyOrderElementsOf(article.matcher(evidence)
                        .results()
                        .map(MatchResult::group)
                        .toList())
                .hasSize(Sample.matrix().cases().size());
        assertThat(pages.values())
                .allSatisfy(page -> assertThat(page)
                        .contains("script-src &#39;none&#39;", "href=\"../index.html\"")
                        .doesNotContain("<script"));
    }

    @Test
    void the_highest_stake_comes_first_among_silent_differences() {
        String html = Rendered.index(Sample.matrix());

        assertThat(html.indexOf("Stored data is lost")).isBetween(0, html.indexOf("means something else: equality"));
    }

    @Test
    void the_page_asks_nobody_for_anything() {
        String html = Rendered.index(Sample.matrix());

        assertThat(html).contains("content=\"default-src &#39;none&#39;; style-src &#39;sha256-");
        assertThat(Pattern.compile(
                                "<(link|img|iframe|object|embed|base)\\b|\\ssrc=|url\\(|@import|\\sstyle=|\\son[a-z]+=")
                        .matcher(html)
                        .find())
                .isFalse();
    }

    @Test
    void hostile_texts_are_shown_and_do_nothing() {
        String index = Rendered.index(Sample.hostile(Sample.HOSTILE));
        String evidence = Rendered.evidence(Sample.hostile(Sample.HOSTILE));

        assertThat(index).contains("Incomplete");
        for (String html : List.of(markup(index), evidence)) {
            assertThat(html)
                    .contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;", "[U+202E][U+0000][U+D800]")
                    .doesNotContain("<img", "\u202E", "\u0000", "\uD800", "href=\"javascript:", "</script>");
            assertThat(TAG.matcher(html).results().count())
                    .as("every < begins a tag of the template whose attributes hold no handler")
                    .isEqualTo(html.chars().filter(c -> c == '<').count());
        }
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
    void a_long_transcript_is_shown_whole() {
        List<TranscriptLine> lines = IntStream.rangeClosed(1, 100)
                .mapToObj(i -> new TranscriptLine("s", "select " + i, List.of(), "(" + i + ")"))
                .toList();
        Cell cell =
                new Cell(Sample.EMOJI.id(), "sqlite-3", Outcome.DIFFERS, true, "", Map.of(), null, null, lines, 1, 1);
        String html = Rendered.evidence(
                Matrix.of(Sample.complete(List.of(Sample.SQLITE), List.of(Sample.EMOJI), List.of(cell))));

        assertThat(html.split("<code class=\"sql\">select ", -1)).hasSize(101);
    }

    @Test
    void cases_of_one_group_stand_together_and_fold_from_three_on() {
        List<Case> rows = Stream.of("keys/b", "keys/a[n=1]", "keys/c", "keys/a[n=2]", "keys/a[n=10]")
                .map(id -> Sample.row(id, "keys", Stake.DATA, "x", "y"))
                .toList();
        String html = Rendered.section(Matrix.of(Sample.complete(List.of(Sample.SQLITE), rows, List.of())), "matrix");

        assertThat(Pattern.compile("<tr class=\"case[^\"]*\" id=\"([^\"]*)\"")
                        .matcher(html)
                        .results()
                        .map(row -> row.group(1)))
                .containsExactly("keys/a[n=1]", "keys/a[n=2]", "keys/a[n=10]", "keys/b", "keys/c");
        assertThat(html).containsOnlyOnce("<tr class=\"group-head\">").contains("<small>3 cases</small>");
    }

    @Test
    void the_same_matrix_gives_the_same_page() {
        assertThat(HtmlReport.of(Sample.matrix())).isEqualTo(HtmlReport.of(Sample.matrix()));
    }

    @Test
    void the_table_has_as_many_cells_of_each_outcome_as_the_matrix_counts() {
        String html = Rendered.section(Sample.matrix(), "matrix");

        for (Outcome outcome : Outcome.values()) {
            assertThat(html.split("<td class=\"" + HtmlPage.style(outcome) + "\">", -1))
                    .as(outcome.name())
                    .hasSize(Sample.matrix().tally().of(outcome) + 1);
        }
    }

    private static String markup(String html) {
        return html.replaceAll("(?s)<(style|script)[^>]*>.*?</\\1>", "");
    }
}
