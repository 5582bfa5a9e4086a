package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.model.DependencyStep;
import org.sextantdb.reports.CycleDrawing.Edge;
import org.sextantdb.reports.CycleDrawing.Node;

class CycleDrawingTest {
    @Test
    void two_stand_in_a_row_and_each_leads_to_the_other() {
        CycleDrawing drawing = CycleDrawing.of(Drawn.CYCLE).orElseThrow();

        assertThat(drawing.nodes().stream().map(Node::name)).containsExactly("T14", "T22");
        assertThat(drawing.nodes().stream().map(Node::y).distinct()).hasSize(1);
        assertThat(drawing.edges().stream().map(Edge::label)).containsExactly("1 rw", "2 wr");
        assertThat(drawing.edges().get(0).labelY())
                .isLessThan(drawing.nodes().get(0).y());
        assertThat(drawing.edges().get(1).labelY())
                .isGreaterThan(drawing.nodes().get(0).y() + 30);
        assertThat(drawing.title()).isEqualTo("A cycle of 2 transactions");
        assertThat(drawing.description()).startsWith("T14 to T22 by rw, T22 to T14 by wr.");
    }

    @Test
    void everything_lies_inside_and_no_two_nodes_overlap() {
        for (int size = 2; size <= 12; size++) {
            CycleDrawing drawing = CycleDrawing.of(cycle(size)).orElseThrow();
            List<Node> nodes = drawing.nodes();

            assertThat(nodes).as("of " + size).hasSize(size);
            assertThat(drawing.edges())
                    .hasSize(size)
                    .allMatch(edge -> edge.labelX() > 15
                            && edge.labelX() < drawing.width() - 15
                            && edge.labelY() > 10
                            && edge.labelY() < drawing.height());
            for (Node node : nodes) {
                assertThat(node.x()).isNotNegative();
                assertThat(node.x() + node.width()).isLessThanOrEqualTo(drawing.width());
                assertThat(node.y() + node.height()).isLessThanOrEqualTo(drawing.height());
                assertThat(nodes.stream().filter(other -> overlaps(node, other)))
                        .as("of " + size)
                        .hasSize(1);
            }
        }
    }

    @Test
    void one_alone_and_very_many_are_told_in_words_only() {
        assertThat(CycleDrawing.of(cycle(1))).isEmpty();
        assertThat(CycleDrawing.of(cycle(13))).isEmpty();
        assertThat(Rendered.evidence(Drawn.matrix(Drawn.cell("sqlite-3", List.of(), cycle(13)))))
                .contains("<dt>Cycle</dt>", "because 12")
                .doesNotContain("class=\"drawing\"");
    }

    @Test
    void a_long_name_keeps_its_end() {
        List<DependencyStep> cycle = List.of(
                new DependencyStep("thread 3, transaction 17", "w(x)", "ww", ""),
                new DependencyStep("thread 3, transaction 18", "w(x)", "ww", ""));
        List<Node> nodes = CycleDrawing.of(cycle).orElseThrow().nodes();

        assertThat(nodes.stream().map(Node::name)).containsExactly("…ansaction 17", "…ansaction 18");
        assertThat(nodes.get(0).whole()).isEqualTo("thread 3, transaction 17: w(x)");
    }

    private static boolean overlaps(Node one, Node other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    private static List<DependencyStep> cycle(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new DependencyStep("T" + i, "w(x)", DependencyStep.KINDS.get(i % 3), "because " + i))
                .toList();
    }
}
