package org.sextantdb.harness.history;

/** The edges by the node they leave, in arrays: 100,000 transactions have some hundred thousand of them. */
final class Graph {
    final int nodes;
    final Dependencies edges;

    /** The edges that leave node {@code n} are {@code out[first[n]]} to {@code out[first[n + 1] - 1]}. */
    final int[] first;

    final int[] out;

    Graph(int nodes, Dependencies edges) {
        this.nodes = nodes;
        this.edges = edges;
        this.first = new int[nodes + 1];
        this.out = new int[edges.count];
        for (int edge = 0; edge < edges.count; edge++) {
            first[edges.from[edge] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            first[node + 1] += first[node];
        }
        int[] next = first.clone();
        for (int edge = 0; edge < edges.count; edge++) {
            out[next[edges.from[edge]]++] = edge;
        }
    }

    /** The edges of some types, which are bits of {@link Dependency#bit}. */
    Arrows over(int types) {
        return new Arrows() {
            @Override
            public int begin(int node) {
                return first[node];
            }

            @Override
            public int end(int node) {
                return first[node + 1];
            }

            @Override
            public int target(int node, int place) {
                int edge = out[place];
                return (types & (1 << edges.type[edge])) != 0 ? edges.to[edge] : NONE;
            }
        };
    }

    /**
     * The graph in which no walk takes two anti-dependencies in a row: node {@code n} stands at {@code 2n}, and at
     * {@code 2n + 1} where it was come to by an anti-dependency. Every cycle there contradicts snapshot isolation, and
     * every cycle that contradicts snapshot isolation is there.
     */
    Arrows nonadjacent() {
        return new Arrows() {
            @Override
            public int begin(int node) {
                return first[node / 2];
            }

            @Override
            public int end(int node) {
                return first[node / 2 + 1];
            }

            @Override
            public int target(int node, int place) {
                int edge = out[place];
                boolean anti = edges.is(edge, Dependency.RW);
                return anti && node % 2 == 1 ? NONE : 2 * edges.to[edge] + (anti ? 1 : 0);
            }
        };
    }
}
