package org.sextantdb.harness.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program that cannot outlive the kit. It runs under a small shell script whose input is a pipe from this process; when
 * the pipe ends, because it was closed or because this process was killed, the script stops the program and removes its
 * private directory.
 */
final class Watchdog {
    /**
     * Signals that a terminal or a CI sends to the whole group do not reach the script, or it would leave the program
     * behind. The guard waits for the end of the pipe; the script itself waits for the end of the program.
     */
    private static final String SCRIPT = """
        signal=$1; directory=$2; shift 2
        trap '' INT HUP TERM QUIT
        exec 3<&0 2>/dev/null
        "$@" 3<&- </dev/null >>"$directory/log" 2>&1 &
        program=$!
        (
          read -r word <&3
          kill -s "$signal" "$program"
          tries=0
          while [ $tries -lt 50 ] && kill -0 "$program"; do sleep 0.1; tries=$((tries + 1)); done
          kill -s KILL "$program"
        ) >/dev/null &
        guard=$!
        wait "$program"
        code=$?
        kill -s KILL "$guard"
        wait "$guard"
        trap '' PIPE
        echo "$code"
        exec >&-
        read -r word <&3
        [ "$word" = keep ] || rm -rf "$directory"
        """;

    private final Process script;
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();

    private Watchdog(Process script) {
        this.script = script;
        Thread reader = new Thread(this::awaitEnd, "sextant-watchdog");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts a program; what it writes goes to {@code log} in the directory.
     *
     * @param stopSignal the signal that stops it at once, without the prefix SIG
     * @param directory a private directory, removed with the program
     */
    static Watchdog start(String stopSignal, Path directory, List<String> command, Map<String, String> environment)
            throws IOException {
        List<String> all =
                new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "sextant-watchdog", stopSignal, directory.toString()));
        all.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(all).directory(directory.toFile());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return new Watchdog(builder.start());
    }

    private void awaitEnd() {
        try (BufferedReader lines = script.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            ended.complete(line == null ? -1 : Integer.parseInt(line.strip()));
        } catch (IOException | NumberFormatException e) {
            ended.complete(-1);
        }
    }

    /** Whether the program ended by itself within this time. */
    boolean endsWithin(Duration time) throws InterruptedException {
        try {
            ended.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The exit code of a program that ended. */
    int exitCode() {
        return ended.getNow(-1);
    }

    /** Lets go of a program that ended, and leaves its directory. */
    void release() {
        finish("keep\n");
    }

    /** Stops the program, at the latest after five seconds, and removes its directory. */
    void stop() {
        finish("");
    }

    private void finish(String word) {
        try {
            try (var pipe = script.getOutputStream()) {
                pipe.write(word.getBytes(StandardCharsets.UTF_8));
            } catch (IOException scriptIsGone) {
                script.destroyForcibly();
            }
            if (!script.waitFor(10, TimeUnit.SECONDS)) {
                script.descendants().forEach(ProcessHandle::destroyForcibly);
                script.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
