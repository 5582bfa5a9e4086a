package org.sextantdb.harness.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.Connecting;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.engine.ServerProgram;
import org.sextantdb.harness.engine.ServerProgram.Launch;

/** A database server that this process started, on 127.0.0.1, with all it writes in one private directory. */
final class ServerProcess {
    private static final Duration READY_LIMIT = Duration.ofSeconds(60);
    private static final Duration INITIALISE_LIMIT = Duration.ofSeconds(120);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);
    private static final int PORT_TRIES = 3;
    private static final long FULL_BYTES = 1 << 20;
    private static final Pattern FULL = Pattern.compile("(?i)no space left|disk (is )?full|errno: 28\\b");
    private static final Pattern PORT_TAKEN = Pattern.compile("(?i)address already in use|port.*in use");

    private final Watchdog watchdog;
    private final Path directory;
    private final JdbcTarget administrator;
    private final long startMillis;

    private ServerProcess(Watchdog watchdog, Path directory, JdbcTarget administrator, long startMillis) {
        this.watchdog = watchdog;
        this.directory = directory;
        this.administrator = administrator;
        this.startMillis = startMillis;
    }

    /**
     * What is started.
     *
     * @param program how its commands are written
     * @param home its directory
     * @param executable the program itself
     * @param environment what it needs besides the program's own: a library path
     * @param options from a variant
     * @param template where an empty data directory of this very program is kept, or null where none may be
     */
    record Plan(
            ServerProgram program,
            Path home,
            Path executable,
            Map<String, String> environment,
            Map<String, String> options,
            @Nullable Path template) {}

    /**
     * Starts a server and waits until it answers.
     *
     * @throws UnavailableException with the last lines of its log
     */
    static ServerProcess start(Plan plan) throws UnavailableException {
        return start(plan, ServerProcess::freePort);
    }

    /** With ports from elsewhere: one may be taken between the choice and the start. */
    static ServerProcess start(Plan plan, Callable<Integer> ports) throws UnavailableException {
        UnavailableException last = new UnavailableException("not tried", "");
        for (int attempt = 0; attempt < PORT_TRIES; attempt++) {
            try {
                return attempt(plan, ports);
            } catch (UnavailableException e) {
                last = e;
                if (!PORT_TAKEN.matcher(e.reason()).find()) {
                    break;
                }
            } catch (IOException e) {
                if (saysFull(String.valueOf(e.getMessage()))) {
                    throw full(e);
                }
                throw new UnavailableException(
                        "the server's files could not be written: "
                                + e.getClass().getSimpleName(),
                        "df -h " + System.getProperty("java.io.tmpdir"),
                        e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UnavailableException("interrupted while the server started", "", e);
            }
        }
        throw last;
    }

    private static ServerProcess attempt(Plan plan, Callable<Integer> ports)
            throws UnavailableException, IOException, InterruptedException {
        long begun = System.nanoTime();
        Path directory = PrivateDirectory.create();
        boolean started = false;
        try {
            byte[] random = new byte[16];
            new SecureRandom().nextBytes(random);
            Launch launch = new Launch(
                    plan.home,
                    plan.executable,
                    directory,
                    port(ports),
                    HexFormat.of().formatHex(random),
                    plan.options);
            for (Map.Entry<String, String> file : plan.program.files(launch).entrySet()) {
                Files.writeString(directory.resolve(file.getKey()), file.getValue());
            }
            Map<String, String> environment = new LinkedHashMap<>(plan.program.environment(launch));
            environment.putAll(plan.environment);
            environment.put("TMPDIR", directory.toString());
            List<String> asUser = plan.program.refusesRoot() ? Unprivileged.prefix(directory) : List.of();
            makeData(plan, launch, asUser, environment);
            Watchdog watchdog = Watchdog.start(
                    plan.program.stopSignal(),
                    directory,
                    concatenated(asUser, plan.program.start(launch)),
                    environment);
            JdbcTarget administrator = plan.program.administrator(launch);
            try {
                awaitReady(watchdog, launch, administrator);
                started = true;
            } finally {
                if (!started) {
                    watchdog.stop();
                }
            }
            long millis = (System.nanoTime() - begun) / 1_000_000;
            return new ServerProcess(watchdog, directory, administrator, millis);
        } finally {
            if (!started) {
                PrivateDirectory.delete(directory);
            }
        }
    }

    /** By copying the kept one, which saves seconds; else by the server's own program. */
    private static void makeData(Plan plan, Launch launch, List<String> asUser, Map<String, String> environment)
            throws UnavailableException, IOException, InterruptedException {
        Path template = plan.program.dataCanBeCopied() ? plan.template : null;
        if (template != null && Files.isDirectory(template)) {
            copy(template, launch.data());
            return;
        }
        for (List<String> command : plan.program.initialise(launch)) {
            initialise(launch.directory(), concatenated(asUser, command), environment);
        }
        if (template != null) {
            ServerCache.directory(template, empty -> {
                copy(launch.data(), empty.resolve("data"));
                return empty.resolve("data");
            });
        }
    }

    /** Without the file that makes a MySQL server this one and no other. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!file.endsWith("auto.cnf")) {
                    Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void initialise(Path directory, List<String> command, Map<String, String> environment)
            throws UnavailableException, IOException, InterruptedException {
        Watchdog watchdog = Watchdog.start("KILL", directory, command, environment);
        boolean succeeded = false;
        try {
            if (!watchdog.endsWithin(INITIALISE_LIMIT)) {
                throw failure(
                        "did not make its data directory within " + INITIALISE_LIMIT.toSeconds() + " s", directory);
            }
            if (watchdog.exitCode() != 0) {
                throw failure("could not make its data directory", directory);
            }
            succeeded = true;
        } finally {
            if (succeeded) {
                watchdog.release();
            } else {
                watchdog.stop();
            }
        }
    }

    /** Until it accepts a connection as administrator, looking every few milliseconds; its death is noticed at once. */
    private static void awaitReady(Watchdog watchdog, Launch launch, JdbcTarget administrator)
            throws UnavailableException, InterruptedException {
        long deadline = System.nanoTime() + READY_LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            if (watchdog.endsWithin(BETWEEN_LOOKS)) {
                throw failure("ended at start", launch.directory());
            }
            if (listens(launch.port())) {
                try (Connection connection = Connecting.open(administrator)) {
                    if (connection.isValid(1)) {
                        return;
                    }
                } catch (SQLException notYet) {
                    continue;
                }
            }
        }
        throw failure("did not answer within " + READY_LIMIT.toSeconds() + " s", launch.directory());
    }

    private static UnavailableException failure(String what, Path directory) {
        List<String> log = Program.lines(directory.resolve("log"), directory);
        if (isFull(directory) || log.stream().anyMatch(ServerProcess::saysFull)) {
            return full(null);
        }
        Optional<String> taken =
                log.stream().filter(line -> PORT_TAKEN.matcher(line).find()).findFirst();
        String telling = taken.orElseGet(() -> Program.tellingLine(log));
        return new UnavailableException("the server " + what + (telling.isEmpty() ? "" : ": " + telling), "");
    }

    private static boolean isFull(Path directory) {
        return directory.toFile().getUsableSpace() < FULL_BYTES;
    }

    /** Some programs clean up before they go, and there is space again. */
    private static boolean saysFull(String text) {
        return FULL.matcher(text).find();
    }

    /** The directory is named: nothing published holds its path, which the results' redaction takes out. */
    private static UnavailableException full(@Nullable IOException e) {
        String root = System.getProperty("java.io.tmpdir");
        String reason = "the disk of the temporary directory is full: " + root;
        return e == null
                ? new UnavailableException(reason, "df -h " + root)
                : new UnavailableException(reason, "df -h " + root, e);
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int port(Callable<Integer> ports) throws IOException {
        try {
            return ports.call();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("no free port", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static List<String> concatenated(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    JdbcTarget administrator() {
        return administrator;
    }

    long startMillis() {
        return startMillis;
    }

    void stop() {
        watchdog.stop();
        PrivateDirectory.delete(directory);
    }
}
