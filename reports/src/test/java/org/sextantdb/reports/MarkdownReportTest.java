package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {
    @Test
    void counts_reasons_and_a_table_for_each_suite() {
        assertThat(MarkdownReport.render(Sample.matrix()))
                .contains("All measured columns agree: 1 of 4 cases.")
                .contains("| SQLite 3.54 | 3 | 0 | 0 | 1 | 1 | 0 | 1 | 5 |")
                .contains("- **TiDB** was not run: no container engine; start Docker")
                .contains("## keys", "| case | stake | sqlite-3 | mysql-8.4 | tidb |")
                .contains("| availability | ✓ yes  | ⊘ refused 1071 | – not run  |")
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
        assertThat(cut).contains("_Cut at " + budget + " bytes: 3 of 5 cases are shown");
    }
}
