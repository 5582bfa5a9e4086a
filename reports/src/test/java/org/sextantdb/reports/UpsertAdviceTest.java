package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.model.Measure;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.model.TranscriptLine;

class UpsertAdviceTest {
    private static final String OWN = "insert into t values (1) on conflict (id) do update set v = '<b>&'";
    private static final String CROSSING = "upsert/crossing-keys-under-load[level=read-committed]";
    private static final String LOAD = "upsert/same-new-key-under-load[level=read-committed,form=upsert]";
    private static final UpsertForm ON_CONFLICT =
            UpsertTask.INSERT_OR_UPDATE.forms().get(0);

    private static final UpsertForm MERGE = UpsertTask.INSERT_OR_UPDATE.forms().get(3);

    /** Cells that are as every form needs them, but for those that a test changes. */
    private static final class Results {
        private final List<Engine> engines = new ArrayList<>(List.of(Sample.SQLITE));
        private final List<Cell> cells = new ArrayList<>();
        private String sent = OWN;

        Results() {
            UpsertAdvice.caseIds().forEach(id -> put(id, Outcome.CONFORMS));
        }

        Results put(String id, Outcome outcome, Measure... refused) {
            return put(Sample.SQLITE, id, outcome, refused);
        }

        Results put(Engine engine, String id, Outcome outcome, Measure... refused) {
            drop(engine, id);
            List<Measure> measures = new ArrayList<>(List.of(refused));
            measures.add(Measure.of(Measure.TRIES_MAX, 1 + refused.length));
            cells.add(new Cell(
                    id,
                    engine.id(),
                    outcome,
                    true,
                    "",
                    Map.of(),
                    null,
                    null,
                    List.of(
                            new TranscriptLine("setup", sent, List.of(), "1 row affected"),
                            new TranscriptLine("app", sent, List.of(), "1 row affected")),
                    List.of(),
                    measures,
                    1,
                    1,
                    0));
            return this;
        }

        Results drop(Engine engine, String id) {
            cells.removeIf(cell -> cell.caseId().equals(id) && cell.engine().equals(engine.id()));
            return this;
        }

        /** A second engine, all of whose cells are like those of the first. */
        Results andTheSameOn(Engine engine) {
            engines.add(engine);
            UpsertAdvice.caseIds().forEach(id -> put(engine, id, Outcome.CONFORMS));
            return this;
        }

        Matrix matrix() {
            List<Case> cases = UpsertAdvice.caseIds().stream()
                    .filter(id -> cells.stream().anyMatch(cell -> cell.caseId().equals(id)))
                    .map(id ->
                            new Case(id, "upsert", "Does it?", Map.of("rows", "1"), null, Stake.DATA, "Do.", List.of()))
                    .toList();
            return Matrix.of(Sample.complete(engines, cases, cells));
        }

        List<UpsertAdvice.Row> rows(UpsertTask task) {
            return UpsertAdvice.of(matrix()).tables().stream()
                    .filter(table -> table.task() == task)
                    .findFirst()
                    .orElseThrow()
                    .rows();
        }

        UpsertAdvice.Advice advice() {
            return rows(UpsertTask.INSERT_OR_UPDATE).get(0).first();
        }
    }

    @Test
    void the_preferred_form_is_recommended_where_all_its_cells_conform() {
        UpsertAdvice.Advice advice = new Results().advice();

        assertThat(advice.form()).isEqualTo(ON_CONFLICT);
        assertThat(advice.statements()).containsExactly(OWN);
        assertThat(advice.passed()).isEmpty();
    }

    @Test
    void a_cell_under_load_that_differs_rules_the_form_out() {
        Results results = new Results().put(LOAD, Outcome.DIFFERS);

        UpsertAdvice.Advice advice = results.advice();

        assertThat(advice.form()).isEqualTo(MERGE);
        assertThat(advice.passed())
                .hasSize(3)
                .first()
                .isEqualTo(new UpsertAdvice.Stop(ON_CONFLICT, LOAD, Outcome.DIFFERS));
        assertThat(page(results)).contains("3 forms ruled out", "SQLite 3.54: differs");
    }

    @Test
    void a_cell_that_was_not_measured_ends_the_search() {
        String alone = ON_CONFLICT.alone().get(1);
        for (Outcome outcome : List.of(Outcome.NOT_RUN, Outcome.INCONCLUSIVE)) {
            UpsertAdvice.Advice advice = new Results().put(alone, outcome).advice();
            assertThat(advice.form()).as(outcome.name()).isNull();
            assertThat(advice.unknown())
                    .extracting(UpsertAdvice.Unknown::form, UpsertAdvice.Unknown::caseId)
                    .containsExactly(ON_CONFLICT, alone);
        }
        Results missing = new Results().drop(Sample.SQLITE, LOAD);
        assertThat(missing.advice().form()).isNull();
        assertThat(page(missing))
                .contains(
                        "<b>not measured:</b>",
                        "<code>" + LOAD + "</code> is not in these results. Nothing is advised.");
    }

    @Test
    void a_form_that_is_ruled_out_needs_no_other_cell() {
        UpsertAdvice.Advice advice = new Results()
                .put(LOAD, Outcome.REFUSES)
                .put(ON_CONFLICT.alone().get(0), Outcome.NOT_RUN)
                .advice();

        assertThat(advice.form()).isEqualTo(MERGE);
    }

