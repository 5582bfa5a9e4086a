package org.sextantdb.harness.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.engine.Query;

/** Kills runs with {@code kill -9} and looks at what they leave: no process, no directory, no database. */
@Tag("servers")
class KillIT {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @ParameterizedTest
    @CsvSource({
        "postgresql-16, starting, 150", "postgresql-16, working, 300",
        "mysql-8.0, starting, 700", "mysql-8.0, working, 300",
        "mariadb-10.11, starting, 400", "mariadb-10.11, working, 300",
        "tidb-8.5, starting, 700", "tidb-8.5, working, 300"
    })
    void a_killed_run_leaves_no_process_and_no_directory(String engine, String word, int laterMillis) throws Exception {
        long pid = killed(engine, "embedded", word, laterMillis, Map.of());

        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(processes(pid)).as("processes").isEmpty();
            if (word.equals("working")) {
                assertThat(directories(pid)).as("directories").isEmpty();
            }
        });
        // Killed before the watchdog was there, the data directory that was being copied waits for the next start.
        new Servers(ServerOptions.defaults()).close();
        assertThat(directories(pid)).as("directories after the next start").isEmpty();
    }

    /** A shell that waits for a pipe cannot be killed and help as well: then the next start does it. */
    @Test
    void what_even_the_watchdog_could_not_do_the_next_start_does() throws Exception {
        Process run = start("postgresql-16", "embedded", Map.of());
        String prefix = PrivateDirectory.PREFIX + run.pid() + "-";
        awaitWord(run, "working");
        ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).contains("sextant-watchdog")
                        && commandLine(process).contains(prefix))
                .forEach(ProcessHandle::destroyForcibly);
        run.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        assertThat(directories(run.pid())).as("what was left").isNotEmpty();

        new Servers(ServerOptions.defaults()).close();

        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(processes(run.pid())).isEmpty();
            assertThat(directories(run.pid())).isEmpty();
        });
    }

    /** The databases of the killed run go, those of a run that nobody knows stay. */
    @ParameterizedTest
    @CsvSource({"mysql-8.0, jdbc:mysql:", "postgresql-16, jdbc:postgresql:"})
    void databases_of_a_killed_run_on_a_url_server_are_dropped_at_the_next_start(String engine, String prefix)
            throws Exception {
        var column = EngineCatalog.load().column(engine);
        var family = column.engine().family();
        try (Servers owner = new Servers(ServerOptions.defaults().withKinds(List.of(SourceKind.EMBEDDED)))) {
            Server server = ((Start.Started) owner.start(column)).server();
            var target = server.administrator();
            String url = target.url().replace("//", "//" + target.user() + ":" + target.password() + "@");
            try (var connection = target.connect()) {
                Query.execute(connection, family.createDatabase("sextant_0badcafe_1", ""));
                String variable = ServerOptions.variable("URL", column.engine());
                long pid = killed(engine, "url", "working", 300, Map.of(variable, url));
                String ours = "sextant_%08x_".formatted(pid);
                assertThat(Query.values(connection, family.listDatabases().orElseThrow()))
                        .as("what the kill left")
                        .contains(ours + 1);

                await().atMost(LIMIT).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
                    try (Servers next = new Servers(ServerOptions.defaults().withUrl(engine, url))) {
                        assertThat(next.start(column)).isInstanceOf(Start.Started.class);
                    }
                    assertThat(Query.values(connection, family.listDatabases().orElseThrow()))
                            .contains("sextant_0badcafe_1")
                            .noneMatch(name -> name.startsWith(ours));
                });
            }
        }
    }

    private static long killed(
            String engine, String source, String word, int laterMillis, Map<String, String> environment)
            throws Exception {
        Process run = start(engine, source, environment);
        try {
            awaitWord(run, word);
            Thread.sleep(laterMillis);
            assertThat(run.isAlive()).as("killed while it runs").isTrue();
        } finally {
            run.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        }
        return run.pid();
    }

    private static Process start(String engine, String source, Map<String, String> environment) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                KilledRun.class.getName(),
                engine,
                source));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(new File("/dev/null"));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static void awaitWord(Process run, String word) throws Exception {
        BufferedReader lines = run.inputReader();
        String line = lines.readLine();
        while (line != null && !line.equals(word)) {
            assertThat(line).isEqualTo("starting");
            line = lines.readLine();
        }
        assertThat(line).isEqualTo(word);
    }

    private static List<String> processes(long pid) {
        return ProcessHandle.allProcesses()
                .map(KillIT::commandLine)
                .filter(line -> line.contains(PrivateDirectory.PREFIX + pid + "-"))
                .toList();
    }

    private static String commandLine(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }

    private static List<String> directories(long pid) throws Exception {
        try (Stream<Path> entries = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.startsWith(PrivateDirectory.PREFIX + pid + "-"))
                    .toList();
        }
    }
}
