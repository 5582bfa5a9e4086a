package org.sextantdb.harness.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine;
import org.sextantdb.harness.results.ResultLog;

/**
 * The lines of one run from its first to its last, counted on the way. Safe for threads; whoever began it ends it, and
 * without an end the results say that the run was cut short.
 */
public final class RunLog {
    private final ResultLog log;
    private final int rows;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final Map<String, String> notRun = new TreeMap<>();
    private final List<String> ran = new ArrayList<>();
    private int unforeseen;

    private RunLog(ResultLog log, int rows) {
        this.log = log;
        this.rows = rows;
    }

    /** Writes the run's own line and its rows. */
    public static RunLog begin(
            ResultLog log, ResultLine.Kit kit, long seed, Map<String, String> filters, CaseCatalog rows) {
        log.append(
                new ResultLine.Run(ResultLine.SCHEMA_VERSION, kit, Instant.now().toString(), seed, filters));
        rows.cases().keySet().forEach(id -> log.append(rows.row(id)));
        return new RunLog(log, rows.cases().size());
    }

    /** A column whose cells follow. */
    public synchronized void ready(ResultLine.Engine column) {
        log.append(column);
        ran.add(column.id());
    }

    /** A column that has no cells, with what is known of it. */
    public synchronized void notRun(ResultLine.Engine column) {
        log.append(column);
        counts.merge(Outcome.NOT_RUN, rows, Integer::sum);
        notRun.put(column.id(), String.valueOf(column.reason()));
    }

    /** A column of which nothing is known but why it did not run. */
    public void notRun(Column column, String reason) {
        notRun(ResultLines.notRun(column, reason));
    }

    public synchronized void cell(ResultLine.Cell cell) {
        log.append(cell);
        counts.merge(cell.outcome(), 1, Integer::sum);
        unforeseen += cell.isUnforeseen() ? 1 : 0;
    }

    /** Writes the last line. */
    public synchronized RunSummary end() {
        Map<String, Integer> byName = new LinkedHashMap<>();
        counts.forEach((outcome, count) -> byName.put(outcome.name(), count));
        log.append(new ResultLine.End(true, Instant.now().toString(), byName, unforeseen));
        return new RunSummary(counts, unforeseen, ran, notRun);
    }
}
