package org.sextantdb.harness.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sextantdb.harness.history.Example.Step;

/** Says of an edge why it is one, and of a cycle what it consists of. */
final class Reasons {
    private final Index index;
    private final Dependencies edges;
    private final List<KeyLog> keys;

    Reasons(Index index, Dependencies edges) {
        this.index = index;
        this.edges = edges;
        this.keys = List.copyOf(index.keys.values());
    }

    /** The cycle, beginning with the transaction of the lowest number. */
    Example example(Anomaly anomaly, int[] cycle) {
        int begin = 0;
        for (int i = 1; i < cycle.length; i++) {
            if (id(cycle[i]) < id(cycle[begin])) {
                begin = i;
            }
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < cycle.length; i++) {
            steps.add(step(cycle[(begin + i) % cycle.length]));
        }
        return new Example(anomaly, steps);
    }

    private int id(int edge) {
        return index.transactions.get(edges.from[edge]).id();
    }

    private Step step(int edge) {
        Transaction from = index.transactions.get(edges.from[edge]);
        return new Step(from.name(), from.text(), edges.dependency(edge).text(), because(edge));
    }

    private String because(int edge) {
        KeyLog key = keys.get(edges.key[edge]);
        String from = index.name(edges.from[edge]);
        String to = index.name(edges.to[edge]);
        return key.ofList
                ? ofList(key, edges.dependency(edge), from, to, (int) edges.at[edge])
                : ofRegister(key, edge, from, to);
    }

    private static String ofList(KeyLog key, Dependency dependency, String from, String to, int at) {
        int value = key.order[at];
        return switch (dependency) {
            case WW ->
                to + " appends " + value + " to " + key.name + " behind " + key.order[at - 1] + ", which " + from
                        + " appended";
            case WR -> to + " reads " + read(key, at + 1) + ", and " + value + " was appended by " + from;
            case RW -> from + " reads " + read(key, at) + ", without " + value + ", which " + to + " appended";
        };
    }

    private static String read(KeyLog key, int length) {
        return key.name + " = " + Arrays.toString(Arrays.copyOf(key.order, length));
    }

    private String ofRegister(KeyLog key, int edge, String from, String to) {
        long at = edges.at[edge];
        String version = key.name + " = " + (at == Dependencies.INITIAL ? "null" : at);
        Integer written = key.lastWrites.get(edges.to[edge]);
        return switch (edges.dependency(edge)) {
            case WW -> to + " reads " + version + ", which " + from + " wrote, and writes " + written + " over it";
            case WR -> to + " reads " + version + ", which " + from + " wrote";
            case RW -> from + " reads " + version + ", which " + to + " replaced by " + written;
        };
    }
}
