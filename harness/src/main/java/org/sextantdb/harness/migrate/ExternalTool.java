package org.sextantdb.harness.migrate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.model.InputException;

/**
 * Another program that migrates, such as Alembic: told by the environment where the database is, judged by its exit code
 * and by the schema that it leaves.
 *
 * @param up the command that goes up, for the shell
 * @param down the command that takes everything back; empty where there is none
 * @param status the command that says what is applied; empty where there is none
 * @param directory where they run
 * @param form how {@code DATABASE_URL} is written
 * @param templates family of engines to another way of writing it
 * @param limit how long each may take
 */
public record ExternalTool(
        String up,
        Optional<String> down,
        Optional<String> status,
        Path directory,
        UrlForm form,
        Map<String, String> templates,
        Duration limit) {
    private static final int LINES_KEPT = 40;
    private static final Duration END_LIMIT = Duration.ofSeconds(5);
    private static final Map<String, String> DRIVERS =
            Map.of("sqlite", "sqlite", "postgresql", "postgres", "mysql", "mysql", "mariadb", "mysql", "tidb", "mysql");

    /**
     * How a command ended.
     *
     * @param exit its exit code; -1 where it was ended because it took too long
     * @param lines the last lines that it wrote, of both streams
     */
    public record Ended(int exit, List<String> lines) {
        public Ended {
            lines = List.copyOf(lines);
        }

        /** The last line that says something. */
        public String lastLine() {
            return lines.isEmpty() ? "nothing" : lines.get(lines.size() - 1);
        }
    }

    /** What a command is told by {@code DATABASE_URL}. */
    public String url(JdbcTarget target, String family) {
        String template = templates.get(family);
        return template == null ? form.of(target, family) : UrlForm.fill(template, target);
    }

    /**
     * Runs a command on a database.
     *
     * @param column which column it is, for a command that asks
     * @throws InputException where it cannot be started
     */
    public Ended run(String command, JdbcTarget target, String family, String column) {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().put("DATABASE_URL", url(target, family));
        builder.environment().put("DB_DRIVER", DRIVERS.getOrDefault(family, family));
        builder.environment().put("SEXTANT_ENGINE", column);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return ended(process);
        } catch (IOException e) {
            throw new InputException(
                    "the command '" + command + "' cannot be started in " + directory + ": " + e.getMessage());
        }
    }

    private Ended ended(Process process) {
        Deque<String> lines = new ArrayDeque<>();
        Thread reader = new Thread(() -> read(process.getInputStream(), lines), "sextant-command");
        reader.setDaemon(true);
        reader.start();
        boolean inTime = false;
        try {
            inTime = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!inTime) {
                end(process);
            }
            reader.join(END_LIMIT.toMillis());
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
        }
        synchronized (lines) {
            List<String> said = new ArrayList<>(lines);
            if (!inTime) {
                said.add("no end within " + limit.toSeconds() + " s");
            }
            return new Ended(inTime ? process.exitValue() : -1, said);
        }
    }

    /** What the shell started must not outlive it. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static void read(InputStream stream, Deque<String> lines) {
        try (Scanner scanner = new Scanner(stream, StandardCharsets.UTF_8)) {
            while (scanner.hasNextLine()) {
                String line = scanner.nextLine().strip();
                synchronized (lines) {
                    if (!line.isEmpty()) {
                        lines.addLast(line);
                    }
                    if (lines.size() > LINES_KEPT) {
                        lines.removeFirst();
                    }
                }
            }
        }
    }
}
