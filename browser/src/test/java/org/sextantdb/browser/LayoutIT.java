package org.sextantdb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Cell;

/** Nothing sticks out to the side: not on a telephone, and not where letters are twice as large. */
@InBrowser
class LayoutIT {
    private static final int TALL = 740;

    private final Report report = Report.sample();

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 768, 1920})
    void the_page_is_not_wider_than_the_window(int width, Tabs tabs) {
        Tab tab = tabs.open(report.address(""), as -> as.setViewportSize(width, TALL));
        List<String> wide = new ArrayList<>();
        for (String section : tab.sections()) {
            tab.follow("#" + section);
            wide.addAll(tooWide(tab, section));
        }
        report.matrix().cells().stream()
                .filter(cell -> cell.outcome() != Outcome.NOT_RUN)
                .filter(cell -> cell.engine().startsWith("tidb"))
                .forEach((Cell cell) -> {
                    tab.evidence(cell);
                    wide.addAll(tooWide(tab, cell.caseId()));
                });
        assertThat(wide).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void nor_where_all_texts_are_hostile(int width, Tabs tabs) {
        Report hostile = Report.hostile();
        Tab tab = tabs.open(hostile.address(""), as -> as.setViewportSize(width, TALL));
        List<String> wide = new ArrayList<>();
        for (String section : tab.sections()) {
            tab.follow("#" + section);
            wide.addAll(tooWide(tab, section));
        }
        assertThat(wide).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void nor_the_evidence_for_readers_without_scripts(int width, Tabs tabs) {
        Tab tab = tabs.open(
                report.evidence("isolation"),
                as -> as.setViewportSize(width, TALL).setJavaScriptEnabled(true));
        assertThat(tooWide(tab, "evidence/isolation.html")).isEmpty();
    }

    /** Empty, or by how much, and what sticks out. */
    private static List<String> tooWide(Tab tab, String where) {
        return tab.list("""
                () => {
                  const most = document.documentElement.clientWidth;
                  const by = document.documentElement.scrollWidth - most;
                  if (by <= 0) return [];
                  const out = [...document.body.querySelectorAll('*')]
                    .filter(it => it.checkVisibility() && it.getBoundingClientRect().right > most + 1)
                    .filter(it => { for (let up = it.parentElement; up; up = up.parentElement) {
                      if (getComputedStyle(up).overflowX !== 'visible') return up === document.documentElement || up === document.body;
                    } return true; })
                    .slice(0, 3).map(it => it.tagName + '.' + it.className + '#' + it.id);
                  return [by + ' px: ' + out.join(', ')];
                }""").stream().map(found -> where + ": " + found).toList();
    }
}
