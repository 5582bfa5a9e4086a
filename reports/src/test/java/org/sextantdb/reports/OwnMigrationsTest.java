package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.model.Deviation;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.model.Stake;

class OwnMigrationsTest {
    private static final Case SECOND_UP = question("second-up[all=migrations]", "second", "nothing");
    private static final Case TENTH = question("applies[file=10-orders]", "up", "applied");
    private static final Case APPLIES = question("applies[file=2-orders]", "up", "applied");
    private static final Case DOWN = question("down-undoes-up[file=2-orders]", "down", "undone");
    private static final Case RULE = question("breaks-by-rule[file=2-orders]", "silently", "nothing");

    private final List<Cell> cells = new ArrayList<>();

    @Test
    void files_stand_in_their_order_and_what_is_asked_of_all_of_them_behind() {
        holds(SECOND_UP, Sample.MYSQL);
        holds(TENTH, Sample.MYSQL);
        holds(APPLIES, Sample.MYSQL);

        assertThat(migrations().files())
                .extracting(OwnMigrations.FileRow::title)
                .containsExactly("2-orders", "10-orders", "all files");
    }

    @Test
    void a_file_that_fails_in_the_same_way_on_two_engines_is_one_thing_to_do() {
        refused(APPLIES, Sample.SQLITE, "refused 1 no such column");
        refused(APPLIES, Sample.MYSQL, "refused 1072 no such key column");
        holds(TENTH, Sample.MYSQL);

        assertThat(migrations().tasks()).singleElement().satisfies(task -> {
            assertThat(task.title()).isEqualTo("2-orders");
            assertThat(task.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.hits()).hasSize(2));
        });
        assertThat(html())
                .contains("<b>does not go up</b> <a class=\"chip o-refuses\""
                        + " href=\"evidence/application.html#application/applies%5Bfile=2-orders%5D/sqlite-3\">"
                        + "SQLite 3.54: refused</a>")
                .contains("<p><bdi>refused at mysql/2_orders.sql:7</bdi></p>")
                .contains("<pre><code>create index i on orders (customer)</code></pre>")
                .contains("<b>SQLite 3.54:</b> <bdi>refused 1 no such column</bdi>")
                .contains("<b>MySQL 8.4:</b> <bdi>refused 1072 no such key column</bdi>")
                .contains("<b>Instead:</b> <bdi>Name the column.</bdi>");
    }

    @Test
    void what_to_write_instead_is_said_once_and_the_nearest_comes_first() {
        OwnMigrations.Broken byRule = broken(RULE, null, "silently", "a.sql:4 utf8 is short. (instead: utf8mb4.)");
        OwnMigrations.Broken byLedger = broken(DOWN, new Deviation("b", "s", "Drop it by name."), "down", "left");
        OwnMigrations.Broken inGeneral = broken(DOWN, null, "down", "left");

        assertThat(byRule.instead()).isEmpty();
        assertThat(byLedger.instead()).isEqualTo("Drop it by name.");
        assertThat(inGeneral.instead()).isEqualTo("Try it.");
    }

    @Test
    void a_cell_has_what_does_not_hold_and_counts_the_rest() {
        refused(APPLIES, Sample.MYSQL, "refused");
        holds(RULE, Sample.MYSQL);
        notRun(DOWN, Sample.MYSQL, "2_orders does not go up");
        holds(APPLIES, Sample.SQLITE);
        holds(RULE, Sample.SQLITE);
        holds(DOWN, Sample.SQLITE);

        assertThat(html())
                .contains("does not go up</a>\n<small>1 holds, 1 not run</small>\n<bdi>2_orders does not go up</bdi>")
                .contains("all hold</b> <small>3 properties</small>");
    }

    @Test
    void a_file_that_was_not_asked_for_anything_is_not_run_and_never_whole() {
        holds(APPLIES, Sample.MYSQL);
        notRun(TENTH, Sample.MYSQL, "there is no 10_orders for this engine");

        OwnMigrations migrations = migrations();
        assertThat(migrations.whole()).isOne();
        assertThat(html())
                .contains("<td class=\"o-not-run\"><div class=\"cell\">\n<b>not run</b>\n"
                        + "<bdi>there is no 10_orders for this engine</bdi>")
                .contains("Not run: <b>SQLite 3.54</b> (<bdi>not selected in this run</bdi>)");
    }

    @Test
    void what_a_ledger_foresees_is_nothing_to_do_and_stays_in_the_table() {
        cells.add(cell(APPLIES, Sample.MYSQL, Outcome.DIFFERS, true, null, "up", "half"));

        assertThat(migrations().tasks()).isEmpty();
        assertThat(html())
                .contains(
                        "Nothing to do: nothing was measured that does not hold, but for 1 cell that your ledger foresees.")
                .contains("does not go up (foreseen)</a>");
    }

    @Test
    void what_the_kit_could_not_tell_does_not_hold() {
        cells.add(cell(APPLIES, Sample.MYSQL, Outcome.INCONCLUSIVE, null, null, "up", "applied"));

        assertThat(migrations().tasks()).hasSize(1);
        assertThat(migrations().whole()).isZero();
        assertThat(html()).contains("kit error: does not go up</a>", "<p><bdi>a sentence</bdi></p>");
    }

    @Test
    void what_is_thrown_away_is_named_where_all_holds() {
        cells.add(cell(
                APPLIES,
                Sample.MYSQL,
                Outcome.CONFORMS,
                true,
                null,
                "up",
                "applied",
                "up-throws-away",
                "a.b (1 value)"));

        assertThat(html()).contains("<bdi>throws away: a.b (1 value)</bdi>");
    }

    @Test
    void hostile_texts_are_shown_and_do_nothing() {
        Case question = question("applies[file=" + Sample.HOSTILE + "]", "up", "applied");
        cells.add(cell(
                question,
                Sample.MYSQL,
                Outcome.REFUSES,
                false,
                null,
                "up",
                Sample.HOSTILE,
                "statement",
                Sample.HOSTILE,
                "error",
                Sample.HOSTILE,
                "instead",
                Sample.HOSTILE));
        Matrix matrix = Matrix.of(Sample.complete(List.of(Sample.MYSQL), List.of(question), cells));

        assertThat(SectionAlone.render("migrations.jte", OwnMigrationsPage.of(matrix)))
                .contains("[U+202E][U+0000][U+D800]")
                .doesNotContain("<img", "\u202E", "\u0000", "\uD800");
    }

    @Test
    void without_migrations_there_is_nothing_to_show() {
        assertThat(OwnMigrationsPage.of(Sample.matrix()).isEmpty()).isTrue();
    }

    private OwnMigrations migrations() {
        return OwnMigrations.of(matrix());
    }

    private String html() {
        return SectionAlone.render("migrations.jte", OwnMigrationsPage.of(matrix()));
    }

    /** Of the cases those that any cell answers. */
    private Matrix matrix() {
        List<Case> asked = List.of(SECOND_UP, TENTH, APPLIES, DOWN, RULE).stream()
                .filter(row -> cells.stream().anyMatch(cell -> cell.caseId().equals(row.id())))
                .toList();
        return Matrix.of(Sample.complete(List.of(Sample.SQLITE, Sample.MYSQL), asked, cells));
    }

    private void holds(Case question, Engine engine) {
        cells.add(cell(question, engine, Outcome.CONFORMS, true, null));
    }

    private void refused(Case question, Engine engine, String error) {
        cells.add(cell(
                question,
                engine,
                Outcome.REFUSES,
                false,
                null,
                "up",
                "refused at mysql/2_orders.sql:7",
                "statement",
                "create index i on orders (customer)",
                "error",
                error,
                "instead",
                "Name the column."));
    }

    private void notRun(Case question, Engine engine, String reason) {
        cells.add(new Cell(
                question.id(), engine.id(), Outcome.NOT_RUN, null, reason, Map.of(), null, null, List.of(), 0, 0));
    }

    private static OwnMigrations.Broken broken(Case question, @Nullable Deviation deviation, String... facts) {
        return new OwnMigrations.Broken(
                "broken", question, cell(question, Sample.MYSQL, Outcome.DIFFERS, false, deviation, facts));
    }

    private static Case question(String id, String fact, String value) {
        return new Case(
                "application/" + id,
                "application",
                "Does it?",
                Map.of(fact, value),
                null,
                Stake.DATA,
                "Try it.",
                List.of());
    }

    private static Cell cell(
            Case question,
            Engine engine,
            Outcome outcome,
            @Nullable Boolean foreseen,
            @Nullable Deviation deviation,
            String... facts) {
        Map<String, String> seen = new LinkedHashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            seen.put(facts[i], facts[i + 1]);
        }
        return new Cell(
                question.id(), engine.id(), outcome, foreseen, "a sentence", seen, null, deviation, List.of(), 1, 1);
    }
}
