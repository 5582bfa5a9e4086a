package org.sextantdb.harness.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** A stubborn server: it writes its process id down, and takes no notice of the polite signal. */
    private static final String SERVER = "trap '' TERM; echo $$ > pid; while :; do sleep 0.2; done";

    @Test
    void a_program_that_ends_is_noticed_with_its_exit_code_and_its_log_stays() throws Exception {
        Path directory = PrivateDirectory.create();
        Watchdog watchdog = Watchdog.start("KILL", directory, List.of("sh", "-c", "echo why; exit 7"), Map.of());

        assertThat(watchdog.endsWithin(LIMIT)).isTrue();

        assertThat(watchdog.exitCode()).isEqualTo(7);
        assertThat(directory.resolve("log")).hasContent("why");
        watchdog.release();
        assertThat(directory).exists();
        PrivateDirectory.delete(directory);
    }

    @Test
    void a_program_that_is_not_there_ends_at_once() throws Exception {
        Path directory = PrivateDirectory.create();
        Watchdog watchdog = Watchdog.start("KILL", directory, List.of("/no/such/program"), Map.of());

        assertThat(watchdog.endsWithin(LIMIT)).isTrue();

        assertThat(watchdog.exitCode()).isEqualTo(127);
        watchdog.stop();
        assertThat(directory).doesNotExist();
    }

    @Test
    void stop_ends_the_program_and_removes_its_directory() throws Exception {
        Path directory = PrivateDirectory.create();
        Watchdog watchdog = Watchdog.start("KILL", directory, List.of("sh", "-c", SERVER), Map.of());
        ProcessHandle server = server(directory);

        watchdog.stop();

        assertThat(directory).doesNotExist();
        await().atMost(LIMIT).until(() -> !server.isAlive());
    }

    @Test
    void a_program_that_ignores_its_stop_signal_is_killed() throws Exception {
        Path directory = PrivateDirectory.create();
        Watchdog watchdog = Watchdog.start("TERM", directory, List.of("sh", "-c", SERVER), Map.of());
        ProcessHandle server = server(directory);

        watchdog.stop();

        await().atMost(LIMIT).until(() -> !server.isAlive());
        assertThat(directory).doesNotExist();
    }

    @Test
    void nothing_outlives_a_kit_that_is_killed() throws Exception {
        Process kit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Kit.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path directory;
        try (BufferedReader lines = kit.inputReader(StandardCharsets.UTF_8)) {
            directory = Path.of(lines.readLine());
        }
        ProcessHandle server = server(directory);

        new ProcessBuilder("kill", "-9", Long.toString(kit.pid())).start().waitFor();

        await().atMost(LIMIT).until(() -> !server.isAlive());
        await().atMost(LIMIT).until(() -> !Files.exists(directory));
    }

    @Test
    void what_a_dead_process_left_is_swept_and_what_a_living_one_has_stays() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Path mine = PrivateDirectory.create();
        Path left = Path.of(
                mine.toString().replace(Long.toString(ProcessHandle.current().pid()), Long.toString(dead.pid())));
        Files.createDirectories(left.resolve("data"));
        Process orphan = new ProcessBuilder("sh", "-c", "exec sleep 60", left.toString()).start();
        Process server =
                new ProcessBuilder("tail", "-f", "/dev/null", left.resolve("x").toString()).start();

        PrivateDirectory.sweep();

        assertThat(left).doesNotExist();
        assertThat(mine).exists();
        await().atMost(LIMIT).until(() -> !server.isAlive());
        orphan.destroyForcibly();
        PrivateDirectory.delete(mine);
    }

    private static ProcessHandle server(Path directory) {
        Path file = directory.resolve("pid");
        await().atMost(LIMIT)
                .until(() -> Files.exists(file) && !Files.readString(file).isBlank());
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A kit that starts a server and then does nothing until it is killed. */
    static final class Kit {
        private Kit() {}

        public static void main(String[] arguments) throws Exception {
            Path directory = PrivateDirectory.create();
            Watchdog watchdog = Watchdog.start("KILL", directory, List.of("sh", "-c", SERVER), Map.of());
            System.out.println(directory);
            System.out.flush();
            if (!watchdog.endsWithin(Duration.ofMinutes(2))) {
                watchdog.stop();
            }
        }
    }
}
