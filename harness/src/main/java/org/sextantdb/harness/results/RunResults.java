package org.sextantdb.harness.results;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.ResultLine;

/**
 * All that one run wrote.
 *
 * @param run which kit measured what
 * @param engines the columns, in the order of the file
 * @param cases the rows, in the order of the file
 * @param cells the cells, in the order in which they were measured
 * @param end how the run ended; null where it was cut short
 */
public record RunResults(
        ResultLine.Run run,
        List<ResultLine.Engine> engines,
        List<ResultLine.Case> cases,
        List<ResultLine.Cell> cells,
        ResultLine.@Nullable End end) {

    public RunResults {
        engines = List.copyOf(engines);
        cases = List.copyOf(cases);
        cells = List.copyOf(cells);
    }

    /** The same run with other columns, cases and cells. */
    public RunResults with(
            List<ResultLine.Engine> columns, List<ResultLine.Case> rows, List<ResultLine.Cell> measured) {
        return new RunResults(run, columns, rows, measured, end);
    }

    /** Whether the run came to its end: everything that it set out to measure is here. */
    public boolean isComplete() {
        return end != null && end.complete();
    }
}
