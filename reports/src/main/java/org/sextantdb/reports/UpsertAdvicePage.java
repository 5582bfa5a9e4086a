package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;

/**
 * What the template of the page of upserts asks for.
 */
record UpsertAdvicePage(Matrix matrix, UpsertAdvice advice) {

    /** A case and how its cells came out, in columns that are advised the same. */
    record Proof(String caseId, List<Cell> cells) {}

    /** What a row is drawn from: the cells that must conform, and those that tell what may be refused. */
    List<Proof> proofs(UpsertAdvice.Row row) {
        UpsertForm form = row.first().form();
        List<Proof> proofs = new ArrayList<>();
        if (form != null) {
            form.required().forEach(id -> proofs.add(proof(id, row)));
            form.severalRows().stream().filter(this::isAsked).forEach(id -> proofs.add(proof(id, row)));
        }
        return proofs;
    }

    /** The cell that rules a form out, in all columns of the row. */
    Proof proof(String caseId, UpsertAdvice.Row row) {
        return new Proof(
                caseId,
                isAsked(caseId)
                        ? row.engines().stream()
                                .map(engine -> matrix.cell(caseId, engine.id()))
                                .toList()
                        : List.of());
    }

    private boolean isAsked(String caseId) {
        return matrix.cases().stream().map(Case::id).anyMatch(caseId::equals);
    }

    /** The statements as they were sent, one behind the other. */
    static String sql(UpsertAdvice.Row row) {
        return row.first().statements().stream()
                .map(statement -> VisibleText.show(statement) + ";")
                .collect(Collectors.joining("\n"));
    }

    /** A case that some column was asked. */
    Case question(String caseId) {
        return matrix.cases().stream()
                .filter(row -> row.id().equals(caseId))
                .findFirst()
                .orElseThrow();
    }

    String title(Cell cell) {
        return matrix.engines().stream()
                .filter(engine -> engine.id().equals(cell.engine()))
                .map(Look::title)
                .findFirst()
                .orElse(cell.engine());
    }

    static boolean isMeasured(Cell cell) {
        return cell.outcome() != Outcome.NOT_RUN;
    }

    /** The cell's evidence in the report. */
    static String evidence(Cell cell) {
        return HtmlPage.evidence(cell.caseId(), cell.engine());
    }
}
