package org.sextantdb.harness.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeasesTest {
    @TempDir
    private Path cache;

    /** Files of other runs appear and vanish between the listing and the reading. */
    @Test
    void runs_that_come_and_go_at_the_same_time_do_not_disturb_one_another() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService others = Executors.newFixedThreadPool(3);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String runId = "0000000" + i;
            running.add(others.submit(() -> {
                Leases mine = new Leases(cache);
                while (!done.get()) {
                    mine.take(runId, "server");
                    mine.giveBack(runId, "server");
                }
            }));
        }
        try {
            Leases leases = new Leases(cache);
            for (int i = 0; i < 2_000; i++) {
                assertThat(leases.ofDeadRuns()).isEmpty();
            }
        } finally {
            done.set(true);
            others.shutdown();
        }
        for (Future<?> other : running) {
            other.get();
        }
    }
}
