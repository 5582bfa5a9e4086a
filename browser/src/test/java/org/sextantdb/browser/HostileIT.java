package org.sextantdb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Cell;

/** Texts of databases, drivers, files and users are shown, not run, wherever they come from. */
@InBrowser
class HostileIT {
    /** What no page shows: the family and who sent a statement of a drawing are told by other words. */
    private static final Set<String> NOT_SHOWN = Set.of("family");

    private final Report report = Report.hostile();

    @Test
    void nothing_of_it_runs(Tabs tabs) throws IOException {
        Tab tab = tabs.open(report);
        lookAtEverything(tab);
        assertThat(tab.text("typeof window.pwned")).isEqualTo("undefined");
        assertThat(tab.complaints()).isEmpty();
        for (String address : otherPages()) {
            Tab other = tabs.open(address);
            assertThat(other.text("typeof window.pwned")).as(address).isEqualTo("undefined");
            assertThat(other.complaints()).as(address).isEmpty();
        }
    }

    @Test
    void nothing_of_it_is_asked_for(Tabs tabs) throws IOException {
        Tab tab = tabs.open(report);
        lookAtEverything(tab);
        for (String address : otherPages()) {
            tab.go(address);
        }
        assertThat(tab.requests()).allMatch(address -> address.startsWith("file://") && address.endsWith(".html"));
    }

    @Test
    void no_link_runs_anything(Tabs tabs) throws IOException {
        Tab tab = tabs.open(report);
        List<String> links = new ArrayList<>(lookAtEverything(tab, LINKS));
        for (String address : otherPages()) {
            tab.go(address);
            links.addAll(tab.list(LINKS));
        }
        assertThat(links).isNotEmpty().allMatch(link -> link.matches("(https?|file):.*"));
    }

    @Test
    void no_element_or_attribute_comes_of_it(Tabs tabs) throws IOException {
        Tab tab = tabs.open(report);
        String odd = """
                () => [...document.querySelectorAll('img, iframe, object, embed, svg[onload], [onfocus], [onerror], [onmouseover], [autofocus], b:empty')]
                  .map(it => it.outerHTML.slice(0, 200))""";
        assertThat(lookAtEverything(tab, odd)).isEmpty();
        for (String address : otherPages()) {
            tab.go(address);
            assertThat(tab.list(odd)).as(address).isEmpty();
        }
    }

    @Test
    void all_of_it_is_shown_and_seen(Tabs tabs) {
        Tab tab = tabs.open(report);
        String text = Shown.plain(String.join(" ", lookAtEverything(tab, "() => [document.body.textContent]")));
        Set<String> missing = new TreeSet<>();
        for (String mark : Hostile.marks()) {
            if (!text.contains("(" + mark + ") " + Hostile.VISIBLE) && !NOT_SHOWN.contains(mark)) {
                missing.add(mark);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void no_character_that_hides_or_turns_text_is_left(Tabs tabs) {
        Tab tab = tabs.open(report);
        String text = String.join("", lookAtEverything(tab, "() => [document.body.textContent]"));
        assertThat(text.codePoints()
                        .filter(point -> point == 0x202E || point == 0 || point == 0xFFFD || point == 0xFEFF))
                .isEmpty();
    }

    @Test
    void a_megabyte_is_there_to_its_end(Tabs tabs) {
        Tab tab = tabs.open(report);
        Cell cell = measured().get(0);
        assertThat(tab.evidence(cell)).contains("<b>".repeat(Hostile.LONG / 3)).hasSizeGreaterThan(2 * Hostile.LONG);
    }

    @Test
    void hostile_columns_and_suites_can_be_filtered_for(Tabs tabs) {
        Tab tab = tabs.open(report.address("#matrix"));
        tab.page().selectOption("#filters [name=engine]", new SelectOption().setIndex(2));
        tab.page().selectOption("#filters [name=suite]", new SelectOption().setIndex(3));
        String shown = tab.text("document.getElementById('shown').textContent");
        assertThat(shown).startsWith("1 of 3");
        tab.page().reload();
        tab.settle();
        assertThat(tab.text("document.getElementById('shown').textContent")).isEqualTo(shown);
    }

    private static final String LINKS =
            "() => [...document.querySelectorAll('a[href], area[href]')].map(it => it.href)";

    private void lookAtEverything(Tab tab) {
        lookAtEverything(tab, "() => []");
    }

    /** What a script finds in every section and every opened cell. */
    private List<String> lookAtEverything(Tab tab, String script) {
        List<String> found = new ArrayList<>();
        for (String section : tab.sections()) {
            tab.follow("#" + section);
            found.addAll(tab.list(script));
        }
        for (Cell cell : measured()) {
            tab.evidence(cell);
            found.addAll(tab.list(script));
        }
        return found;
    }

    private List<Cell> measured() {
        return report.matrix().cells().stream()
                .filter(cell -> cell.outcome() != Outcome.NOT_RUN)
                .toList();
    }

    /** The pages for readers without scripts. */
    private List<String> otherPages() throws IOException {
        try (Stream<Path> pages = Files.list(report.directory().resolve("evidence"))) {
            return pages.map(page -> page.toUri().toString()).toList();
        }
    }
}
