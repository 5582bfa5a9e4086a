package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.model.DependencyStep;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.model.TranscriptLine;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The drawings as they stand in the page. */
class PicturesTest {
    private static final Pattern SVG = Pattern.compile("(?s)<svg class=\"drawing\".*?</svg>");

    @Test
    void a_page_without_schedules_and_cycles_has_no_drawing_and_the_transcript_as_ever() {
        assertThat(Rendered.evidence(Sample.matrix()).replaceAll("(?s)<style>.*?</style>", ""))
                .contains(
                        "<dt>Transcript</dt><dd><ol class=\"transcript\">\n<li><span class=\"session\">a</span>"
                                + "<code class=\"sql\">select 1</code><span class=\"parameters\">with <code>p</code> </span>"
                                + "<span class=\"reply\"><i aria-hidden=\"true\">→</i> <bdi>1 row</bdi></span></li>\n</ol>\n</dd>")
                .doesNotContain("drawing", "<dt>Schedule</dt>", "<dt>Cycle</dt>", "class=\"transcript steps\"");
    }

    @Test
    void a_drawing_is_well_formed_and_has_a_name_and_a_description() throws Exception {
        String html = Rendered.evidence(Drawn.matrix(Drawn.cell("sqlite-3", Drawn.DIRTY_WRITE, Drawn.CYCLE)));
        List<Element> drawings = drawings(html);

        assertThat(drawings).hasSize(2);
        for (Element svg : drawings) {
            String[] labels = svg.getAttribute("aria-labelledby").split(" ");
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(texts(svg, "title").get(0)).isNotBlank();
            assertThat(texts(svg, "desc")).singleElement().asString().isNotBlank();
            for (String label : labels) {
                assertThat(html.split("id=\"" + label + "\"", -1)).as(label).hasSize(2);
            }
        }
        assertThat(classes(drawings.get(1), "path")).contains("idle", "tx", "wait", "mark");
        assertThat(classes(drawings.get(1), "g")).contains("drawn", "read", "refused", "waits", "skipped");
        assertThat(texts(drawings.get(0), "text")).contains("1 rw", "2 wr", "T14", "T22");
    }

    @Test
    void every_step_and_every_edge_stands_in_words_too() {
        String html = Rendered.evidence(Drawn.matrix(Drawn.cell("sqlite-3", Drawn.DIRTY_WRITE, Drawn.CYCLE)));

        String words = between(html, "<ol class=\"transcript steps\">", "</ol>");
        assertThat(words.split("<li>", -1)).hasSize(14);
        assertThat(words).contains("waits (pg_blocking_pids)", "refused 40P01 deadlock: ERROR: deadlock detected");
        assertThat(between(html, "<ol class=\"edges\">", "</ol>"))
                .contains(
                        "<b>T14</b> <code>r(x)=[1 2]</code> <span class=\"kind\">rw</span> → <b>T22</b> overwrites what it"
                                + " read: <bdi>T14 read x as [1 2], and T22 appended 3</bdi>",
                        "<b>T22</b> <code>append(x, 3)</code> <span class=\"kind\">wr</span> → <b>T14</b> reads what it"
                                + " wrote: <bdi>T14 read y as &lt;4&gt; &amp; ");
    }

    @Test
    void hostile_texts_are_shown_and_do_nothing() throws Exception {
        String hostile = Sample.HOSTILE + " 🍣\u0007";
        List<TranscriptLine> lines = new ArrayList<>(Drawn.DIRTY_WRITE);
        lines.add(new TranscriptLine("t1", hostile, List.of(hostile), "(" + hostile + ")"));
        lines.add(new TranscriptLine(hostile, hostile, List.of(hostile), hostile));
        lines.add(new TranscriptLine("t2", hostile, List.of(), "waits (" + hostile + ")"));
        List<DependencyStep> cycle = List.of(
                new DependencyStep(hostile, hostile, "ww", hostile), new DependencyStep("T2", hostile, "rw", hostile));
        String html = Rendered.evidence(Drawn.matrix(Drawn.cell("sqlite-3", lines, cycle)));

        assertThat(html).doesNotContain("<img", "\u202E", "\u0000", "\u0007", "\uD800");
        assertThat(html).doesNotContain("<script", "</script>");
        List<Element> drawings = drawings(html);
        assertThat(drawings).hasSize(2);
        assertThat(texts(drawings.get(1), "title").toString())
                .contains("</script><img src=x onerror=alert(1)> \"q\" 'q'", "[U+202E][U+0000][U+D800]", "🍣[U+0007]");
    }

