package org.sextantdb.harness.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextantdb.harness.model.InputException;

/**
 * Builds TiDB from its Go module, for machines that reach no container registry: {@code sextant engines --install
 * tidb-8.5}. It takes some five minutes once; afterwards {@link BinarySource} finds it in the cache.
 */
public final class TidbInstall {
    /** What {@code engines.yaml} calls it. */
    public static final String NAME = "tidb-8.5";

    private static final String VERSION = "8.5.6";
    private static final String COMMIT = "ae18096e023780bb56bfce33698abec0d4640d0a";
    private static final String MODULE = "github.com/pingcap/tidb";
    /** TiDB 8.5 panics at start when it is built by a later compiler. */
    private static final String TOOLCHAIN = "go1.25.8";

    private static final String RESOURCES = "org/sextantdb/fixtures/tidb/";
    private static final Duration LIMIT = Duration.ofMinutes(45);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(15);
    private static final int LINES_KEPT = 5;
    private static final Pattern MISSING_MODULE =
            Pattern.compile("(?i)dial tcp|no such host|connection refused|timeout");

    private final ServerOptions options;

    public TidbInstall(ServerOptions options) {
        this.options = options;
    }

    /** Whether it is built already. */
    public boolean isInstalled() {
        return Files.isExecutable(directory().resolve("tidb-server"));
    }

    /**
     * Builds it, unless it is built; {@link ServerOptions#progress()} is told what happens.
     *
     * @throws InputException where Go is absent
     * @throws UnavailableException where the build fails, with its last lines
     */
    public void install() throws UnavailableException {
        if (isInstalled()) {
            options.progress().accept("TiDB " + VERSION + " is installed already");
            return;
        }
        Path go = Program.onPath("go", options.environment())
                .orElseThrow(() -> new InputException("building TiDB needs Go 1.21 or later, and there is no 'go';"
                        + " install it: apt-get install golang-go, or https://go.dev/dl/"));
        try {
            ServerCache.directory(directory(), empty -> {
                Path sources = Files.createDirectory(empty.resolve("module"));
                copy("go.mod", sources);
                copy("go.sum", sources);
                Path built = Files.createDirectory(empty.resolve("built"));
                build(go, sources, built.resolve("tidb-server"));
                return built;
            });
            options.progress().accept("TiDB " + VERSION + " is installed");
        } catch (IOException e) {
            throw new UnavailableException(
                    "TiDB could not be built: " + e.getClass().getSimpleName(), "df -h " + options.cache(), e);
        } catch (InterruptedRuntimeException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("interrupted while TiDB was built", "", e);
        }
    }

    private Path directory() {
        return options.cache().resolve("tidb-" + VERSION);
    }

    private static void copy(String name, Path directory) throws IOException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        ClassLoader own = TidbInstall.class.getClassLoader();
        try (InputStream resource = (loader == null ? own : loader).getResourceAsStream(RESOURCES + name)) {
            if (resource == null) {
                throw new IllegalStateException("sextant-fixtures is not on the class path: no " + RESOURCES + name);
            }
            Files.copy(resource, directory.resolve(name));
        }
    }

    private void build(Path go, Path sources, Path executable) throws IOException, UnavailableException {
        options.progress().accept("building TiDB " + VERSION + " from its Go module: some five minutes, once");
        String flags = "-s -w -X " + MODULE + "/pkg/parser/mysql.TiDBReleaseVersion=v" + VERSION + " -X " + MODULE
                + "/pkg/util/versioninfo.TiDBGitHash=" + COMMIT;
        ProcessBuilder builder = new ProcessBuilder(
                        go.toString(),
                        "build",
                        "-v",
                        "-trimpath",
                        "-mod=readonly",
                        "-o",
                        executable.toString(),
                        "-ldflags",
                        flags,
                        MODULE + "/cmd/tidb-server")
                .directory(sources.toFile())
                .redirectErrorStream(true);
        builder.environment().put("GOTOOLCHAIN", TOOLCHAIN);
        builder.environment().put("GOWORK", "off");
        Process process = builder.start();
        Deque<String> last = follow(process);
        if (process.exitValue() != 0 || !Files.isExecutable(executable)) {
            String lines = String.join(" | ", last);
            Matcher network = MISSING_MODULE.matcher(lines);
            throw new UnavailableException(
                    "TiDB could not be built"
                            + (network.find() ? ", the Go module proxy is not reached" : "")
                            + ": " + lines.replace(sources.toString(), "..."),
                    "GOTOOLCHAIN=" + TOOLCHAIN + " go version");
        }
    }

    /** Tells now and then what is being compiled, and stops the compiler when the limit is over. */
    private Deque<String> follow(Process process) throws IOException {
        Deque<String> last = new ArrayDeque<>();
        Timer limit = new Timer("sextant-install", true);
        limit.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        process.descendants().forEach(ProcessHandle::destroyForcibly);
                        process.destroyForcibly();
                    }
                },
                LIMIT.toMillis());
        Thread stop = new Thread(() -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
        Runtime.getRuntime().addShutdownHook(stop);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            tell(lines, last);
            process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
            return last;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new InterruptedRuntimeException(e);
        } finally {
            limit.cancel();
            Runtime.getRuntime().removeShutdownHook(stop);
        }
    }

    private void tell(BufferedReader lines, Deque<String> last) throws IOException {
        long next = System.nanoTime() + BETWEEN_LINES.toNanos();
        int packages = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            packages++;
            last.addLast(line);
            if (last.size() > LINES_KEPT) {
                last.removeFirst();
            }
            if (System.nanoTime() > next) {
                options.progress().accept("building TiDB: " + packages + " packages, now " + line);
                next = System.nanoTime() + BETWEEN_LINES.toNanos();
            }
        }
    }

    private static final class InterruptedRuntimeException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private InterruptedRuntimeException(InterruptedException cause) {
            super(cause);
        }
    }
}
