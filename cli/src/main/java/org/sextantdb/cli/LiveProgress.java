package org.sextantdb.cli;

import java.io.PrintWriter;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.model.ResultLine;
import org.sextantdb.harness.run.Progress;

/** Progress on stderr: one line that is written over on a terminal, plain lines elsewhere. */
final class LiveProgress implements Progress {
    private static final long SILENCE_MILLIS_MAX = 30_000;
    private static final String CLEAR = "\r\u001b[2K";

    private final PrintWriter err;
    private final boolean live;
    private final boolean quiet;
    private long lastMillis = System.currentTimeMillis();

    LiveProgress(PrintWriter err, boolean live, boolean quiet) {
        this.err = err;
        this.live = live && !quiet;
        this.quiet = quiet;
    }

    @Override
    public synchronized void starting(Column column) {
        line(column, "starting");
    }

    @Override
    public synchronized void note(Column column, String text) {
        line(column, text);
    }

    @Override
    public synchronized void ready(Column column, ResultLine.Engine engine) {
        line(
                column,
                "%s %s, %s, up in %.1f s"
                        .formatted(
                                engine.family(),
                                engine.version(),
                                engine.source().get("kind"),
                                engine.startMillis() / 1000.0));
    }

    @Override
    public synchronized void notRun(Column column, String reason) {
        line(column, "not run: " + reason);
    }

    @Override
    public synchronized void cell(Column column, ResultLine.Cell cell, int done, int total) {
        if (cell.isUnforeseen()) {
            line(column, "%s  %s: %s".formatted(cell.caseId(), word(cell), cell.sentence()));
        }
        long now = System.currentTimeMillis();
        String status = "[%d/%d] %s  %s".formatted(done, total, column.id(), cell.caseId());
        if (live) {
            err.print(CLEAR + status.substring(0, Math.min(status.length(), 100)) + (done == total ? CLEAR : ""));
            err.flush();
        } else if (!quiet && now - lastMillis > SILENCE_MILLIS_MAX) {
            err.println(status);
            lastMillis = now;
        }
    }

    /** A line that belongs to no column: a download, a sweep. */
    synchronized void line(String text) {
        if (!quiet) {
            err.println((live ? CLEAR : "") + text);
            lastMillis = System.currentTimeMillis();
        }
    }

    private static String word(ResultLine.Cell cell) {
        return cell.outcome().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private void line(Column column, String text) {
        if (!quiet) {
            err.println((live ? CLEAR : "") + "%-16s %s".formatted(column.id(), text));
            lastMillis = System.currentTimeMillis();
        }
    }
}
