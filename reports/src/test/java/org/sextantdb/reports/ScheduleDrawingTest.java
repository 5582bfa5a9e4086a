package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.model.TranscriptLine;
import org.sextantdb.reports.ScheduleDrawing.Box;
import org.sextantdb.reports.ScheduleDrawing.Stroke;
import org.sextantdb.reports.ScheduleDrawing.Text;

class ScheduleDrawingTest {
    @Test
    void what_only_prepares_the_sessions_is_left_out() {
        ScheduleSteps steps = ScheduleSteps.of(Drawn.DIRTY_WRITE).orElseThrow();

        assertThat(steps.sessions()).containsExactly("t1", "t2");
        assertThat(steps.lines())
                .hasSize(13)
                .noneMatch(line ->
                        line.statement().startsWith("set ") || line.statement().contains("current_setting"))
                .first()
                .matches(line -> line.session().equals("setup"));
    }

    @Test
    void a_first_transaction_that_writes_or_commits_is_part_of_the_schedule() {
        for (String first : List.of("delete from a", "select b from a")) {
            String end = first.startsWith("delete") ? "rollback" : "commit";
            ScheduleSteps steps = ScheduleSteps.of(Drawn.lines(
                            "t1: begin -> ok", "t1: " + first + " -> ok", "t1: " + end + " -> ok", "t2: begin -> ok"))
                    .orElseThrow();

            assertThat(steps.lines()).hasSize(4);
        }
    }

    @Test
    void where_fewer_than_two_sessions_speak_nothing_is_drawn() {
        assertThat(ScheduleSteps.of(List.of())).isEmpty();
        assertThat(ScheduleSteps.of(Drawn.lines("a: select 1 -> (1)", "b: select 1 -> (1)")))
                .isEmpty();
        assertThat(ScheduleSteps.of(Drawn.lines("setup: select 1 -> (1)", "t1: select 1 -> (1)")))
                .isEmpty();
        // The second one is only prepared.
        assertThat(ScheduleSteps.of(Drawn.lines(
                        "t2: set x = 1 -> ok",
                        "t1: begin -> ok",
                        "t1: select 'level' -> (level)",
                        "t1: rollback -> ok",
                        "t1: begin -> ok")))
                .isEmpty();
    }

