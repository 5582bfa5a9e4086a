package org.sextantdb.harness.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.engine.EngineFamily;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.engine.Query;

/**
 * Starts real servers: {@code mvn -pl harness failsafe:integration-test -Dit.test=ServersIT}. The columns, and the roads
 * to them, can be chosen: {@code -Dsextant.columns=mysql-8.0,tidb-8.5+check_on -Dsextant.sources=container}.
 */
@Tag("servers")
class ServersIT {
    private static final EngineCatalog CATALOG = EngineCatalog.load();
    private static final Servers SERVERS = new Servers(ServerOptions.defaults()
            .withKinds(list("sextant.sources", "url,binary,embedded").stream()
                    .map(SourceKind::of)
                    .toList())
            .withPullLimit(Duration.ofSeconds(Long.getLong("sextant.pull", 120)))
            .withProgress(System.out::println));

    static List<String> columns() {
        return list(
                "sextant.columns",
                "sqlite,sqlite+fk_on,sqlite+wal,postgresql-16,postgresql-16+C,postgresql-16+icu,"
                        + "mysql-8.0,mysql-8.0+unicode_ci,mysql-8.0+latin1,mysql-8.0+ansi_lax,mariadb-10.11,"
                        + "mariadb-11.4+uca1400,mariadb-11.4+snapshot_isolation_on,"
                        + "tidb-8.5,tidb-8.5+optimistic,tidb-8.5+check_on,tidb-8.5+general_ci");
    }

    private static List<String> list(String property, String otherwise) {
        return Arrays.asList(System.getProperty(property, otherwise).split(","));
    }

    @AfterAll
    static void stop() {
        SERVERS.close();
    }

    @ParameterizedTest
    @MethodSource("columns")
    void a_server_is_had_and_has_what_the_column_promises(String id) throws Exception {
        Column column = CATALOG.column(id);

        Start start = SERVERS.start(column);

        assertThat(start).isInstanceOf(Start.Started.class);
        Server server = ((Start.Started) start).server();
        System.out.println(id + ": " + server.identity() + " " + server.source() + " " + server.driver() + " in "
                + server.startMillis() + " ms");
        Map<String, String> settings = settings(column, server);
        System.out.println("    " + settings);
        assertThat(column.variant().mismatch(settings)).isEmpty();
    }

    private static Map<String, String> settings(Column column, Server server) throws Exception {
        EngineFamily family = server.engine().family();
        String database = "sextant_settings";
        JdbcTarget target = family.inDatabase(server.administrator(), database)
                .withProperties(column.variant().properties());
        boolean isServer = family.listDatabases().isPresent();
        if (isServer) {
            administer(server, family.dropDatabase(database));
            administer(server, family.createDatabase(database, column.variant().database()));
        }
        try (Connection session = target.connect()) {
            Query.execute(session, column.variant().session());
            return family.settings(session);
        } finally {
            if (isServer) {
                administer(server, family.dropDatabase(database));
            }
        }
    }

    private static void administer(Server server, List<String> statements) throws Exception {
        try (Connection administrator = server.administrator().connect()) {
            Query.execute(administrator, statements);
        }
    }
}
