package org.sextantdb.suites.lying;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.engine.Engine;
import org.sextantdb.harness.engine.Identity;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.engine.Variant;
import org.sextantdb.harness.model.ResultLine;
import org.sextantdb.harness.run.CaseCatalog;
import org.sextantdb.harness.run.ColumnRun;
import org.sextantdb.harness.run.Ledgers;
import org.sextantdb.harness.run.RunOptions;
import org.sextantdb.harness.server.Server;

/** A server of an engine behind the lying driver. */
record LyingServer(Engine engine, Identity identity, JdbcTarget administrator) implements Server {

    /** All cells of a run of these cases. */
    Map<String, ResultLine.Cell> cells(CaseCatalog all, List<String> ids, RunOptions options) {
        Map<String, ResultLine.Cell> cells = new LinkedHashMap<>();
        try (ColumnRun run = new ColumnRun(
                new Column(engine, Variant.STOCK),
                this,
                new Ledgers(all.claims()).of(engine.family().name()),
                options,
                "liar")) {
            all.select(List.of(), ids).cases().forEach((id, one) -> cells.put(id, run.run(id, one)));
        }
        return cells;
    }

    @Override
    public Map<String, String> source() {
        return Map.of("kind", "embedded");
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public Map<String, String> driver() {
        return Map.of("name", "liar", "version", "1");
    }

    @Override
    public long startMillis() {
        return 0;
    }

    @Override
    public void close() {}
}
