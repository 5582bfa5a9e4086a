package org.sextantdb.harness.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which runs of this machine work on servers that they did not start: one file each, {@code runs/<run id>}, with the
 * process that answers for it and a digest of each server. A killed run leaves its file, and by it the next one knows
 * which databases nobody will drop any more.
 */
final class Leases {
    private static final Pattern RUN_ID = Pattern.compile("[0-9a-f]{8}");

    private final Path directory;

    Leases(Path cache) {
        this.directory = cache.resolve("runs");
    }

    /** Before the run makes its first database there. */
    synchronized void take(String runId, String server) {
        List<String> lines = lines(runId);
        if (lines.isEmpty()) {
            lines.add(Owner.ofThisProcess().toString());
        }
        if (!lines.contains(server)) {
            lines.add(server);
        }
        write(runId, lines);
    }

    /** When none of the run's databases is left there. */
    synchronized void giveBack(String runId, String server) {
        List<String> lines = lines(runId);
        lines.remove(server);
        write(runId, lines);
    }

    /** The ids of runs whose process is gone. What cannot be read, or is another machine's, is no dead run. */
    synchronized Set<String> ofDeadRuns() {
        Set<String> dead = new TreeSet<>();
        if (!Files.isDirectory(directory)) {
            return dead;
        }
        try (var files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                String runId = file.getFileName().toString();
                List<String> lines = RUN_ID.matcher(runId).matches() ? lines(runId) : List.of();
                if (!lines.isEmpty()
                        && Owner.of(lines.get(0)).filter(Owner::isGone).isPresent()) {
                    dead.add(runId);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return dead;
    }

    private List<String> lines(String runId) {
        try {
            return new ArrayList<>(Files.readAllLines(directory.resolve(runId)));
        } catch (NoSuchFileException givenBackMeanwhile) {
            return new ArrayList<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String runId, List<String> lines) {
        try {
            Path file = directory.resolve(runId);
            if (lines.size() < 2) {
                Files.deleteIfExists(file);
                return;
            }
            Files.createDirectories(directory);
            Path part = Files.createTempFile(directory, runId, ".part");
            Files.write(part, lines);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
