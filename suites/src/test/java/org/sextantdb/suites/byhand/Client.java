package org.sextantdb.suites.byhand;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sextantdb.harness.engine.JdbcTarget;

/**
 * An engine's own command-line client. It shares nothing with the kit: no driver, no harness.
 *
 * @param command the program with what it needs to reach the server
 * @param environment where the password goes
 * @param error finds the code of a refusal in what the program prints
 */
record Client(List<String> command, Map<String, String> environment, Pattern error) {
    private static final Pattern ADDRESS = Pattern.compile("//([^:/]+):(\\d+)/");
    private static final int LIMIT_SECONDS = 30;

    /** The client of a family, if it is on this machine. */
    static Optional<Client> of(String family, JdbcTarget server, String database) {
        return switch (family) {
            case "sqlite" ->
                program("sqlite3")
                        .map(path -> new Client(
                                List.of(path, "-batch", "-bail", database),
                                Map.of(),
                                Pattern.compile("error.*?(?:\\((\\d+)\\))?$")));
            case "postgresql" ->
                program("psql")
                        .map(path -> new Client(
                                reach(
                                        server,
                                        List.of(path, "-XqtA", "-v", "ON_ERROR_STOP=1", "-v", "VERBOSITY=sqlstate"),
                                        "-h",
                                        "-p",
                                        List.of("-U", server.user(), "-d", database)),
                                Map.of("PGPASSWORD", server.password()),
                                Pattern.compile("ERROR: +(\\w{5})")));
            case "mariadb" -> program("mariadb").map(path -> mysql(path, server, database));
            default -> program("mysql").map(path -> mysql(path, server, database));
        };
    }

    private static Client mysql(String path, JdbcTarget server, String database) {
        return new Client(
                reach(
                        server,
                        List.of(
                                path,
                                "--no-defaults",
                                "--batch",
                                "--skip-column-names",
                                "--protocol=tcp",
                                "--default-character-set=utf8mb4"),
                        "-h",
                        "-P",
                        List.of("-u", server.user(), database)),
                Map.of("MYSQL_PWD", server.password()),
                Pattern.compile("ERROR (\\d+) "));
    }

    private static List<String> reach(
            JdbcTarget server, List<String> before, String host, String port, List<String> after) {
        Matcher address = ADDRESS.matcher(server.url());
        if (!address.find()) {
            throw new IllegalArgumentException("no host and port in " + server.url());
        }
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(host, address.group(1), port, address.group(2)));
        command.addAll(after);
        return command;
    }

    private static Optional<String> program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /** What it answers to some statements: {@code error 1071}, or the last line that it prints. */
    String answer(String sql) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try (var input = process.getOutputStream()) {
            input.write((sql + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException itEndedAlready) {
            // What it printed says why.
        }
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return "no answer within " + LIMIT_SECONDS + " s";
        }
        if (process.exitValue() != 0) {
            Matcher refusal = error.matcher(printed);
            return refusal.find()
                    ? "error " + (refusal.group(1) == null ? "1" : refusal.group(1))
                    : "failed without a code: " + printed;
        }
        String[] lines = printed.split("\n");
        return lines[lines.length - 1].strip();
    }
}
