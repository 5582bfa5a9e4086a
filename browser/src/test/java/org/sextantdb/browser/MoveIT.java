package org.sextantdb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.reports.Matrix;
import org.sextantdb.reports.Move;
import org.sextantdb.reports.MoveReport;

/** The page says of a move what {@code sextant compare} says. */
@InBrowser
class MoveIT {

    @ParameterizedTest
    @CsvSource({
        "postgresql-16, tidb-8.5",
        "tidb-8.5, postgresql-16",
        "sqlite, mysql-8.0",
        "sqlite, postgresql-16",
        "mysql-8.0, mariadb-10.11",
        "mariadb-10.11, tidb-8.5"
    })
    void the_markdown_is_the_one_of_the_command(String from, String to, Tabs tabs) {
        Matrix matrix = Report.sample().matrix();
        Tab tab = tabs.open(Report.sample().address("#move?from=" + from + "&to=" + to));
        assertThat(markdown(tab)).isEqualTo(MoveReport.markdown(Move.between(matrix, from, to)));
    }

    @Test
    void also_where_it_is_cut_because_there_is_so_much(Tabs tabs) {
        Matrix matrix = Report.large().matrix();
        List<Engine> ran = ran(matrix);
        Tab tab = tabs.open(Report.large());
        for (int at = 0; at < 4; at++) {
            String from = ran.get(at).id();
            String to = ran.get(ran.size() - 1 - at).id();
            forget(tab);
            tab.follow("#move?from=" + encoded(from) + "&to=" + encoded(to));
            assertThat(markdown(tab)).isEqualTo(MoveReport.markdown(Move.between(matrix, from, to)));
        }
    }

    @Test
    void also_where_all_texts_are_hostile(Tabs tabs) {
        Matrix matrix = Report.hostile().matrix();
        List<Engine> ran = ran(matrix);
        Tab tab = tabs.open(Report.hostile().address("#move"));
        markdown(tab);
        forget(tab);
        tab.page()
                .evaluate(
                        "() => { const pair = document.getElementById('pair'); pair.elements.from.selectedIndex = 0;"
                                + " pair.elements.to.selectedIndex = 1; pair.dispatchEvent(new Event('input', {bubbles: true})); }");
        assertThat(Shown.plain(markdown(tab)))
                .isEqualTo(Shown.text(MoveReport.markdown(
                        Move.between(matrix, ran.get(0).id(), ran.get(1).id()))));
        assertThat(tab.text("typeof window.pwned")).isEqualTo("undefined");
    }

    @Test
    void the_list_shows_what_the_markdown_says(Tabs tabs) {
        Matrix matrix = Report.sample().matrix();
        Tab tab = tabs.open(Report.sample().address("#move?from=postgresql-16&to=tidb-8.5"));
        markdown(tab);
        Move move = Move.between(matrix, "postgresql-16", "tidb-8.5");
        List<String> asked = new ArrayList<>();
        for (Move.Danger danger : Move.Danger.values()) {
            move.changes(danger)
                    .forEach(change -> asked.add(Shown.text(change.row().asks())));
        }
        move.unknown().forEach(unknown -> asked.add(Shown.text(unknown.row().asks())));
        assertThat(
                        tab
                                .list(
                                        "() => [...document.querySelectorAll('#changes li .asks a')].map(it => it.textContent)")
                                .stream()
                                .map(Shown::plain))
                .as("by reason, so in another order")
                .containsExactlyInAnyOrderElementsOf(asked);
        for (Move.Change change : move.changes()) {
            String instead = change.instead();
            if (instead != null) {
                assertThat(Shown.plain(tab.text("document.getElementById('changes').textContent")))
                        .contains(Shown.text(instead));
            }
        }
    }

    @Test
    void swapping_goes_the_other_way(Tabs tabs) {
        Tab tab = tabs.open(Report.sample().address("#move?from=sqlite&to=mysql-8.0"));
        markdown(tab);
        forget(tab);
        tab.page().click("#swap");
        tab.page()
                .waitForFunction(
                        "() => document.querySelector('#move textarea').value.startsWith('# Moving from MySQL')");
        assertThat(tab.page().url()).endsWith("#move?from=mysql-8.0&to=sqlite");
        assertThat(markdown(tab))
                .isEqualTo(MoveReport.markdown(Move.between(Report.sample().matrix(), "mysql-8.0", "sqlite")));
    }

    private static List<Engine> ran(Matrix matrix) {
        return matrix.engines().stream()
                .filter(engine -> engine.state().equals("ran"))
                .toList();
    }

    private static String encoded(String id) {
        return id.replace("+", "%2B");
    }

    private static void forget(Tab tab) {
        tab.page().evaluate("document.querySelector('#move textarea').value = ''");
    }

    /** Once the page has worked it out. */
    private static String markdown(Tab tab) {
        tab.page().waitForFunction("() => document.querySelector('#move textarea').value !== ''");
        tab.settle();
        return tab.text("document.querySelector('#move textarea').value");
    }
}