    @Test
    void a_load_of_another_statement_tells_nothing_of_the_form() {
        Results results = new Results();
        results.sent = "insert into t values (1) on duplicate key update v = 1";
        results.put(LOAD, Outcome.CONFORMS);

        assertThat(results.advice().unknown())
                .isEqualTo(new UpsertAdvice.Unknown(ON_CONFLICT, LOAD, "measured another statement"));

        results.put(ON_CONFLICT.alone().get(0), Outcome.REFUSES);
        assertThat(results.advice().form())
                .isEqualTo(UpsertTask.INSERT_OR_UPDATE.forms().get(1));
    }

    @Test
    void where_every_form_is_ruled_out_there_is_none() {
        Results results = new Results();
        UpsertTask.COUNTER.forms().forEach(form -> results.put(form.alone().get(0), Outcome.REFUSES));

        UpsertAdvice.Advice advice = results.rows(UpsertTask.COUNTER).get(0).first();

        assertThat(advice.form()).isNull();
        assertThat(advice.unknown()).isNull();
        assertThat(advice.passed()).hasSize(UpsertTask.COUNTER.forms().size());
        assertThat(page(results)).contains("<b>none:</b> <code>upsert/counted-row[form=upsert]</code>");
    }

    @Test
    void statements_of_a_form_are_printed_once_and_in_their_order() {
        Results results = new Results();
        String id = UpsertTask.COUNTER.forms().get(0).alone().get(0);
        results.drop(Sample.SQLITE, id);
        List<TranscriptLine> lines = new ArrayList<>();
        for (String sql : List.of("update 1", "insert 1", "update 2", "insert 2", "update 2")) {
            lines.add(new TranscriptLine("app", sql, List.of(), "1 row affected; warnings 1287: old"));
        }
        results.cells.add(
                new Cell(id, Sample.SQLITE.id(), Outcome.CONFORMS, true, "", Map.of(), null, null, lines, 1, 1));

        UpsertAdvice.Advice advice = results.rows(UpsertTask.COUNTER).get(0).first();

        assertThat(advice.statements()).containsExactly("update 2", "insert 2");
        assertThat(advice.warnings()).containsExactly("1287: old");
        assertThat(page(results)).contains("update 2;\ninsert 2;</code>", "<b>The server warns:</b> 1287: old");
    }

    @Test
    void what_loads_were_refused_with_is_what_must_be_tried_again() {
        Results results = new Results()
                .put(CROSSING, Outcome.CONFORMS, Measure.bounded("deadlock" + Measure.PER_TRIES, 72.5))
                .andTheSameOn(Sample.MYSQL)
                .put(Sample.MYSQL, CROSSING, Outcome.CONFORMS, Measure.bounded("deadlock" + Measure.PER_TRIES, 107));

        UpsertAdvice.Row row = results.rows(UpsertTask.INSERT_OR_UPDATE).get(0);

        assertThat(row.engines()).containsExactly(Sample.SQLITE, Sample.MYSQL);
        assertThat(row.oneRow().text()).isEqualTo("no try was refused.");
        assertThat(row.severalRows().text())
                .isEqualTo("try again after deadlock in 72.5 to 107 of 1,000 tries; 2 tries were enough.");
        assertThat(UpsertRetry.of(List.of(
                                results.cells.get(0),
                                Sample.cell(Sample.EMOJI, Sample.SQLITE, Outcome.CONFORMS, "a", "b")))
                        .text())
                .isEqualTo("not measured.");
        assertThat(results.put(CROSSING, Outcome.DIFFERS)
                        .rows(UpsertTask.INSERT_OR_UPDATE)
                        .get(0)
                        .severalRows()
                        .text())
                .startsWith("trying again did not heal it");
    }

    @Test
    void what_else_a_form_does_is_said_beside_it() {
        String other = "upsert/upsert-hits-other-key";
        Results results = new Results().andTheSameOn(Sample.MYSQL).put(Sample.MYSQL, other, Outcome.DIFFERS);

        assertThat(results.rows(UpsertTask.INSERT_OR_UPDATE)).hasSize(2);
        assertThat(page(results))
                .contains("<b>Beware:</b> Does it?", "href=\"evidence/upsert.html#" + other + "/mysql-8.4\"")
                .doesNotContain("href=\"evidence/upsert.html#" + other + "/sqlite-3\"");
    }

    @Test
    void sql_is_text_and_cells_lead_to_their_evidence() {
        assertThat(page(new Results()))
                .contains(
                        "<pre><code>insert into t values (1) on conflict (id) do update set v = '&lt;b&gt;&amp;';</code></pre>")
                .contains("href=\"evidence/upsert.html#upsert/counted-row%5Bform=upsert%5D/sqlite-3\"")
                .doesNotContain("<script", "<b>&");
    }

    @Test
    void without_upserts_there_is_no_page_and_no_link_to_it() {
        assertThat(Rendered.section(Sample.matrix(), "upserts")).isEmpty();
        assertThat(Rendered.index(Sample.matrix())).doesNotContain("href=\"#upserts\"");
    }

    private static String page(Results results) {
        Matrix matrix = results.matrix();
        assertThat(Rendered.index(matrix)).contains("href=\"#upserts\"");
        return Rendered.section(matrix, "upserts");
    }
}
