package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.model.Stake;

class AnomaliesTest {
    private static final IsolationLevel COMMITTED = IsolationLevel.READ_COMMITTED;
    private static final IsolationLevel REPEATABLE = IsolationLevel.REPEATABLE_READ;

    private final Map<String, Case> cases = new LinkedHashMap<>();
    private final List<Cell> cells = new ArrayList<>();

    @Test
    void what_was_not_seen_is_told_by_what_it_cost() {
        seen("dirty-write", COMMITTED, "mixed", "false", "mechanism", "none");
        seen("aborted-read", COMMITTED, "dirty", "false", "mechanism", "waits (time)");
        seen("intermediate-read", COMMITTED, "dirty", "false", "mechanism", "waits, deadlock, lock-timeout");
        seen("circular-information-flow", COMMITTED, "circular", "true", "mechanism", "waits");

        Anomalies.Level level = level(COMMITTED);
        assertThat(level.answer(Anomaly.DIRTY_WRITE).kind()).isEqualTo(AnomalyAnswer.Kind.PREVENTED);
        assertThat(level.answer(Anomaly.ABORTED_READ).kind()).isEqualTo(AnomalyAnswer.Kind.WAITS);
        assertThat(level.answer(Anomaly.INTERMEDIATE_READ).kind()).isEqualTo(AnomalyAnswer.Kind.REFUSED);
        assertThat(level.answer(Anomaly.INTERMEDIATE_READ).errors()).isEqualTo("deadlock, lock-timeout");
        assertThat(level.answer(Anomaly.CIRCULAR_INFORMATION_FLOW).kind()).isEqualTo(AnomalyAnswer.Kind.OCCURS);
        assertThat(level.answer(Anomaly.LOST_UPDATE).kind()).isEqualTo(AnomalyAnswer.Kind.UNTOLD);
    }

    @Test
    void an_anomaly_is_prevented_only_where_none_of_its_schedules_shows_it() {
        seen("read-skew", REPEATABLE, "skewed", "false", "mechanism", "none");
        seen("delete-misses-seen-row", REPEATABLE, "missed", "true", "mechanism", "none");
        seen("predicate-read-skew", REPEATABLE, "skewed", "false", "mechanism", "none");

        AnomalyAnswer skew = level(REPEATABLE).answer(Anomaly.READ_SKEW);
        assertThat(skew.kind()).isEqualTo(AnomalyAnswer.Kind.OCCURS);
        assertThat(skew.isPartly()).isTrue();
        assertThat(skew.evidence()).isNotNull();
        assertThat(skew.evidence().caseId()).isEqualTo("isolation/delete-misses-seen-row[level=repeatable-read]");
        assertThat(html())
                .contains("<td class=\"a-occurs\"><a class=\"cell\""
                        + " href=\"evidence/isolation.html#isolation/delete-misses-seen-row%5Blevel=repeatable-read%5D/mysql-8.4\"><b><i"
                        + " aria-hidden=\"true\">✗</i> can occur</b> <bdi>1 of 3 schedules</bdi></a></td>");
    }

    @Test
    void a_schedule_that_was_not_measured_or_could_not_be_sent_prevents_nothing() {
        seen("dirty-write", REPEATABLE, "mixed", "false", "mechanism", "none");
        seen("lost-update", REPEATABLE, "lost", "false", "mechanism", "none");
        question("lost-update-without-overlap", REPEATABLE);
        seen("write-skew", REPEATABLE, "skewed", "false", "mechanism", "syntax");
        cells.add(cell("read-skew", REPEATABLE, Outcome.INCONCLUSIVE, "skewed", "false"));

        Anomalies.Level level = level(REPEATABLE);
        for (Anomaly anomaly : List.of(Anomaly.LOST_UPDATE, Anomaly.WRITE_SKEW, Anomaly.READ_SKEW)) {
            assertThat(level.answer(anomaly).kind()).as(anomaly.code()).isEqualTo(AnomalyAnswer.Kind.UNTOLD);
            assertThat(level.answer(anomaly).evidence()).isNull();
        }
    }

    @Test
    void a_level_that_is_refused_is_one_answer_to_all_questions() {
        seen("dirty-write", COMMITTED, "granted", "refused", "mixed", "level refused");
        seen("lost-update", COMMITTED, "granted", "refused");

        Anomalies.Level level = level(COMMITTED);
        assertThat(level.verdict().isRefused()).isTrue();
        assertThat(level.isGrantedOther()).isFalse();
        assertThat(html())
                .contains(
                        "<td colspan=\"3\" class=\"a-level-refused\"><a class=\"cell\""
                                + " href=\"evidence/isolation.html#isolation/dirty-write%5Blevel=read-committed%5D/mysql-8.4\">")
                .doesNotContain("can occur</b>");
    }

    @Test
    void the_default_level_has_a_star_and_a_level_granted_for_another_says_so() {
        seen("dirty-write", COMMITTED, "granted", "serializable", "mixed", "false");
        seen("dirty-write", IsolationLevel.SERIALIZABLE, "granted", "serializable", "mixed", "false");
        Case asked = new Case("isolation/default-level", "isolation", "?", null, "no", Stake.DATA, null, List.of());
        cases.put(asked.id(), asked);
        cells.add(cell(asked.id(), Outcome.CONFORMS, "granted", "serializable"));

        assertThat(html())
                .contains("<th scope=\"row\">READ COMMITTED <small>granted: serializable</small></th>")
                .contains("<th scope=\"row\">SERIALIZABLE <span class=\"chip\">★ default</span></th>");
    }

