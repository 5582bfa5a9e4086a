package org.sextantdb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Cell;

/** axe-core finds nothing against WCAG 2.2 A and AA, whatever the reader's eyes, colours and screen. */
@InBrowser
class AccessibleIT {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int TALL = 900;

    private final Report report = Report.few();

    /** How a reader has set colours. */
    enum Colours {
        LIGHT,
        DARK,
        FORCED;

        NewContextOptions on(NewContextOptions as) {
            as.setColorScheme(this == DARK ? ColorScheme.DARK : ColorScheme.LIGHT);
            return this == FORCED ? as.setForcedColors(ForcedColors.ACTIVE) : as;
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1920", "DARK, 360", "FORCED, 1280"})
    void every_section_is(Colours colours, int width, Tabs tabs) {
        Tab tab = tabs.open(report.address(""), as -> colours.on(as).setViewportSize(width, TALL));
        List<String> found = new ArrayList<>();
        for (String section : tab.sections()) {
            tab.follow("#" + section);
            found.addAll(found(tab, section));
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 360", "DARK, 1920"})
    void an_opened_cell_of_each_outcome_and_suite_is(Colours colours, int width, Tabs tabs) {
        Tab tab = tabs.open(report.address("#matrix"), as -> colours.on(as).setViewportSize(width, TALL));
        List<String> found = new ArrayList<>();
        for (Cell cell : oneOfEach()) {
            tab.evidence(cell);
            found.addAll(found(tab, cell.caseId() + "/" + cell.engine()));
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_filtered_matrix_is(Colours colours, Tabs tabs) {
        Tab tab = tabs.open(report.address("#matrix?outcome=DIFFERS"), colours::on);
        List<String> found = new ArrayList<>(found(tab, "filtered by outcome"));
        tab.follow("#matrix?suite=keys&text=no-such-text");
        found.addAll(found(tab, "nothing left"));
        tab.follow("#move?from=postgresql-16&to=tidb-8.5");
        found.addAll(found(tab, "a move"));
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 360", "DARK, 1920"})
    void the_evidence_for_readers_without_scripts_is(Colours colours, int width, Tabs tabs) {
        Tab tab = tabs.open(report.evidence("keys"), as -> colours.on(as).setViewportSize(width, TALL));
        assertThat(found(tab, "evidence/keys.html")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void every_outcome_that_there_is_is(Colours colours, Tabs tabs) {
        Tab tab = tabs.open(Report.synthetic().address("#matrix"), colours::on);
        assertThat(found(tab, "matrix of all outcomes")).isEmpty();
        tab.follow("#overview");
        assertThat(found(tab, "overview of all outcomes")).isEmpty();
    }

    private List<Cell> oneOfEach() {
        return report.matrix().cells().stream()
                .filter(cell -> cell.outcome() != Outcome.NOT_RUN)
                .collect(Collectors.groupingBy(cell -> cell.caseId().split("/")[0] + cell.outcome()))
                .values()
                .stream()
                .map(cells -> cells.get(0))
                .toList();
    }

    private static List<String> found(Tab tab, String where) {
        List<Rule> rules = new AxeBuilder(tab.page()).withTags(RULES).analyze().getViolations();
        return rules.stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .limit(3)
                        .map(node -> where + ": " + rule.getId() + " " + node.getTarget() + ": " + node.getHtml() + ": "
                                + node.getFailureSummary().replace('\n', ' ')))
                .toList();
    }
}
