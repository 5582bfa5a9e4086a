package org.sextantdb.reports;

import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.ResultLine;

/**
 * One of the runs that a matrix was computed from.
 *
 * @param run how it began
 * @param end how it ended; null where it was cut short
 */
public record MatrixRun(ResultLine.Run run, ResultLine.@Nullable End end) {

    /** Whether the run came to its end. */
    public boolean isComplete() {
        return end != null && end.complete();
    }
}
