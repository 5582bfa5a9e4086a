package org.sextantdb.reports;

import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Engine;

/** What the template of the section of the user's own migrations asks for. */
record OwnMigrationsPage(Matrix matrix, OwnMigrations migrations) {

    static OwnMigrationsPage of(Matrix matrix) {
        return new OwnMigrationsPage(matrix, OwnMigrations.of(matrix));
    }

    boolean isEmpty() {
        return migrations.isEmpty();
    }

    /** Where the evidence is. */
    static String evidence(OwnMigrations.Broken broken) {
        return HtmlPage.evidence(broken.cell().caseId(), broken.cell().engine());
    }

    /** How a property that does not hold is drawn. */
    static String style(OwnMigrations.Broken broken) {
        return HtmlPage.style(broken.cell().outcome());
    }

    /** How a file on a column is drawn where nothing is broken; what is broken has a mark of its own. */
    static String style(OwnMigrations.Answer answer) {
        if (!answer.broken().isEmpty()) {
            return "broken";
        }
        return HtmlPage.style(answer.allHold() ? Outcome.CONFORMS : Outcome.NOT_RUN);
    }

    /** Why nothing was measured on a column. */
    String reason(Engine engine) {
        String reason = Matrix.whyNotRun(engine);
        if (reason != null) {
            return reason;
        }
        Case first = matrix.cases().stream()
                .filter(row -> row.suite().equals("application"))
                .findFirst()
                .orElseThrow();
        return matrix.cell(first, engine).sentence();
    }
}
