package org.sextantdb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.reports.Matrix;

/** Where scripts are off everything can be read, and nothing pretends to work. */
@InBrowser
class WithoutScriptsIT {
    private final Report report = Report.sample();

    private Tab open(Tabs tabs, String address) {
        return tabs.open(address, as -> as.setJavaScriptEnabled(false));
    }

    @Test
    void all_sections_are_there_one_below_the_other(Tabs tabs) {
        Tab tab = open(tabs, report.address(""));
        assertThat(tab.shownSections()).containsAll(tab.sections()).contains("overview", "matrix", "about");
    }

    @Test
    void every_cell_is_readable_with_its_word(Tabs tabs) {
        Matrix matrix = report.matrix();
        Tab tab = open(tabs, report.address(""));
        List<String> words = tab.list(
                "() => [...document.querySelectorAll('#matrix tr.case td b')].filter(it => it.checkVisibility()).map(it => it.textContent)");
        List<String> expected = matrix.cases().stream()
                .flatMap(row -> matrix.engines().stream()
                        .map(engine -> Shown.word(matrix.cell(row, engine).outcome())))
                .toList();
        assertThat(words).isEqualTo(expected);
    }

    @Test
    void no_control_is_shown_that_does_nothing(Tabs tabs) {
        Tab tab = open(tabs, report.address(""));
        assertThat(tab.list("""
                () => [...document.querySelectorAll('button, select, input, textarea, form')]
                  .filter(it => it.checkVisibility()).map(it => it.outerHTML.slice(0, 100))""")).isEmpty();
    }

    @Test
    void every_link_leads_somewhere(Tabs tabs) {
        Tab tab = open(tabs, report.address(""));
        assertThat(Links.broken(tab)).isEmpty();
    }

    @Test
    void a_link_leads_to_the_evidence_of_each_suite(Tabs tabs) {
        Tab tab = open(tabs, report.address(""));
        List<String> links = tab.list(
                "() => [...document.querySelectorAll('#matrix .banner a[href^=evidence]')].map(it => it.href)");
        assertThat(links)
                .containsExactlyElementsOf(report.matrix().suites().stream()
                        .map(suite -> report.evidence(suite.id()))
                        .toList());
        tab.page().locator("#matrix .banner a[href^=evidence]").first().click();
        assertThat(tab.page().url()).isEqualTo(links.get(0));
        assertThat(Links.broken(tab)).isEmpty();
    }

    @Test
    void the_pages_of_evidence_say_all_that_was_seen(Tabs tabs) {
        Matrix matrix = report.matrix();
        List<String> missing = new ArrayList<>();
        matrix.suites().forEach(suite -> {
            Tab tab = open(tabs, report.evidence(suite.id()));
            String settings = Shown.plain(tab.text("document.body.textContent"));
            for (Case row : suite.cases()) {
                String article = text(tab, row.id());
                missing.addAll(Pieces.missing(article, Pieces.of(row)));
                for (Engine engine : matrix.engines()) {
                    Cell cell = matrix.cell(row, engine);
                    if (cell.outcome() != Outcome.NOT_RUN) {
                        String text = tab.evidenceOnPage(cell);
                        missing.addAll(Pieces.missing(text + settings, Pieces.of(cell, engine)));
                        missing.addAll(Pieces.missingInOrder(text, Pieces.inOrder(cell)));
                    }
                }
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void evidence_opens_without_scripts(Tabs tabs) {
        Tab tab = open(tabs, report.evidence("keys"));
        tab.page().locator("details.cell-evidence summary").first().click();
        assertThat(tab.page().locator("details.cell-evidence[open] dl").first().isVisible())
                .isTrue();
    }

    private static String text(Tab tab, String id) {
        Object text = tab.page()
                .evaluate(
                        "id => { const it = document.getElementById(id); return it ? it.textContent : ''; }",
                        Shown.text(id));
        return Shown.plain(String.valueOf(text));
    }
}