    @Test
    void what_is_equal_is_drawn_once_and_said_once_in_a_row() throws Exception {
        Cell one = Drawn.cell("sqlite-3", Drawn.DIRTY_WRITE, List.of());
        Cell same = Drawn.cell("mysql-8.4", Drawn.DIRTY_WRITE, List.of());
        Cell elsewhere = Drawn.cell(Sample.EMOJI.id(), "mysql-8.4", Drawn.DIRTY_WRITE, List.of());
        String html = Rendered.evidence(Drawn.matrix(one, same, elsewhere));

        List<Element> drawings = drawings(html);
        assertThat(drawings).hasSize(3);
        assertThat(html.split("<use ", -1)).hasSize(2);
        assertThat(html.split("class=\"drawn\"", -1))
                .as("each row is shown alone")
                .hasSize(3);
        for (Element svg : drawings) {
            assertThat(svg.getAttribute("height")).isEqualTo(drawings.get(0).getAttribute("height"));
        }
        assertThat(drawings.stream().map(svg -> svg.getAttribute("aria-labelledby")))
                .containsExactlyInAnyOrder("p1-t p1-d", "p1-t p1-d", "p2-t p2-d");
        assertThat(html.split("class=\"transcript steps\"", -1))
                .as("once for each of the two rows")
                .hasSize(3);
        assertThat(html).contains("in words: <a href=\"" + HtmlPage.href(one.caseId() + "/sqlite-3") + "\">");
    }

    @Test
    void another_answer_is_another_drawing() throws Exception {
        List<TranscriptLine> other = new ArrayList<>(Drawn.DIRTY_WRITE);
        other.set(17, new TranscriptLine("final", "select id, b from a order by id", List.of(), "(1, 12) (2, 21)"));
        String html = Rendered.evidence(Drawn.matrix(
                Drawn.cell("sqlite-3", Drawn.DIRTY_WRITE, List.of()), Drawn.cell("mysql-8.4", other, List.of())));

        assertThat(html).doesNotContain("<use ");
        assertThat(drawings(html)).hasSize(2);
    }

    @Test
    void a_drawing_costs_little() {
        List<Engine> engines = IntStream.range(0, 12)
                .mapToObj(i -> Sample.engine("e-" + i, "Engine " + i, "ran", null))
                .toList();
        List<Case> rows = IntStream.range(0, 30)
                .mapToObj(i -> Sample.row("isolation/case-" + i, "isolation", Stake.DATA, "lost", "false"))
                .toList();
        List<Cell> drawn = new ArrayList<>();
        List<Cell> bare = new ArrayList<>();
        for (Case row : rows) {
            for (int at = 0; at < engines.size(); at++) {
                // Of twelve engines there are four that answer in their own way.
                List<TranscriptLine> lines = new ArrayList<>(Drawn.DIRTY_WRITE);
                lines.add(new TranscriptLine("t1", row.id(), List.of(), "(" + at % 4 + ")"));
                drawn.add(Drawn.cell(row.id(), engines.get(at).id(), lines, List.of()));
                bare.add(Drawn.cell(row.id(), engines.get(at).id(), List.of(), List.of()));
            }
        }
        int with =
                Rendered.index(Matrix.of(Sample.complete(engines, rows, drawn))).length();
        int without =
                Rendered.index(Matrix.of(Sample.complete(engines, rows, bare))).length();

        assertThat((with - without) / drawn.size()).as("bytes for each cell").isBetween(20, 400);
    }

    private static List<Element> drawings(String html) throws Exception {
        List<Element> drawings = new ArrayList<>();
        for (String svg : SVG.matcher(html).results().map(MatchResult::group).toList()) {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
            drawings.add(document.getDocumentElement());
        }
        return drawings;
    }

    private static List<String> texts(Element svg, String tag) {
        return elements(svg, tag).stream().map(Element::getTextContent).toList();
    }

    private static List<String> classes(Element svg, String tag) {
        return elements(svg, tag).stream()
                .map(element -> element.getAttribute("class"))
                .toList();
    }

    private static List<Element> elements(Element svg, String tag) {
        return IntStream.range(0, svg.getElementsByTagName(tag).getLength())
                .mapToObj(i -> (Element) svg.getElementsByTagName(tag).item(i))
                .toList();
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from);
        return text.substring(start, text.indexOf(to, start));
    }
}
