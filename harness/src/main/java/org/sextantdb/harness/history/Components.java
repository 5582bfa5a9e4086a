package org.sextantdb.harness.history;

import java.util.Arrays;

/**
 * Strongly connected components after Tarjan (1972), without recursion: a component of thousands of transactions would not
 * fit on the stack.
 */
final class Components {
    private final int[] of;
    private final int[] sizes;

    private Components(int[] of, int[] sizes) {
        this.of = of;
        this.sizes = sizes;
    }

    /** The component of each node. */
    int[] of() {
        return of;
    }

    /** How many nodes each component has. */
    int[] sizes() {
        return sizes;
    }

    /** Whether the nodes are in one component, which then has a cycle through both. */
    boolean together(int a, int b) {
        return of[a] == of[b];
    }

    /** Finds them. */
    static Components of(int nodes, Arrows arrows) {
        // Numbers begin with 1; 0 is a node that was not seen.
        int[] number = new int[nodes];
        int[] low = new int[nodes];
        int[] component = new int[nodes];
        int[] path = new int[nodes];
        int[] place = new int[nodes];
        int[] open = new int[nodes];
        int[] sizes = new int[Math.max(nodes, 1)];
        Arrays.fill(component, Arrows.NONE);
        int numbers = 0;
        int components = 0;
        int openCount = 0;
        for (int root = 0; root < nodes; root++) {
            if (number[root] != 0) {
                continue;
            }
            int depth = 0;
            path[0] = root;
            place[root] = arrows.begin(root);
            number[root] = low[root] = ++numbers;
            open[openCount++] = root;
            while (depth >= 0) {
                int node = path[depth];
                if (place[node] < arrows.end(node)) {
                    int next = arrows.target(node, place[node]++);
                    if (next == Arrows.NONE) {
                        continue;
                    }
                    if (number[next] == 0) {
                        number[next] = low[next] = ++numbers;
                        open[openCount++] = next;
                        place[next] = arrows.begin(next);
                        path[++depth] = next;
                    } else if (component[next] == Arrows.NONE) {
                        low[node] = Math.min(low[node], number[next]);
                    }
                    continue;
                }
                if (low[node] == number[node]) {
                    int member;
                    do {
                        member = open[--openCount];
                        component[member] = components;
                        sizes[components]++;
                    } while (member != node);
                    components++;
                }
                if (--depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[node]);
                }
            }
        }
        return new Components(component, Arrays.copyOf(sizes, components));
    }
}
