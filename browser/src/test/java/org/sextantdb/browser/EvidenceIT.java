package org.sextantdb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.reports.Matrix;

/** What the page says is what the results say, cell by cell. */
@InBrowser
class EvidenceIT {
    private static final int TOLD_MAX = 12;

    @ParameterizedTest
    @ValueSource(strings = {"sample", "synthetic"})
    void every_cell_of_the_matrix_has_its_outcome_and_leads_to_its_evidence(String name, Tabs tabs) {
        Matrix matrix = report(name).matrix();
        Tab tab = tabs.open(report(name).address("#matrix"));
        assertThat(cellsOnPage(tab)).isEqualTo(cellsOf(matrix));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample", "synthetic"})
    void an_opened_cell_says_all_that_was_seen_with_every_statement_its_parameters_and_its_answer(
            String name, Tabs tabs) {
        Matrix matrix = report(name).matrix();
        Tab tab = tabs.open(report(name).address("#matrix"));
        List<String> missing = new ArrayList<>();
        for (Case row : matrix.cases()) {
            for (Engine engine : matrix.engines()) {
                Cell cell = matrix.cell(row, engine);
                if (cell.outcome() != Outcome.NOT_RUN) {
                    String text = tab.evidence(cell);
                    tell(missing, cell, Pieces.missing(text, Pieces.of(cell, engine)));
                    tell(missing, cell, Pieces.missing(caseText(tab), Pieces.of(row)));
                    tell(missing, cell, Pieces.missingInOrder(text, Pieces.inOrder(cell)));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** There are more cases than are inflated together. */
    @Test
    void in_a_large_report_each_case_opens_its_own_evidence(Tabs tabs) {
        Matrix matrix = Report.large().matrix();
        Tab tab = tabs.open(Report.large().address("#overview"));
        List<String> ids = tab.list("() => [...document.querySelectorAll('#cells tr.case')].map(row => row.id)");
        List<String> missing = new ArrayList<>();
        for (int at = 0; at < ids.size(); at += 13) {
            String id = ids.get(at);
            Cell cell = matrix.cells().stream()
                    .filter(it -> Shown.text(it.caseId()).equals(id) && it.outcome() != Outcome.NOT_RUN)
                    .findFirst()
                    .orElseThrow();
            tell(missing, cell, Pieces.missingInOrder(tab.evidence(cell), Pieces.inOrder(cell)));
        }
        assertThat(ids).hasSize(1_000);
        assertThat(missing).isEmpty();
    }

    @Test
    void a_cell_that_was_not_run_is_no_answer_and_says_why(Tabs tabs) {
        Report report = Report.sample();
        Tab tab = tabs.open(report.address("#overview"));
        for (Engine engine : report.matrix().engines()) {
            if (!engine.state().equals("ran")) {
                assertThat(Shown.plain(tab.text("document.getElementById('overview').textContent")))
                        .contains(Shown.text(String.valueOf(engine.reason())));
            }
        }
    }

    private static Report report(String name) {
        return name.equals("sample") ? Report.sample() : Report.synthetic();
    }

    private static String caseText(Tab tab) {
        return Shown.plain(tab.text("document.getElementById('shown-case').textContent"));
    }

    private static void tell(List<String> missing, Cell cell, List<String> pieces) {
        if (!pieces.isEmpty() && missing.size() < TOLD_MAX) {
            missing.add(cell.caseId() + " on " + cell.engine() + " lacks " + pieces);
        }
    }

    /** By case, the cells from left to right: class, word, and where it leads. */
    private static Map<String, String> cellsOf(Matrix matrix) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Case row : matrix.cases()) {
            List<String> told = new ArrayList<>();
            for (Engine engine : matrix.engines()) {
                Cell cell = matrix.cell(row, engine);
                boolean isMeasured = cell.outcome() != Outcome.NOT_RUN;
                told.add(Shown.style(cell.outcome()) + " " + Shown.word(cell.outcome())
                        + (isMeasured ? " " + Tab.href(row.id() + "/" + engine.id()) : "")
                        + (cell.isUnforeseen() ? " unforeseen" : ""));
            }
            cells.put(Shown.text(row.id()), String.join("; ", told));
        }
        return cells;
    }

    private static Map<String, String> cellsOnPage(Tab tab) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Map<String, String> row : tab.table("""
                () => [...document.querySelectorAll('table.matrix tr.case')].map(row => ({
                  id: row.id,
                  cells: [...row.querySelectorAll('td')].map(cell => {
                    const link = cell.querySelector('a.cell');
                    return cell.className + ' ' + cell.querySelector('b').textContent
                      + (link ? ' ' + link.getAttribute('href') : '') + (cell.querySelector('em') ? ' unforeseen' : '');
                  }).join('; ')}))""")) {
            cells.put(row.get("id"), row.get("cells"));
        }
        return cells;
    }
}
