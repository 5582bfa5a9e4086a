package org.sextantdb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Cell;

/** Everything can be reached and worked by keyboard alone, and one always sees where one is. */
@InBrowser
class KeyboardIT {
    private static final int TABS_MAX = 2_000;

    private static final String COVERED = """
            (() => {
              const it = document.activeElement; const box = it.getClientRects()[0];
              if (!box || box.bottom < 0 || box.top > innerHeight) return 'outside of the window';
              const at = document.elementFromPoint(Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 2),
                Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 2));
              return at && (it.contains(at) || at.contains(it)) ? '' : 'behind ' + (at && at.outerHTML.slice(0, 80));
            })()""";

    /** What tells one control from another in a message. */
    private static final String NAME =
            "(it => it.tagName + ' ' + it.id + ' ' + (it.getAttribute('href') || it.name || it.textContent.trim().slice(0, 60)))";

    private final Report report = Report.sample();

    @Test
    void every_control_of_every_section_is_reached_by_tab(Tabs tabs) {
        Tab tab = tabs.open(report);
        for (String section : tab.sections()) {
            tab.go(report.address("#" + section));
            assertThat(walk(tab)).as(section).containsAll(controls(tab));
        }
    }

    @Test
    void every_control_of_an_opened_cell_is_reached_by_tab(Tabs tabs) {
        Tab tab = tabs.open(report);
        tab.evidence(refused());
        assertThat(walk(tab)).containsAll(controls(tab));
    }

    @Test
    void where_one_is_shows(Tabs tabs) {
        Tab tab = tabs.open(report);
        List<String> unmarked = new ArrayList<>();
        for (String section : tab.sections()) {
            tab.go(report.address("#" + section));
            walk(tab, () -> {
                if (tab.text("""
                        (() => { const style = getComputedStyle(document.activeElement);
                          return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none'; })()""").equals("false")) {
                    unmarked.add(section + ": " + focused(tab));
                }
            });
        }
        assertThat(unmarked).isEmpty();
    }

    @Test
    void what_has_the_focus_is_not_hidden_behind_something(Tabs tabs) {
        Tab tab = tabs.open(report.address("#matrix"));
        LinksIT.unfoldAll(tab);
        List<String> hidden = new ArrayList<>();
        walk(tab, () -> {
            String problem = tab.text(COVERED);
            if (!problem.isEmpty()) {
                hidden.add(focused(tab) + " is " + problem);
            }
        });
        assertThat(hidden).isEmpty();
    }

    @Test
    void the_first_tab_skips_to_the_matrix(Tabs tabs) {
        Tab tab = tabs.open(report);
        Page page = tab.page();
        page.keyboard().press("Tab");
        assertThat(tab.text("document.activeElement.textContent")).startsWith("Skip");
        assertThat(tab.text("document.activeElement.checkVisibility()")).isEqualTo("true");
        page.keyboard().press("Enter");
        tab.settle();
        assertThat(tab.shownSections()).containsExactly("matrix");
        page.keyboard().press("Tab");
        assertThat(tab.text(
                        "document.activeElement.closest('section') && document.activeElement.closest('section').id"))
                .isEqualTo("matrix");
    }

    @Test
    void filters_are_chosen_by_keys(Tabs tabs) {
        Tab tab = tabs.open(report.address("#matrix"));
        Page page = tab.page();
        reach(tab, "document.activeElement.name === 'outcome'");
        page.keyboard().press("d");
        page.keyboard().press("Tab");
        page.waitForURL(url -> url.endsWith("#matrix?outcome=DIFFERS"));
        reach(tab, "document.activeElement.name === 'text'");
        page.keyboard().type("emoji");
        page.waitForURL(url -> url.endsWith("&text=emoji"));
        reach(tab, "document.activeElement.name === 'disagree'");
        page.keyboard().press("Space");
        page.waitForURL(url -> url.endsWith("&disagree=1"));
        reach(tab, "document.activeElement.type === 'reset'");
        page.keyboard().press("Enter");
        page.waitForFunction("() => location.hash === '#matrix'");
    }

    @Test
    void a_suite_folds_and_unfolds(Tabs tabs) {
        Tab tab = tabs.open(report.address("#matrix"));
        reach(tab, "document.activeElement.matches('details.suite > summary')");
        String open = "document.activeElement.parentElement.open";
        String before = tab.text(open);
        tab.page().keyboard().press("Enter");
        assertThat(tab.text(open)).isNotEqualTo(before);
        tab.page().keyboard().press("Space");
        assertThat(tab.text(open)).isEqualTo(before);
    }

    @Test
    void a_group_folds_and_unfolds(Tabs tabs) {
        Tab tab = tabs.open(report.address("#matrix"));
        reach(tab, "document.activeElement.matches('button.fold')");
        String rows =
                "[...document.activeElement.closest('tbody').querySelectorAll('tr.case')].filter(it => it.checkVisibility()).length";
        assertThat(tab.number(rows)).isZero();
        tab.page().keyboard().press("Enter");
        assertThat(tab.number(rows)).isPositive();
        assertThat(tab.text("document.activeElement.getAttribute('aria-expanded')"))
                .isEqualTo("true");
        tab.page().keyboard().press("Enter");
        assertThat(tab.number(rows)).isZero();
        assertThat(tab.text("document.activeElement.getAttribute('aria-expanded')"))
                .isEqualTo("false");
    }

