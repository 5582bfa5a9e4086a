package org.sextantdb.harness.history;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cycles and names them. Whether a component holds G0, G1c, a cycle that contradicts snapshot isolation, or any
 * cycle at all is decided exactly, by components alone. Which cycle it is and how short is found by breadth-first search,
 * bounded by {@link #STARTS_MAX} and {@link #EDGES_MAX}: in a component so large that the bound is met, the smallest cycle
 * may be missed, and a G-single may be counted as G-nonadjacent, which contradicts the same models.
 */
final class Cycles {
    /** From so many edges of one component a cycle of one class is searched. */
    static final int STARTS_MAX = 256;

    /** So many edges are looked at for one class in all components together. */
    static final long EDGES_MAX = 20_000_000;

    private static final int WW = Dependency.WW.bit();
    private static final int FLOW = WW | Dependency.WR.bit();
    private static final int ALL = FLOW | Dependency.RW.bit();

    private final Graph graph;
    private final Dependencies edges;
    private final Found found;
    private final Reasons reasons;
    private final Components flow;
    private final Components all;
    private final Components apart;

    Cycles(Graph graph, Found found, Reasons reasons) {
        this.graph = graph;
        this.edges = graph.edges;
        this.found = found;
        this.reasons = reasons;
        this.flow = Components.of(graph.nodes, graph.over(FLOW));
        this.all = Components.of(graph.nodes, graph.over(ALL));
        this.apart = Components.of(2 * graph.nodes, graph.nonadjacent());
    }

    /** Makes of an edge the shortest cycle of a class through it, its edges in order; null where there is none. */
    private interface Closing {
        int @Nullable [] close(int edge, int longest);
    }

    void find() {
        Components written = Components.of(graph.nodes, graph.over(WW));
        BitSet none = new BitSet();
        BitSet g0 = search(Anomaly.G0, Dependency.WW, written, none, closing(WW, written));
        countRest(Anomaly.G0, holding(written, Dependency.WW), g0);
        BitSet g1c = search(Anomaly.G1C, Dependency.WR, flow, none, closing(FLOW, flow));
        countRest(Anomaly.G1C, holding(flow, Dependency.WR), g1c);
        BitSet flowing = new BitSet();
        BitSet skewed = new BitSet();
        for (int edge = 0; edge < edges.count; edge++) {
            boolean anti = edges.is(edge, Dependency.RW);
            if (anti ? isApart(edge) : flow.together(edges.from[edge], edges.to[edge])) {
                (anti ? skewed : flowing).set(all.of()[edges.from[edge]]);
            }
        }
        Closing single = closing(FLOW, all);
        BitSet singles = search(
                Anomaly.G_SINGLE,
                Dependency.RW,
                all,
                none,
                (edge, longest) -> isApart(edge) ? single.close(edge, longest) : null);
        BitSet others = search(Anomaly.G_NONADJACENT, Dependency.RW, all, singles, nonadjacent());
        others.or(singles);
        others.or(flowing);
        countRest(Anomaly.G_NONADJACENT, skewed, others);
        others.or(skewed);
        others.or(search(Anomaly.G2_ITEM, Dependency.RW, all, none, adjacent()));
        countRest(Anomaly.G2_ITEM, holding(all, Dependency.RW), others);
    }

    /** The components that have an edge of a type inside. */
    private BitSet holding(Components components, Dependency dependency) {
        BitSet holding = new BitSet();
        for (int edge = 0; edge < edges.count; edge++) {
            if (edges.is(edge, dependency) && components.together(edges.from[edge], edges.to[edge])) {
                holding.set(components.of()[edges.from[edge]]);
            }
        }
        return holding;
    }

    /** What must be there and was not found within the bounds. */
    private void countRest(Anomaly anomaly, BitSet holding, BitSet foundIn) {
        BitSet rest = (BitSet) holding.clone();
        rest.andNot(foundIn);
        for (int component = rest.nextSetBit(0); component >= 0; component = rest.nextSetBit(component + 1)) {
            found.count(anomaly);
        }
    }

    /** Whether an anti-dependency is on a walk around in which no two of them come in a row. */
    private boolean isApart(int edge) {
        return apart.together(2 * edges.from[edge], 2 * edges.to[edge] + 1);
    }

    /**
     * Searches every component for cycles of a class through an edge of a type.
     *
     * @param passedOver components in which nothing is searched
     * @return the components in which one was found
     */
    private BitSet search(
            Anomaly anomaly, Dependency through, Components components, BitSet passedOver, Closing closing) {
        BitSet foundIn = new BitSet();
        int[] tried = new int[components.sizes().length];
        int shortest = Integer.MAX_VALUE;
        for (int edge = 0; edge < edges.count; edge++) {
            int component = components.of()[edges.from[edge]];
            boolean candidate = edges.is(edge, through)
                    && component == components.of()[edges.to[edge]]
                    && !passedOver.get(component)
                    && tried[component] < STARTS_MAX;
            if (!candidate || (foundIn.get(component) && shortest == 2)) {
                continue;
            }
            tried[component]++;
            int[] cycle = closing.close(edge, foundIn.get(component) ? shortest - 1 : Integer.MAX_VALUE);
            if (cycle != null) {
                if (!foundIn.get(component)) {
                    foundIn.set(component);
                    found.count(anomaly);
                }
                shortest = Math.min(shortest, cycle.length);
                found.offer(anomaly, () -> reasons.example(anomaly, cycle), transactions(cycle));
            }
        }
        return foundIn;
    }

    private int[] transactions(int[] cycle) {
        return Arrays.stream(cycle).map(edge -> edges.from[edge]).toArray();
    }

    private Closing closing(int types, Components within) {
        Arrows arrows = graph.over(types);
        ShortestPath paths = new ShortestPath(graph.nodes, EDGES_MAX);
        return (edge, longest) ->
                cycle(edge, paths.find(arrows, within, edges.to[edge], edges.from[edge], Arrows.NONE, longest - 1));
    }

    /** A walk may come to a transaction twice; it is then cut short, and is of this class only where it still is one. */
    private Closing nonadjacent() {
        Arrows arrows = graph.nonadjacent();
        ShortestPath paths = new ShortestPath(2 * graph.nodes, EDGES_MAX);
        return (edge, longest) -> {
            if (!isApart(edge)) {
                return null;
            }
            int[] cycle = cycle(
                    edge,
                    paths.find(arrows, apart, 2 * edges.to[edge] + 1, 2 * edges.from[edge], Arrows.NONE, longest - 1));
            boolean simple = cycle != null
                    && Arrays.stream(transactions(cycle)).distinct().count() == cycle.length;
            return simple ? cycle : null;
        };
    }

    /** Two anti-dependencies in a row, and a way back that does not touch the transaction between them. */
    private Closing adjacent() {
        Arrows arrows = graph.over(ALL);
        ShortestPath paths = new ShortestPath(graph.nodes, EDGES_MAX);
        return (edge, longest) -> {
            int from = edges.from[edge];
            int between = edges.to[edge];
            int[] best = null;
            for (int place = graph.first[between]; place < graph.first[between + 1]; place++) {
                int second = graph.out[place];
                int next = edges.to[second];
                if (!edges.is(second, Dependency.RW) || !all.together(between, next)) {
                    continue;
                }
                int most = (best == null ? longest : best.length - 1) - 2;
                int[] back = paths.find(arrows, all, next, from, between, most);
                if (back != null) {
                    best = new int[back.length + 2];
                    best[0] = edge;
                    best[1] = second;
                    for (int i = 0; i < back.length; i++) {
                        best[i + 2] = graph.out[back[i]];
                    }
                }
            }
            return best;
        };
    }

    private int @Nullable [] cycle(int edge, int @Nullable [] back) {
        if (back == null) {
            return null;
        }
        int[] cycle = new int[back.length + 1];
        cycle[0] = edge;
        for (int i = 0; i < back.length; i++) {
            cycle[i + 1] = graph.out[back[i]];
        }
        return cycle;
    }
}