    @Test
    void lanes_stand_by_number_and_every_line_has_a_row() {
        ScheduleDrawing drawing = draw("t10: select 1 -> (1)", "t2: select 1 -> (1)", "t1: select 1 -> (1)");

        assertThat(drawing.headings().stream().map(Text::text)).containsExactly("t1", "t2", "t10");
        assertThat(drawing.headings().stream().map(Text::x)).isSorted().doesNotHaveDuplicates();
        assertThat(strokes(drawing, "idle")).hasSize(3);
        assertThat(drawing.numbers().stream().map(Text::text)).containsExactly("1", "2", "3");
        assertThat(drawing.numbers().stream().map(Text::y)).isSorted().doesNotHaveDuplicates();
        assertThat(drawing.boxes().stream().map(Box::x)).isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void a_wait_is_a_bar_from_the_step_to_its_answer() {
        ScheduleDrawing drawing = draw(Drawn.DIRTY_WRITE);
        Box step = box(drawing, "… waits");
        Box answer = drawing.boxes().stream()
                .filter(box -> box.y() > step.y() && box.x() == step.x())
                .findFirst()
                .orElseThrow();

        assertThat(strokes(drawing, "wait"))
                .singleElement()
                .matches(bar -> bar.from() == step.y() + step.height() && bar.to() == answer.y())
                .matches(bar -> bar.x() > step.x() && bar.x() < step.x() + step.width());
        assertThat(answer.lines().stream().map(Text::text)).containsExactly("→ 1 row affected");
        assertThat(answer.whole()).isEqualTo("update a set b = 12 where id = 1 → 1 row affected");
        assertThat(drawing.description())
                .startsWith("13 steps, from top to bottom. t2 waits from step 6 to step 9. Step 10 is refused. ");
    }

    @Test
    void a_wait_that_is_answered_at_once_can_still_be_seen() {
        ScheduleDrawing drawing =
                draw("t1: begin -> ok", "t2: update a -> waits (time)", "t2: update a -> 1 row affected");

        assertThat(strokes(drawing, "wait")).singleElement().matches(bar -> bar.to() - bar.from() >= 20);
    }

    @Test
    void a_wait_without_an_answer_lasts_to_the_end() {
        ScheduleDrawing drawing = draw(
                "t1: update a -> 1 row affected",
                "t2: update a -> waits (time)",
                "t1: select 1 -> (1)",
                "final: select 1 -> (1)");

        Stroke lane = strokes(drawing, "idle").get(0);
        assertThat(strokes(drawing, "wait")).singleElement().matches(bar -> bar.to() == lane.to());
        assertThat(drawing.description()).contains("t2 waits from step 2 on. ");
    }

    @Test
    void another_statement_ends_a_wait_and_is_shown_itself() {
        ScheduleDrawing drawing = draw(
                "t1: update a -> 1 row affected", "t2: update a -> waits (time)", "t2: cancel -> cancelled by the kit");

        assertThat(strokes(drawing, "wait")).hasSize(1);
        assertThat(box(drawing, "→ cancelled by the kit").lines().get(0).text()).isEqualTo("cancel");
    }

    @Test
    void each_of_three_waits_has_its_bar() {
        ScheduleDrawing drawing = draw(
                "t1: update a -> waits (time)",
                "t2: update a -> waits (time)",
                "t3: update a -> waits (time)",
                "t1: update a -> refused 1213 deadlock: no",
                "t3: update a -> 1 row affected",
                "t2: update a -> refused 1205 lock-timeout: no");

        assertThat(strokes(drawing, "wait").stream().map(Stroke::x)).hasSize(3).doesNotHaveDuplicates();
        assertThat(drawing.boxes().stream().filter(box -> "refused".equals(box.style())))
                .hasSize(2);
    }

    @Test
    void a_transaction_is_a_thick_line_from_its_begin_to_its_end() {
        ScheduleDrawing drawing = draw(Drawn.DIRTY_WRITE);

        assertThat(strokes(drawing, "tx")).hasSize(2).allMatch(line -> line.from() < line.to());
        assertThat(drawing.marks().stream().map(mark -> mark.word().text()))
                .containsExactly("begin", "begin", "commit", "rollback");
        assertThat(box(drawing, "→ skipped: rolled back").style()).isEqualTo("skipped");

        ScheduleDrawing refused =
                draw("t1: begin -> ok", "t2: begin -> ok", "t1: commit -> refused 40001 serialization-failure: no");
        assertThat(strokes(refused, "tx")).hasSize(2).allMatch(line -> line.to() == refused.height());
    }

    @Test
    void values_refusals_and_counts_look_different() {
        ScheduleDrawing drawing = draw(Drawn.lines(
                "t1: select b from a -> (1, 10) (2, 20)",
                "t2: select b from a -> no rows",
                "t1: update a -> refused 1213 deadlock: words of the vendor",
                "t2: update a -> 1 row affected"));

        assertThat(drawing.boxes().stream().map(Box::style)).containsExactly("read", "read", "refused", null);
        assertThat(box(drawing, "⊘ refused 1213 deadlock")).isNotNull();
        assertThat(drawing.toString()).doesNotContain("words of the vendor");
    }

    @Test
    void a_long_statement_is_wrapped_then_cut_and_kept_whole_aside() {
        String statement = "select " + "abcdefghi ".repeat(40) + "from a";
        ScheduleDrawing drawing = draw("t1: " + statement + " -> (1)", "t2: select 1 -> (1)");
        Box box = drawing.boxes().get(0);

        assertThat(box.lines()).hasSize(5).allMatch(line -> line.text().length() <= 29);
        assertThat(box.lines().get(3).text()).endsWith("…");
        assertThat(box.whole()).isEqualTo(statement + " → (1)");
    }

    @Test
    void many_steps_are_counted_and_the_width_is_bounded() {
        String[] lines = IntStream.range(0, 200)
                .mapToObj(i -> "t" + (1 + i % 3) + ": select " + i + " -> (" + i + ")")
                .toArray(String[]::new);
        ScheduleDrawing drawing = draw(lines);

        assertThat(drawing.numbers()).hasSize(61);
        assertThat(drawing.boxes().get(60).lines().toString()).contains("140 more statements");
        assertThat(drawing.width()).isLessThan(800);
        assertThat(drawing.boxes()).allMatch(box -> box.x() + box.width() <= drawing.width());
    }

    @Test
    void wide_characters_count_twice_and_no_pair_is_torn() {
        assertThat(Wrapped.of("🍣".repeat(20), 9, 9).lines())
                .allMatch(line -> line.codePointCount(0, line.length()) <= 4)
                .allMatch(line -> !Character.isLowSurrogate(line.charAt(0)));
        assertThat(Wrapped.of("", 9, 9).lines()).isEmpty();
        assertThat(Wrapped.of("aaaa bbbb  cccc", 9, 1)).isEqualTo(new Wrapped(List.of("aaaa bbb…"), true));
        assertThat(Wrapped.of("aaaa bbbb\n cccc", 9, 2)).isEqualTo(new Wrapped(List.of("aaaa bbbb", "cccc"), false));
    }

    private static ScheduleDrawing draw(String... lines) {
        return draw(Drawn.lines(lines));
    }

    private static ScheduleDrawing draw(List<TranscriptLine> lines) {
        return ScheduleDrawing.of(ScheduleSteps.of(lines).orElseThrow());
    }

    private static List<Stroke> strokes(ScheduleDrawing drawing, String style) {
        return drawing.strokes().stream()
                .filter(stroke -> stroke.style().equals(style))
                .toList();
    }

    private static Box box(ScheduleDrawing drawing, String line) {
        return drawing.boxes().stream()
                .filter(box -> box.lines().stream().anyMatch(text -> text.text().startsWith(line)))
                .findFirst()
                .orElseThrow();
    }
}
