package org.sextantdb.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.engine.Engine;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.engine.Identity;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.engine.Variant;
import org.sextantdb.harness.judge.Ledger;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.DependencyStep;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.ResultLine;
import org.sextantdb.harness.server.Server;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Workspace;

/** What a case proves with a cycle comes into the results. */
class CycleCarriedTest {
    private static final List<DependencyStep> CYCLE =
            List.of(new DependencyStep("T1", "w(x)", "ww", "a"), new DependencyStep("T2", "w(x)", "ww", "b"));

    @TempDir
    private Path directory;

    @Test
    void the_cycle_of_an_observation_stands_in_its_cell() {
        Engine sqlite = EngineCatalog.load().engine("sqlite");
        Server server = new FileServer(sqlite, JdbcTarget.of("jdbc:sqlite:" + directory, "", ""));
        try (ColumnRun run = new ColumnRun(
                new Column(sqlite, Variant.STOCK), server, Ledger.empty(), RunOptions.standard(), "cycle")) {
            ResultLine.Cell cell = run.run("isolation/history", new WithCycle());

            assertThat(cell.cycle()).isEqualTo(CYCLE);
        }
    }

    private record WithCycle() implements Case {
        @Override
        public String asks() {
            return "Is there a cycle?";
        }

        @Override
        public Claim claim() {
            return Claim.none("a test");
        }

        @Override
        public Observation observe(Workspace db) {
            return Observation.of("found", "G0").withCycle(CYCLE);
        }
    }

    private record FileServer(Engine engine, JdbcTarget administrator) implements Server {
        @Override
        public Identity identity() {
            return new Identity("SQLite", "3.54.1", "a file");
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
            return Map.of();
        }

        @Override
        public long startMillis() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