    @Test
    void arrows_go_from_cell_to_cell(Tabs tabs) {
        Tab tab = tabs.open(report.address("#matrix"));
        LinksIT.unfoldAll(tab);
        reach(tab, "document.activeElement.matches('a.cell')");
        String first = tab.text("document.activeElement.hash");
        tab.page().keyboard().press("ArrowRight");
        String right = tab.text("document.activeElement.hash");
        tab.page().keyboard().press("ArrowDown");
        String below = tab.text("document.activeElement.hash");
        assertThat(List.of(first, right, below)).doesNotHaveDuplicates();
        tab.page().keyboard().press("ArrowUp");
        tab.page().keyboard().press("ArrowLeft");
        assertThat(tab.text("document.activeElement.hash")).isEqualTo(first);
    }

    @Test
    void enter_opens_a_cell_and_escape_goes_back_to_it(Tabs tabs) {
        Tab tab = tabs.open(report.address("#matrix?outcome=REFUSES"));
        Page page = tab.page();
        LinksIT.unfoldAll(tab);
        reach(tab, "document.activeElement.matches('td.o-refuses a.cell')");
        String cell = tab.text("document.activeElement.hash");
        page.keyboard().press("Enter");
        page.waitForFunction("() => document.querySelector('#shown-case details[open]')");
        assertThat(tab.text(
                        "document.activeElement.closest('section') && document.activeElement.closest('section').id"))
                .isEqualTo("cell");
        page.keyboard().press("Escape");
        page.waitForFunction("() => document.getElementById('matrix').checkVisibility()");
        tab.settle();
        assertThat(page.url()).endsWith("#matrix?outcome=REFUSES");
        assertThat(tab.text("document.activeElement.hash")).isEqualTo(cell);
    }

    @Test
    void the_link_and_the_command_of_a_cell_are_copied(Tabs tabs) {
        Cell cell = refused();
        Tab tab = tabs.blank(as -> as.setPermissions(List.of("clipboard-read", "clipboard-write")));
        tab.go(report.address(""));
        tab.evidence(cell);
        reach(
                tab,
                "document.activeElement.matches('button.copy') && document.activeElement.textContent.includes('link')");
        tab.page().keyboard().press("Enter");
        assertThat(copied(tab)).isEqualTo(report.address(Tab.href(cell.caseId() + "/" + cell.engine())));
        reach(
                tab,
                "document.activeElement.matches('button.copy') && document.activeElement.textContent.includes('command')");
        tab.page().keyboard().press("Enter");
        assertThat(copied(tab)).contains("sextant run --engines " + cell.engine(), "--case '" + cell.caseId() + "'");
    }

    @Test
    void a_move_is_chosen_and_copied(Tabs tabs) {
        Tab tab = tabs.blank(as -> as.setPermissions(List.of("clipboard-read", "clipboard-write")));
        tab.go(report.address("#move"));
        reach(tab, "document.activeElement.name === 'from'");
        tab.page().keyboard().press("p");
        reach(tab, "document.activeElement.name === 'to'");
        tab.page().keyboard().press("t");
        tab.page().keyboard().press("Tab");
        tab.page().waitForURL(url -> url.endsWith("#move?from=postgresql-16&to=tidb-8.5"));
        reach(tab, "document.activeElement.id === 'copy-markdown'");
        tab.page().keyboard().press("Enter");
        assertThat(copied(tab)).startsWith("# Moving from PostgreSQL 16 to TiDB 8.5");
    }

    private static String copied(Tab tab) {
        tab.page().waitForTimeout(200);
        return tab.text("navigator.clipboard.readText()");
    }

    private Cell refused() {
        return report.matrix().cells().stream()
                .filter(cell -> cell.outcome() == Outcome.REFUSES)
                .findFirst()
                .orElseThrow();
    }

    /** Presses Tab until something is so. */
    private static void reach(Tab tab, String wanted) {
        for (int pressed = 0; pressed < TABS_MAX; pressed++) {
            tab.page().keyboard().press("Tab");
            if (tab.text("Boolean(" + wanted + ")").equals("true")) {
                return;
            }
        }
        throw new AssertionError("no Tab leads to where " + wanted);
    }

    private static List<String> walk(Tab tab) {
        return walk(tab, () -> {});
    }

    /** Presses Tab until it has been everywhere, also across the end of the page, and says where that led. */
    private static List<String> walk(Tab tab, Runnable atEach) {
        List<String> reached = new ArrayList<>();
        tab.page().evaluate("window.walked = new Set()");
        for (int pressed = 0; pressed < TABS_MAX; pressed++) {
            tab.page().keyboard().press("Tab");
            String where = tab.text(
                    "document.activeElement === document.body ? 'end' : walked.has(document.activeElement) ? 'again'"
                            + " : (walked.add(document.activeElement), 'new')");
            if (where.equals("again")) {
                break;
            }
            if (where.equals("new")) {
                reached.add(focused(tab));
                atEach.run();
            }
        }
        return reached;
    }

    private static String focused(Tab tab) {
        return tab.text(NAME + "(document.activeElement)");
    }

    /** Everything that can be worked and is shown. */
    private static List<String> controls(Tab tab) {
        return tab.list(
                "() => [...document.querySelectorAll('a[href], button, select, input, textarea, summary, [tabindex=\"0\"]')]"
                        + ".filter(it => it.checkVisibility() && !it.disabled).map(" + NAME + ")");
    }
}
