package org.sextantdb.suites.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.engine.Query;
import org.sextantdb.harness.engine.Variant;
import org.sextantdb.harness.model.ResultLine;
import org.sextantdb.harness.run.CaseCatalog;
import org.sextantdb.harness.run.ColumnRun;
import org.sextantdb.harness.run.Ledgers;
import org.sextantdb.harness.run.RunOptions;
import org.sextantdb.harness.run.ServerSupply;
import org.sextantdb.harness.run.StandardSupply;

/**
 * The cells that matter most, asked once more by the engines' own command-line clients: {@code spot-checks.txt} is the
 * list, and what stands there can be typed by anybody. A client or a server that is not here is skipped.
 */
class SpotCheckIT {
    private static final CaseCatalog CASES = CaseCatalog.find("org.sextantdb.suites");
    private static final StandardSupply SERVERS = StandardSupply.fromEnvironment();
    private static final Map<String, ServerSupply.Supplied> STARTED = new HashMap<>();

    @TempDir
    private Path directory;

    static List<SpotCheck> checks() {
        return SpotCheck.all();
    }

    @AfterAll
    static void stop() {
        SERVERS.close();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void the_engines_own_client_says_the_same(SpotCheck check) throws Exception {
        Column column = new Column(EngineCatalog.load().engine(check.engine()), Variant.STOCK);
        ServerSupply.Supplied supplied =
                STARTED.computeIfAbsent(check.engine(), id -> SERVERS.start(column, text -> {}));
        assumeTrue(supplied.server() != null, () -> check.engine() + ": " + supplied.reason());
        String family = column.engine().family().name();

        String answer = ask(family, supplied.server().administrator(), check);
        assertThat(answer).as("the client's answer to: %s", check.sql()).isEqualTo(check.answer());

        try (ColumnRun run = new ColumnRun(
                column, supplied.server(), new Ledgers(CASES.claims()).of(family), RunOptions.standard(), "5c07c4ec")) {
            ResultLine.Cell cell = run.run(check.caseId(), CASES.get(check.caseId()));
            String seen = check.fact().equals("error")
                    ? "error " + (cell.error() == null ? "none" : cell.error().code())
                    : cell.facts().get(check.fact());
            assertThat(seen).as("%s of %s", check.fact(), cell.facts()).isEqualTo(check.answer());
        }
    }

    private String ask(String family, JdbcTarget server, SpotCheck check) throws Exception {
        boolean isFile = family.equals("sqlite");
        String database = isFile ? directory.resolve("by-hand.db").toString() : "sextant_by_hand";
        Optional<Client> client = Client.of(family, server, database);
        assumeTrue(client.isPresent(), () -> "no client of " + family + " is here");
        if (isFile) {
            return client.get().answer(check.sql());
        }
        try (var connection = server.connect()) {
            Query.execute(connection, List.of("create database " + database));
            try {
                return client.get().answer(check.sql());
            } finally {
                Query.execute(connection, List.of("drop database " + database));
            }
        }
    }
}
