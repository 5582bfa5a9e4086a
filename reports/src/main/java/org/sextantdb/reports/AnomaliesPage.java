package org.sextantdb.reports;

import java.util.List;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;

/**
 * What the template of the section of anomalies asks for.
 *
 * @param lanes one for each anomaly that was asked for
 */
record AnomaliesPage(Matrix matrix, Anomalies anomalies, List<AnomalyLanes> lanes) {

    static AnomaliesPage of(Matrix matrix) {
        Anomalies anomalies = Anomalies.of(matrix);
        return new AnomaliesPage(matrix, anomalies, AnomalyLanes.of(matrix, anomalies));
    }

    boolean isEmpty() {
        return anomalies.isEmpty();
    }

    /** Where the evidence of a cell is. */
    static String evidence(Cell cell) {
        return HtmlPage.evidence(cell.caseId(), cell.engine());
    }

    /** Why nothing of a column was measured. */
    static String reason(Engine engine) {
        String reason = Matrix.whyNotRun(engine);
        return reason == null ? "these cases were not measured" : reason;
    }
}
