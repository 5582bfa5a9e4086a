package org.sextantdb.harness.run;

import java.util.List;
import java.util.Map;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine;

/** Lines of a column that did not run. */
public final class ResultLines {
    private ResultLines() {}

    /** The column itself. */
    public static ResultLine.Engine notRun(Column column, String reason) {
        return new ResultLine.Engine(
                column.id(),
                column.label(),
                column.engine().family().name(),
                null,
                null,
                column.variantName(),
                Map.of(),
                null,
                Map.of(),
                column.engine().endOfLife(),
                "not-run",
                reason,
                0);
    }

    /** One of its cells. */
    public static ResultLine.Cell notRun(Column column, String caseId, String reason) {
        return new ResultLine.Cell(
                caseId, column.id(), Outcome.NOT_RUN, null, reason, Map.of(), null, null, List.of(), 0, 0);
    }
}
