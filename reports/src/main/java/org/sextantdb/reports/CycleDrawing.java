package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sextantdb.harness.model.DependencyStep;

/**
 * Transactions that depend on each other in a circle, as a graph: two stand in a row, more on a circle, clockwise. Lengths
 * are in pixels; the template spells it as SVG.
 *
 * @param title what it shows, in a few words
 * @param description every edge in words
 * @param nodes the transactions, in the order of the cycle
 * @param edges from each transaction to the next one
 */
record CycleDrawing(int width, int height, String title, String description, List<Node> nodes, List<Edge> edges) {
    /** More than these would not be seen on a screen; then the words have to do. */
    private static final int NODES_MAX = 12;

    private static final int NODE_WIDTH = 108;
    private static final int NODE_HEIGHT = 30;
    private static final int NAME_MAX = 13;
    private static final int MARGIN = 34;
    private static final int GAP = 8;

    /** How far nodes are from each other along the circle. */
    private static final int ARC = 165;

    /** How far an edge is bent outwards. */
    private static final int BEND = 46;

    /**
     * A transaction.
     *
     * @param x the left edge
     * @param y the upper edge
     * @param whole its name and what it did
     */
    record Node(int x, int y, int width, int height, String name, String whole) {}

    /**
     * A dependency.
     *
     * @param style a class of the style sheet
     * @param path the line
     * @param head where the arrow head stands, and how it is turned
     * @param label its number in the list and its kind
     */
    record Edge(String style, String path, String head, int labelX, int labelY, String label) {}

    private record Point(double x, double y) {
        Point plus(double dx, double dy) {
            return new Point(x + dx, y + dy);
        }
    }

    /** None for fewer than two transactions, and for so many that no one could see anything. */
    static Optional<CycleDrawing> of(List<DependencyStep> cycle) {
        int size = cycle.size();
        if (size < 2 || size > NODES_MAX) {
            return Optional.empty();
        }
        double radius = Math.max(size == 2 ? 140 : 105, size * ARC / (2 * Math.PI));
        double first = size == 2 ? Math.PI : -Math.PI / 2;
        double halfHeight = size == 2 ? NODE_HEIGHT / 2.0 + BEND : radius + NODE_HEIGHT / 2.0;
        double centerX = MARGIN + NODE_WIDTH / 2.0 + radius;
        double centerY = MARGIN + halfHeight;
        List<Point> points = new ArrayList<>();
        for (int at = 0; at < size; at++) {
            double angle = first + 2 * Math.PI * at / size;
            points.add(new Point(centerX + radius * Math.cos(angle), centerY + radius * Math.sin(angle)));
        }
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        for (int at = 0; at < size; at++) {
            DependencyStep step = cycle.get(at);
            DependencyStep next = cycle.get((at + 1) % size);
            nodes.add(node(step, points.get(at)));
            edges.add(edge(at + 1, step, points.get(at), points.get((at + 1) % size)));
            told.append(VisibleText.line(step.transaction()))
                    .append(" to ")
                    .append(VisibleText.line(next.transaction()))
                    .append(" by ")
                    .append(step.dependency())
                    .append(at + 1 < size ? ", " : ". ");
        }
        return Optional.of(new CycleDrawing(
                (int) (2 * centerX),
                bottom(nodes, edges) + GAP,
                "A cycle of " + size + " transactions",
                told + "The list says why.",
                nodes,
                edges));
    }

    private static int bottom(List<Node> nodes, List<Edge> edges) {
        int bottom = 0;
        for (int at = 0; at < nodes.size(); at++) {
            int node = nodes.get(at).y() + NODE_HEIGHT;
            bottom = Math.max(bottom, Math.max(node, edges.get(at).labelY()));
        }
        return bottom;
    }

    /** What the next transaction does, in words. */
    static String word(DependencyStep step) {
        return switch (step.dependency()) {
            case "ww" -> "overwrites what it wrote";
            case "wr" -> "reads what it wrote";
            default -> "overwrites what it read";
        };
    }

    private static Node node(DependencyStep step, Point center) {
        return new Node(
                round(center.x() - NODE_WIDTH / 2.0),
                round(center.y() - NODE_HEIGHT / 2.0),
                NODE_WIDTH,
                NODE_HEIGHT,
                name(step),
                VisibleText.line(step.transaction() + ": " + step.operations()));
    }

    /** The end of a long name: names of one history begin alike. */
    private static String name(DependencyStep step) {
        String name = VisibleText.line(step.transaction());
        int length = name.codePointCount(0, name.length());
        return length <= NAME_MAX ? name : "…" + name.substring(name.offsetByCodePoints(0, length - NAME_MAX + 1));
    }

    private static Edge edge(int number, DependencyStep step, Point from, Point to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double outX = (to.y() - from.y()) / length;
        double outY = (from.x() - to.x()) / length;
        Point middle = new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
        Point control = middle.plus(outX * BEND * 1.6, outY * BEND * 1.6);
        Point start = border(from, control, 0);
        Point end = border(to, control, 3);
        long turn = Math.round(Math.toDegrees(Math.atan2(end.y() - control.y(), end.x() - control.x())));
        Point label = new Point(
                        (start.x() + 2 * control.x() + end.x()) / 4, (start.y() + 2 * control.y() + end.y()) / 4)
                .plus(outX * 24, outY * 13);
        return new Edge(
                step.dependency(),
                "M" + text(start) + "Q" + text(control) + " " + text(end),
                "translate(" + text(end) + ") rotate(" + turn + ")",
                round(label.x()),
                round(label.y()) + 4,
                number + " " + step.dependency());
    }

    /** Where the line from a node's middle to a point leaves the node, and a little further. */
    private static Point border(Point node, Point toward, int further) {
        double dx = toward.x() - node.x();
        double dy = toward.y() - node.y();
        double part = Math.min(
                (NODE_WIDTH / 2.0 + further) / Math.max(Math.abs(dx), 1e-9),
                (NODE_HEIGHT / 2.0 + further) / Math.max(Math.abs(dy), 1e-9));
        return node.plus(dx * part, dy * part);
    }

    private static String text(Point point) {
        return round(point.x()) + " " + round(point.y());
    }

    private static int round(double value) {
        return (int) Math.round(value);
    }
}
