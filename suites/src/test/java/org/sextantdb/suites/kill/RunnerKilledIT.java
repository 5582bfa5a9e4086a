package org.sextantdb.suites.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.engine.Variant;
import org.sextantdb.harness.run.ServerSupply;
import org.sextantdb.harness.run.StandardSupply;

/**
 * A migration runner that is killed at a random moment leaves nothing that its status misreports, and the next one runs
 * nothing twice. {@code -Dsextant.kills=100} is the long form; {@code -Dsextant.kills.seed=…} gives other moments.
 */
class RunnerKilledIT {
    private static final int TIMES = Integer.getInteger("sextant.kills", 5);
    private static final long SEED = Long.getLong("sextant.kills.seed", 20240131);
    private static final StandardSupply SERVERS = StandardSupply.fromEnvironment();

    @AfterAll
    static void stop() {
        SERVERS.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql-16", "mysql-8.0", "mysql-8.4", "mariadb-10.11", "tidb-8.5"})
    void the_status_tells_what_is_there_and_nothing_runs_twice(String engine) throws Exception {
        Column column = new Column(EngineCatalog.load().engine(engine), Variant.STOCK);
        ServerSupply.Supplied supplied = SERVERS.start(column, text -> {});
        assumeTrue(supplied.server() != null, () -> engine + ": " + supplied.reason());
        Kills kills = new Kills(column.engine().family(), supplied.server().administrator(), SEED);
        kills.kill(TIMES);
        System.out.println(engine + ", " + TIMES + " kills: " + kills.found() + ", wrong: "
                + kills.wrong().size());
        assertThat(kills.wrong()).isEmpty();
    }
}
