package org.sextantdb.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;

/**
 * One cell that is not as it was.
 *
 * @param kind what that means
 * @param row the case, as the newer run that has it asks it
 * @param engine the column's id
 * @param before null where nothing was measured
 * @param after null where nothing was measured
 * @param reason why a vanished cell is no longer measured, or why one that appeared was not measured before; else null
 * @param values value by value what changed; empty for a cell that appeared or vanished
 */
public record CellChange(
        Kind kind,
        Case row,
        String engine,
        @Nullable Cell before,
        @Nullable Cell after,
        @Nullable String reason,
        List<ValueChange> values) {

    public CellChange {
        values = List.copyOf(values);
    }

    /** What a change means, in the order in which a reader wants to know. */
    public enum Kind {
        /** The claim held, or there was none, and now it is refused, other or unknown; or what was foreseen is not. */
        WORSE,
        /** A deviation of the ledger no longer happens. */
        HEALED,
        /** The reverse of {@link #WORSE}. */
        BETTER,
        /** Another value, neither worse nor better by outcome and ledger. */
        CHANGED,
        /** Measured now, and not before. */
        APPEARED,
        /** Measured before, and not now. */
        VANISHED;

        static Kind of(Cell before, Cell after) {
            boolean deviated = before.outcome() == Outcome.REFUSES || before.outcome() == Outcome.DIFFERS;
            boolean ledger = Boolean.TRUE.equals(before.foreseen()) || after.isUnforeseen();
            if (deviated && ledger && after.outcome() == Outcome.CONFORMS) {
                return HEALED;
            }
            if (isWorse(before, after)) {
                return WORSE;
            }
            boolean explained = before.outcome() == after.outcome() && before.isUnforeseen() && !after.isUnforeseen();
            return (!Seen.isGood(before) && Seen.isGood(after)) || explained ? BETTER : CHANGED;
        }

        private static boolean isWorse(Cell before, Cell after) {
            boolean surprising = !before.isUnforeseen() && after.isUnforeseen();
            boolean fellSilent = before.outcome() == Outcome.REFUSES && after.outcome() == Outcome.DIFFERS;
            return (Seen.isGood(before) && !Seen.isGood(after)) || surprising || fellSilent;
        }
    }
}
