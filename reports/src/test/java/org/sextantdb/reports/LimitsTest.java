package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.model.Stake;

class LimitsTest {
    private static final Case KEY = question("keys/key-limit[key=unique,column=varchar]");
    private static final Case NAME = question("keys/count-limit[what=columns]");

    @Test
    void a_limit_is_told_in_its_units_with_what_becomes_of_more() {
        String html = page(
                measured(KEY, Sample.SQLITE, "largest-bytes", "no limit up to 65536"),
                measured(
                        KEY,
                        Sample.MYSQL,
                        "largest-bytes",
                        "3072",
                        "largest-characters",
                        "768",
                        "refused-at",
                        "create",
                        "refused-as",
                        "key-too-long",
                        "beyond",
                        "refused"),
                measured(NAME, Sample.SQLITE, "largest", "2000", "unit", "columns", "beyond", "refused"),
                measured(NAME, Sample.MYSQL, "largest", "64", "unit", "columns", "beyond", "cut to 64"));

        assertThat(html)
                .contains("<b>3072 bytes</b> <b>768 characters</b> <bdi>refused at create: key-too-long</bdi>")
                .contains("<b>no limit up to 65536</b>", "<b>2000 columns</b>", "<bdi>cut to 64</bdi>")
                .contains("href=\"evidence/keys.html#keys/key-limit%5Bkey=unique,column=varchar%5D/mysql-8.4\"")
                .contains(">key=unique, column=varchar</a>");
    }

    @Test
    void a_cell_that_was_not_measured_is_no_limit() {
        Limits limits = Limits.of(Matrix.of(Sample.complete(
                List.of(Sample.SQLITE, Sample.TIDB),
                List.of(KEY),
                List.of(measured(KEY, Sample.SQLITE, "largest", "64", "unit", "columns")))));

        assertThat(limits.groups())
                .singleElement()
                .satisfies(group -> assertThat(group.rows().get(0).measures())
                        .containsExactly(new Limits.Measure(Sample.SQLITE.id(), List.of("64 columns"), ""), null));
    }

    @Test
    void a_largest_value_that_was_kept_is_no_limit() {
        assertThat(Limits.of(Matrix.of(Sample.complete(
                                List.of(Sample.SQLITE),
                                List.of(KEY),
                                List.of(measured(KEY, Sample.SQLITE, "largest", "kept")))))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void without_limits_there_is_no_page_and_no_link_to_it() {
        assertThat(Rendered.section(Sample.matrix(), "limits")).isEmpty();
        assertThat(Rendered.index(Sample.matrix())).doesNotContain("href=\"#limits\"");
    }

    private static String page(Cell... cells) {
        Matrix matrix =
                Matrix.of(Sample.complete(List.of(Sample.SQLITE, Sample.MYSQL), List.of(KEY, NAME), List.of(cells)));
        assertThat(Rendered.index(matrix)).contains("href=\"#limits\"");
        return Rendered.section(matrix, "limits");
    }

    private static Case question(String id) {
        return new Case(id, "keys", "How long?", null, "nobody promises", Stake.AVAILABILITY, null, List.of());
    }

    private static Cell measured(Case question, Engine engine, String... facts) {
        Map<String, String> seen = new LinkedHashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            seen.put(facts[i], facts[i + 1]);
        }
        return new Cell(question.id(), engine.id(), Outcome.RECORDED, true, "", seen, null, null, List.of(), 1, 1);
    }
}
