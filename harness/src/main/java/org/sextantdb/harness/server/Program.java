package org.sextantdb.harness.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A small program of the system, run to its end within a limit.
 *
 * @param exitCode what it ended with; -1 where it was not found or did not end in time
 * @param output what it wrote, both streams
 */
record Program(int exitCode, String output) {
    private static final Pattern TELLING = Pattern.compile("(?i)\\b(error|fatal|panic|unknown|invalid|no space)\\b");
    private static final Pattern SAYS_NOTHING = Pattern.compile("(?i)aborting|unable to lock|removing|shutdown");

    static Program run(Duration limit, List<String> command) {
        return run(limit, command, null, Map.of());
    }

    static Program run(Duration limit, List<String> command, @Nullable Path directory, Map<String, String> more) {
        try {
            Path output = Files.createTempFile(
                    PrivateDirectory.PREFIX + ProcessHandle.current().pid() + "-", ".txt");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(
                                Path.of("/dev/null").toFile()))
                        .redirectOutput(output.toFile());
                if (directory != null) {
                    builder.directory(directory.toFile());
                }
                builder.environment().put("LC_ALL", "C");
                builder.environment().putAll(more);
                Process process = builder.start();
                boolean ended = await(process, limit);
                return new Program(
                        ended ? process.exitValue() : -1,
                        new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            return new Program(-1, "");
        }
    }

    private static boolean await(Process process, Duration limit) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return false;
    }

    boolean succeeded() {
        return exitCode == 0;
    }

    /** A program on the search path. */
    static Optional<Path> onPath(String name, Map<String, String> environment) {
        return Stream.of(environment.getOrDefault("PATH", "/usr/bin:/bin").split(":"))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** The line of a log that says why: the last error that says more than that it ends, else the last line. */
    static String tellingLine(List<String> log) {
        List<String> lines = log.stream().filter(line -> !line.isBlank()).toList();
        List<String> errors = lines.stream()
                .filter(line -> TELLING.matcher(line).find())
                .filter(line -> !SAYS_NOTHING.matcher(line).find())
                .toList();
        List<String> best = errors.isEmpty() ? lines : errors;
        return best.isEmpty() ? "" : best.get(best.size() - 1).strip();
    }

    /** All lines of a log, without the directory that must not be published. */
    static List<String> lines(Path log, Path directory) {
        try {
            return Files.exists(log)
                    ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                            .replace(directory.toString(), "...")
                            .lines()
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
