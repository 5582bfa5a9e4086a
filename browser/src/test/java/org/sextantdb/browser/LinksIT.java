package org.sextantdb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.reports.Matrix;

/** Every view has an address that can be sent to somebody, and Back is back. */
@InBrowser
class LinksIT {
    private static final String ROWS =
            "() => [...document.querySelectorAll('#matrix tr.case')].filter(it => !it.hidden && !it.closest('[hidden]')).map(it => it.id)";

    private final Report report = Report.sample();
    private final Matrix matrix = report.matrix();

    @Test
    void each_section_is_shown_alone_at_its_address(Tabs tabs) {
        Tab tab = tabs.open(report);
        assertThat(tab.shownSections()).containsExactly("overview");
        for (String section : tab.sections()) {
            tab.go(report.address("#" + section));
            assertThat(tab.shownSections()).containsExactly(section);
        }
    }

    @Test
    void every_link_in_the_page_leads_to_what_it_names(Tabs tabs) {
        Tab tab = tabs.open(report);
        for (String fragment : tab.list("""
                () => [...new Set([...document.querySelectorAll('a[href^="#"]:not(.cell)')].map(it => it.getAttribute('href')))]""")) {
            tab.follow(fragment);
            String wanted = URLDecoder.decode(fragment.substring(1), StandardCharsets.UTF_8);
            String section = wanted.replaceFirst("\\?.*", "");
            if (tab.sections().contains(section)) {
                assertThat(tab.shownSections()).as(fragment).containsExactly(section);
            } else if (matrix.cases().stream().anyMatch(row -> section.startsWith(row.id()))) {
                assertThat(tab.shownSections()).as(fragment).containsExactly("cell");
            } else {
                assertThat(tab.number(
                                "[...document.querySelectorAll('[id]')].filter(it => it.checkVisibility() && it.id === "
                                        + "decodeURIComponent(location.hash.slice(1))).length"))
                        .as(fragment)
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void a_deep_link_opens_the_case(Tabs tabs) {
        Case row = matrix.cases().get(matrix.cases().size() / 2);
        Tab tab = tabs.open(report.address(Tab.href(row.id())));
        tab.page().locator("#shown-case article").waitFor();
        assertThat(tab.shownSections()).containsExactly("cell");
        assertThat(tab.page().locator("#shown-case").innerText()).contains(Shown.text(row.asks()), row.id());
    }

    @Test
    void a_deep_link_opens_the_cell(Tabs tabs) {
        for (Cell cell : measured().subList(0, 5)) {
            Tab tab = tabs.open(report.address(Tab.href(cell.caseId() + "/" + cell.engine())));
            assertThat(tab.evidence(cell)).contains(Shown.text(cell.sentence()));
            assertThat(
                            tab.list(
                                    "() => [...document.querySelectorAll('#shown-case details.cell-evidence[open]')].map(it => it.dataset.engine)"))
                    .containsExactly(cell.engine());
        }
    }

    @Test
    void the_link_of_a_cell_is_the_address_that_opens_it(Tabs tabs) {
        Cell cell = measured().get(7);
        Tab tab = tabs.open(report);
        tab.evidence(cell);
        String link = (String)
                tab.page().locator("#shown-case details[open] a.permalink").evaluate("it => it.href");
        assertThat(link).isEqualTo(report.address(Tab.href(cell.caseId() + "/" + cell.engine())));
        assertThat(tabs.open(link).evidence(cell)).contains(Shown.text(cell.sentence()));
    }

    @ParameterizedTest
    @CsvSource({
        "suite=keys, keys, '', ''",
        "outcome=DIFFERS, '', DIFFERS, ''",
        "outcome=REFUSES&engine=tidb-8.5, '', REFUSES, tidb-8.5",
        "suite=charset&outcome=CONFORMS&engine=mysql-8.0, charset, CONFORMS, mysql-8.0"
    })
    void a_filter_in_the_address_leaves_the_rows_that_it_names(
            String query, String suite, String outcome, String engine, Tabs tabs) {
        Tab tab = tabs.open(report.address("#matrix?" + query));
        List<String> expected = rows(suite, outcome, engine);
        assertThat(tab.list(ROWS)).isNotEmpty().isEqualTo(expected);
        assertThat(tab.text("document.getElementById('shown').textContent"))
                .startsWith(expected.size() + " of " + matrix.cases().size());
    }

    @Test
    void a_chosen_filter_is_in_the_address_and_survives_a_reload(Tabs tabs) {
        Tab tab = tabs.open(report.address("#matrix"));
        tab.page().selectOption("#filters [name=outcome]", "DIFFERS");
        tab.page().fill("#filters [name=text]", "emoji");
        tab.page().waitForURL(url -> url.endsWith("#matrix?outcome=DIFFERS&text=emoji"));
        List<String> before = tab.list(ROWS);
        tab.page().reload();
        tab.settle();
        assertThat(tab.list(ROWS))
                .isEqualTo(before)
                .hasSizeLessThan(matrix.cases().size());
        assertThat(tab.page().inputValue("#filters [name=outcome]")).isEqualTo("DIFFERS");
        assertThat(tab.page().inputValue("#filters [name=text]")).isEqualTo("emoji");
    }

    @Test
    void show_all_shows_all(Tabs tabs) {
        Tab tab = tabs.open(report.address("#matrix?suite=keys&outcome=DIFFERS"));
        tab.page().click("#filters [type=reset]");
        tab.page().waitForFunction("() => !location.hash.includes('?')");
        assertThat(tab.list(ROWS)).hasSize(matrix.cases().size());
    }

    @Test
    void back_from_a_cell_is_the_filtered_matrix_where_one_was(Tabs tabs) {
        Tab tab = tabs.open(report.address("#matrix?outcome=CONFORMS"));
        unfoldAll(tab);
        Page page = tab.page();
        Locator links = page.locator("#matrix tr.case:not([hidden]) td.o-conforms a.cell");
        Locator link = links.nth(links.count() / 2);
        link.evaluate("it => it.scrollIntoView({block: 'center', inline: 'center'})");
        tab.settle();
        String rows = String.join(" ", tab.list(ROWS));
        double top = topOf(link);
        link.click();
        page.waitForFunction("() => document.querySelector('#shown-case details[open]')");
        assertThat(tab.shownSections()).containsExactly("cell");
        page.goBack();
        page.waitForFunction("() => document.getElementById('matrix').checkVisibility()");
        tab.settle();
        assertThat(page.url()).endsWith("#matrix?outcome=CONFORMS");
        assertThat(String.join(" ", tab.list(ROWS))).isEqualTo(rows);
        assertThat(topOf(link)).isBetween(top - 2, top + 2);
    }

    @Test
    void an_address_that_leads_nowhere_is_the_overview(Tabs tabs) {
        for (String fragment : List.of("#no-such-thing", "#%E0%A4%A", "#matrix?outcome=NONSENSE&engine=", "#?")) {
            Tab tab = tabs.open(report.address(fragment));
            assertThat(tab.shownSections())
                    .as(fragment)
                    .containsAnyOf("overview", "matrix")
                    .hasSize(1);
            assertThat(tab.complaints()).as(fragment).isEmpty();
        }
    }

    static void unfoldAll(Tab tab) {
        Locator unfold = tab.page().locator("#unfold");
        if (unfold.count() > 0 && unfold.innerText().startsWith("Unfold")) {
            unfold.click();
            tab.settle();
        }
    }

    private static double topOf(Locator link) {
        return ((Number) link.evaluate("it => it.getBoundingClientRect().top")).doubleValue();
    }

    private List<Cell> measured() {
        return matrix.cells().stream()
                .filter(cell -> cell.outcome() != Outcome.NOT_RUN)
                .toList();
    }

    private List<String> rows(String suite, String outcome, String engine) {
        return matrix.cases().stream()
                .filter(row -> suite.isEmpty() || row.suite().equals(suite))
                .filter(row -> outcome.isEmpty()
                        || matrix.engines().stream()
                                .filter(column ->
                                        engine.isEmpty() || column.id().equals(engine))
                                .anyMatch(column -> matrix.cell(row, column)
                                        .outcome()
                                        .name()
                                        .equals(outcome)))
                .map(row -> Shown.text(row.id()))
                .toList();
    }
}
