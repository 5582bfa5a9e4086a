package org.sextantdb.reports;

import java.util.List;
import org.sextantdb.harness.model.ResultLine.Engine;

/**
 * What the template of the limits page asks for.
 */
record LimitsPage(Matrix matrix, Limits limits) {

    /** The columns in which any limit was measured. */
    List<Engine> columns() {
        return matrix.engines().stream()
                .filter(engine -> limits.groups().stream()
                        .flatMap(group -> group.rows().stream())
                        .anyMatch(row -> of(row, engine) != null))
                .toList();
    }

    /** What one engine takes of one limit; null where it was not measured. */
    Limits.@org.jspecify.annotations.Nullable Measure of(Limits.Row row, Engine engine) {
        return row.measures().get(matrix.engines().indexOf(engine));
    }

    /** The cell's evidence in the report. */
    static String evidence(Limits.Row row, Engine engine) {
        return HtmlPage.evidence(row.question().id(), engine.id());
    }
}
