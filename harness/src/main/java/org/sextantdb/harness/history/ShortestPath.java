package org.sextantdb.harness.history;

import org.jspecify.annotations.Nullable;

/** Breadth-first search that never leaves a component, within a bound of work for all searches together. */
final class ShortestPath {
    private final int[] seenIn;
    private final int[] cameBy;
    private final int[] cameFrom;
    private final int[] queue;
    private int search;
    private long left;

    /**
     * @param edgesMax how many edges all searches together may look at; after that nothing more is found
     */
    ShortestPath(int nodes, long edgesMax) {
        this.seenIn = new int[nodes];
        this.cameBy = new int[nodes];
        this.cameFrom = new int[nodes];
        this.queue = new int[nodes];
        this.left = edgesMax;
    }

    /**
     * The places of the edges of a shortest path.
     *
     * @param within the components of which the path stays in one
     * @param avoided a node that it does not touch; -1 for none
     * @param longest how many edges it may have
     * @return null where there is none, or where the work would go beyond the bound
     */
    int @Nullable [] find(Arrows arrows, Components within, int from, int to, int avoided, int longest) {
        if (from == to) {
            return new int[0];
        }
        search++;
        int head = 0;
        int tail = 0;
        int levelEnd = 1;
        int depth = 0;
        queue[tail++] = from;
        seenIn[from] = search;
        while (head < tail) {
            if (head == levelEnd) {
                depth++;
                levelEnd = tail;
            }
            if (depth >= longest || left < 0) {
                return null;
            }
            int node = queue[head++];
            int end = arrows.end(node);
            left -= end - arrows.begin(node);
            for (int place = arrows.begin(node); place < end; place++) {
                int next = arrows.target(node, place);
                if (next == Arrows.NONE || next == avoided || seenIn[next] == search || !within.together(node, next)) {
                    continue;
                }
                seenIn[next] = search;
                cameBy[next] = place;
                cameFrom[next] = node;
                if (next == to) {
                    return path(from, to);
                }
                queue[tail++] = next;
            }
        }
        return null;
    }

    private int[] path(int from, int to) {
        int length = 0;
        for (int node = to; node != from; node = cameFrom[node]) {
            length++;
        }
        int[] places = new int[length];
        for (int node = to; node != from; node = cameFrom[node]) {
            places[--length] = cameBy[node];
        }
        return places;
    }
}
