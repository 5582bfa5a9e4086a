package org.sextantdb.harness.history;

import java.util.Arrays;

/** The edges between committed transactions, with what each was read off from. Edges of a transaction to itself are none. */
final class Dependencies {
    /** Stands for the value of a register before anything was written. */
    static final long INITIAL = Long.MIN_VALUE;

    int count;
    int[] from = new int[1024];
    int[] to = new int[1024];
    byte[] type = new byte[1024];
    int[] key = new int[1024];
    long[] at = new long[1024];

    private final Dependency[] types = Dependency.values();

    /**
     * @param keyIndex the key it was seen at
     * @param version of a list the position in its order: for wr that of the last value read, else that of the value
     *     written; of a register the value that was read, or {@link #INITIAL}
     */
    void add(int fromTransaction, int toTransaction, Dependency dependency, int keyIndex, long version) {
        if (fromTransaction == toTransaction) {
            return;
        }
        if (count == from.length) {
            grow();
        }
        from[count] = fromTransaction;
        to[count] = toTransaction;
        type[count] = (byte) dependency.code;
        key[count] = keyIndex;
        at[count] = version;
        count++;
    }

    private void grow() {
        int length = from.length * 2;
        from = Arrays.copyOf(from, length);
        to = Arrays.copyOf(to, length);
        type = Arrays.copyOf(type, length);
        key = Arrays.copyOf(key, length);
        at = Arrays.copyOf(at, length);
    }

    Dependency dependency(int edge) {
        return types[type[edge]];
    }

    boolean is(int edge, Dependency dependency) {
        return type[edge] == dependency.code;
    }
}
