package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.Stake;

class MarkdownReportTest {
    @Test
    void counts_reasons_and_a_table_for_each_suite() {
        assertThat(MarkdownReport.render(Sample.matrix()))
                .contains("All measured columns agree: 1 of 4 cases.")
                .contains("| SQLite 3.54 | 3 | 0 | 0 | 1 | 1 | 0 | 1 | 5 |")
                .contains("- **TiDB** was not run: no container engine; start Docker")
                .contains("## keys", "| case | stake | sqlite-3 | mysql-8.4 | tidb |")
                .contains("| availability | ✓ conforms  | ⊘ refused 1071 | – not run  |")
                .contains("≠ differs question marks", "● no limit")
                .doesNotContain("Cut at", "Incomplete");
    }

    @Test
    void hostile_texts_neither_end_a_cell_nor_begin_html_nor_mention_anybody() {
        String markdown = MarkdownReport.render(Sample.hostile(Sample.HOSTILE + " @octocat [x](http://e)"));

        assertThat(markdown)
                .contains("&lt;img src=x", "\\| \\`x\\`", "[U+202E\\]".replace("[", "\\["), "&amp;amp;", "\\[x\\]")
                .contains("**Incomplete:**")
                .doesNotContain("<img", "</script", "\u202E", "\u0000", "@octocat");
    }

    @Test
    void a_report_over_the_budget_is_cut_at_a_row_and_says_so() {
        Matrix matrix = Sample.matrix();
        String whole = MarkdownReport.render(matrix);
        int budget = whole.getBytes(StandardCharsets.UTF_8).length - 100;

        String cut = MarkdownReport.render(matrix, budget);

        assertThat(cut.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(budget);
        assertThat(cut).contains("_Cut at " + budget + " bytes: 2 of 5 cases are shown");
    }

    @Test
    void a_report_that_was_cut_begins_with_what_is_most_dangerous_and_still_has_all_counts() {
        List<Case> cases = new ArrayList<>(List.of(Sample.EMOJI, Sample.CASE_FOLDING, Sample.LONG_KEY));
        List<Cell> cells = new ArrayList<>(List.of(
                Sample.cell(Sample.EMOJI, Sample.MYSQL, Outcome.DIFFERS, "stored", "question marks"),
                Sample.cell(Sample.CASE_FOLDING, Sample.MYSQL, Outcome.INCONCLUSIVE, "equal", "unknown"),
                Sample.refusal(Sample.LONG_KEY, Sample.MYSQL, "too long")));
        for (int i = 0; i < 2_000; i++) {
            Case row = Sample.row("schema/holds-" + i, "schema", Stake.DATA, "f", "a");
            cases.add(row);
            cells.add(Sample.cell(row, Sample.MYSQL, Outcome.CONFORMS, "f", "a"));
        }

        String cut = MarkdownReport.render(Matrix.of(Sample.complete(List.of(Sample.MYSQL), cases, cells)));

        assertThat(cut).hasSizeLessThan(65_536);
        assertThat(cut.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(60_000);
        assertThat(cut)
                .contains("| MySQL 8.4 | 2000 | 1 | 1 | 0 | 1 | 0 | 1 | 2003 |")
                .contains("- **schema**: 2000 cases", "of 2003 cases are shown");
        assertThat(List.of(
                        cut.indexOf("charset/a-folding"),
                        cut.indexOf("charset/emoji"),
                        cut.indexOf("keys/unique"),
                        cut.indexOf("schema/holds-0<")))
                .isSorted()
                .doesNotContain(-1);
    }
}
