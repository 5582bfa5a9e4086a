package org.sextantdb.harness.junit;

import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.judge.Judge;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine;
import org.sextantdb.harness.model.TranscriptLine;

/** One case on one engine, as a JUnit test sees it. */
public final class CellTest {
    private final LaunchRun run;
    private final Column column;
    private final String caseId;

    CellTest(LaunchRun run, Column column, String caseId) {
        this.run = run;
        this.column = column;
        this.caseId = caseId;
    }

    /** Runs the case and returns what was measured; the result is written down whatever a test makes of it. */
    public ResultLine.Cell run() {
        return run.cell(column, caseId);
    }

    /**
     * Runs the case.
     *
     * @throws AssertionFailedError where the verdict was not foreseen; the message says everything about the cell
     * @throws TestAbortedException where the engine could not be had
     */
    public void verify() {
        ResultLine.Cell cell = run();
        if (cell.outcome() == Outcome.NOT_RUN) {
            throw new TestAbortedException(column.id() + " was not run: " + cell.sentence());
        }
        if (cell.isUnforeseen()) {
            throw new AssertionFailedError(explain(cell));
        }
    }

    /** Question, claim, what was seen, the statements, and where the ledger would be edited. */
    private String explain(ResultLine.Cell cell) {
        ResultLine.Case row = run.row(caseId);
        StringBuilder text = new StringBuilder(caseId + " on " + column.id() + ": " + cell.outcome() + "\n");
        text.append("  asks    ").append(row.asks()).append('\n');
        text.append("  claims  ")
                .append(row.claim() == null ? "nothing: " + row.noClaimBecause() : Judge.text(row.claim()))
                .append('\n');
        text.append("  saw     ").append(Judge.text(cell.facts())).append('\n');
        text.append("  verdict ").append(cell.sentence()).append('\n');
        for (TranscriptLine line : cell.transcript()) {
            text.append("    ").append(line.session()).append(": ").append(line.statement());
            text.append(line.parameters().isEmpty() ? "" : " " + line.parameters());
            text.append("  -- ").append(line.answer()).append('\n');
        }
        cell.cycle()
                .forEach(step -> text.append("    cycle ")
                        .append(step.transaction())
                        .append(' ')
                        .append(step.operations())
                        .append(" --")
                        .append(step.dependency())
                        .append("--> ")
                        .append(step.because())
                        .append('\n'));
        text.append("  if this is right, explain it in fixtures/ledger/")
                .append(column.engine().family().name())
                .append('/')
                .append(row.suite())
                .append(".yaml\n  again   ./sextant run --engines ")
                .append(column.id())
                .append(" --case '")
                .append(caseId)
                .append("'");
        return text.toString();
    }

    @Override
    public String toString() {
        return column.id() + ", " + caseId;
    }
}