    @Test
    void without_a_cell_that_says_the_default_there_is_no_star() {
        seen("dirty-write", COMMITTED, "granted", "read-committed", "mixed", "false");

        assertThat(html()).doesNotContain("★ default");
    }

    @Test
    void what_a_load_said_stands_beside_what_the_schedules_say() {
        seen("dirty-write", COMMITTED, "mixed", "false");
        seen("list-append-history", COMMITTED, "strongest-model", "read-committed");

        assertThat(html())
                .contains("<b>at least read uncommitted (")
                .contains(
                        "under load: <a href=\"evidence/isolation.html#isolation/list-append-history%5Blevel=read-committed%5D/mysql-8.4\">"
                                + "read-committed</a>");
    }

    @Test
    void a_column_that_was_not_run_is_named_with_its_reason() {
        seen("dirty-write", COMMITTED, "mixed", "false");

        assertThat(html()).contains("<b>SQLite 3.54</b> (<bdi>these cases were not measured</bdi>)");
    }

    @Test
    void an_anomaly_is_drawn_where_the_level_is_strongest_with_its_harm() {
        cells.add(drawn("lost-update", COMMITTED, "lost"));
        cells.add(drawn("lost-update", REPEATABLE, "lost"));
        seen("dirty-write", REPEATABLE, "mixed", "false");

        assertThat(html())
                .contains(
                        "Seen on <a href=\"evidence/isolation.html#isolation/lost-update%5Blevel=repeatable-read%5D/mysql-8.4\">"
                                + "MySQL 8.4 at REPEATABLE READ</a>")
                .contains("id=\"lanes-P4-t\"", Anomaly.LOST_UPDATE.harm(), "<ol class=\"transcript steps\">")
                .contains("<b>G0, dirty write</b>", "Not seen on any measured column.")
                .doesNotContain("lanes-G0");
    }

    @Test
    void a_cycle_is_drawn_with_the_anomaly_that_it_is() {
        cells.add(drawn("circular-information-flow", COMMITTED, "circular"));
        seen("read-skew", COMMITTED, "skewed", "false");
        Cell load = drawn("list-append-history", COMMITTED, "none");
        cells.add(new Cell(
                load.caseId(),
                load.engine(),
                Outcome.CONFORMS,
                true,
                "",
                Map.of(),
                null,
                null,
                List.of(),
                Drawn.CYCLE,
                List.of(),
                1,
                1,
                0));

        List<AnomalyLanes> lanes = AnomaliesPage.of(matrix()).lanes();
        assertThat(lanes)
                .filteredOn(one -> one.turned() != null)
                .extracting(AnomalyLanes::anomaly)
                .containsExactly(Anomaly.READ_SKEW);
        assertThat(html()).contains("id=\"cycle-G-single-t\"", "Found under load on <a");
    }

    @Test
    void hostile_texts_are_shown_and_do_nothing() {
        seen("dirty-write", COMMITTED, "granted", Sample.HOSTILE, "mixed", "false", "mechanism", Sample.HOSTILE);
        cells.add(drawn("lost-update", COMMITTED, "lost"));
        seen("list-append-history", COMMITTED, "strongest-model", Sample.HOSTILE);

        assertThat(html()).doesNotContain("<img", "\u202E", "\u0000", "\uD800");
    }

    @Test
    void a_column_that_told_nothing_is_no_column() {
        seen("write-skew", REPEATABLE, "skewed", "false", "mechanism", "unsupported");

        assertThat(AnomaliesPage.of(matrix()).isEmpty()).isTrue();
    }

    @Test
    void without_schedules_there_is_nothing_to_show() {
        assertThat(AnomaliesPage.of(Sample.matrix()).isEmpty()).isTrue();
    }

    private Anomalies.Level level(IsolationLevel asked) {
        return Anomalies.of(matrix()).columns().get(0).levels().stream()
                .filter(level -> level.asked() == asked)
                .findFirst()
                .orElseThrow();
    }

    private String html() {
        return SectionAlone.render("isolation.jte", AnomaliesPage.of(matrix()));
    }

    private Matrix matrix() {
        return Matrix.of(Sample.complete(List.of(Sample.SQLITE, Sample.MYSQL), List.copyOf(cases.values()), cells));
    }

    private void seen(String name, IsolationLevel level, String... facts) {
        cells.add(cell(name, level, Outcome.RECORDED, facts));
    }

    private Cell cell(String name, IsolationLevel level, Outcome outcome, String... facts) {
        return cell(question(name, level).id(), outcome, facts);
    }

    private Cell drawn(String name, IsolationLevel level, String fact) {
        Case question = question(name, level);
        return new Cell(
                question.id(),
                Sample.MYSQL.id(),
                Outcome.DIFFERS,
                true,
                "",
                Map.of(fact, "true", "mechanism", "none"),
                null,
                null,
                Drawn.DIRTY_WRITE,
                1,
                1);
    }

    private Case question(String name, IsolationLevel level) {
        String id = Anomalies.caseId(name, level);
        return cases.computeIfAbsent(
                id, any -> new Case(id, "isolation", "Can it?", null, "no", Stake.DATA, "Do not.", List.of()));
    }

    private static Cell cell(String id, Outcome outcome, String... facts) {
        Engine engine = Sample.MYSQL;
        Map<String, String> seen = new LinkedHashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            seen.put(facts[i], facts[i + 1]);
        }
        return new Cell(id, engine.id(), outcome, true, "", seen, null, null, List.of(), 1, 1);
    }
}
