package org.sextantdb.harness.history;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Which transactions ran at the same time as another one that had a key in common with them, where at least one of the two
 * wrote it or tried to. A history without such transactions is one after the other, whatever the engine would have done.
 * Those that were rolled back count: to refuse one of two is how many engines keep them apart.
 */
final class Overlap {
    private Overlap() {}

    static int count(Index index) {
        BitSet overlapping = new BitSet();
        for (KeyLog key : index.keys.values()) {
            List<KeyLog.Access> byBegin = key.accesses.stream()
                    .sorted(Comparator.comparingLong(access ->
                            index.transactions.get(access.transaction()).invokedNanos()))
                    .toList();
            mark(index, byBegin, overlapping);
        }
        return overlapping.cardinality();
    }

    /** Forwards: who began before this one and had not ended. Backwards: who began before this one ended. */
    private static void mark(Index index, List<KeyLog.Access> byBegin, BitSet overlapping) {
        long lastEnd = Long.MIN_VALUE;
        long lastWriterEnd = Long.MIN_VALUE;
        for (KeyLog.Access access : byBegin) {
            Transaction it = index.transactions.get(access.transaction());
            boolean writes = access.writes();
            if ((writes ? lastEnd : lastWriterEnd) > it.invokedNanos()) {
                overlapping.set(access.transaction());
            }
            lastEnd = Math.max(lastEnd, it.completedNanos());
            lastWriterEnd = writes ? Math.max(lastWriterEnd, it.completedNanos()) : lastWriterEnd;
        }
        long nextBegin = Long.MAX_VALUE;
        long nextWriterBegin = Long.MAX_VALUE;
        for (int i = byBegin.size() - 1; i >= 0; i--) {
            Transaction it = index.transactions.get(byBegin.get(i).transaction());
            boolean writes = byBegin.get(i).writes();
            if ((writes ? nextBegin : nextWriterBegin) < it.completedNanos()) {
                overlapping.set(byBegin.get(i).transaction());
            }
            nextBegin = it.invokedNanos();
            nextWriterBegin = writes ? it.invokedNanos() : nextWriterBegin;
        }
    }
}
