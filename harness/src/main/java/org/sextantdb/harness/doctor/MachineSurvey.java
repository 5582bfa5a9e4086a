package org.sextantdb.harness.doctor;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.sextantdb.harness.server.ServerOptions;
import org.sextantdb.harness.server.SourceKind;

/** Facts of this machine that decide what can run on it. */
public final class MachineSurvey {
    private static final long GIGABYTE = 1L << 30;
    private static final long SPACE_MIN = 2 * GIGABYTE;
    private static final long MEMORY_MIN = 2 * GIGABYTE;
    private static final int LDD_SECONDS_MAX = 5;

    private final ServerOptions options;

    public MachineSurvey(ServerOptions options) {
        this.options = options;
    }

    /** One finding per fact; {@code engines} are the roads that were looked at. */
    public List<Finding> look(List<EngineRoads> engines) {
        return List.of(
                new Finding(
                        "jdk",
                        State.OK,
                        System.getProperty("java.version") + ", " + System.getProperty("java.vendor"),
                        "The kit runs on Java 17 and later.",
                        List.of()),
                space("space-cache", options.cache(), "Unpacked servers are kept in the cache; TiDB is built there."),
                space(
                        "space-temporary",
                        Path.of(System.getProperty("java.io.tmpdir")),
                        "Servers keep their data there."),
                memory(),
                containers(engines),
                go(),
                libraries());
    }

    private static Finding space(String id, Path directory, String because) {
        Path existing = directory.toAbsolutePath();
        for (Path parent = existing; parent != null && !Files.exists(existing); parent = parent.getParent()) {
            existing = parent;
        }
        try {
            long free = Files.getFileStore(existing).getUsableSpace();
            String fact = gigabytes(free) + " free";
            return free >= SPACE_MIN
                    ? new Finding(id, State.OK, fact, because, List.of())
                    : new Finding(id, State.WARNING, fact + ", 2 GB are wanted", because, List.of("df -h " + existing));
        } catch (IOException e) {
            return new Finding(id, State.UNKNOWN, "the file system does not tell", because, List.of());
        }
    }

    private static Finding memory() {
        String because = "A server takes up to half a gigabyte, TiDB up to one and a half.";
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            long all = system.getTotalMemorySize();
            return new Finding(
                    "memory",
                    all >= MEMORY_MIN ? State.OK : State.WARNING,
                    gigabytes(all),
                    because,
                    all >= MEMORY_MIN ? List.of() : List.of("./sextant run --jobs 1"));
        }
        return new Finding("memory", State.UNKNOWN, "the JVM does not tell", because, List.of());
    }

    private static Finding containers(List<EngineRoads> engines) {
        String because = "Containers give the versions that are had in no other way.";
        List<Road> roads = engines.stream()
                .flatMap(engine -> engine.roads().stream())
                .filter(road -> road.kind() == SourceKind.CONTAINER)
                .toList();
        if (roads.stream().anyMatch(road -> road.access() == Road.Access.OPEN)) {
            return new Finding("containers", State.OK, "a container engine, and images", because, List.of());
        }
        for (Road road : roads) {
            if (road.access() == Road.Access.DOUBTFUL) {
                return new Finding(
                        "containers",
                        State.WARNING,
                        "a container engine, and no registry to pull images from",
                        because,
                        List.of(road.command()));
            }
        }
        return roads.stream()
                .filter(road -> !road.command().isEmpty())
                .findFirst()
                .map(road -> new Finding("containers", State.WARNING, road.fact(), because, List.of(road.command())))
                .orElseGet(() -> new Finding(
                        "containers",
                        State.UNKNOWN,
                        "none of these engines is had as a container",
                        because,
                        List.of()));
    }

    private Finding go() {
        String because = "TiDB is built from its Go module where there are no containers.";
        boolean isThere = Stream.of(
                        options.environment().getOrDefault("PATH", "").split(":"))
                .filter(directory -> !directory.isEmpty())
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "go")));
        if (isThere) {
            return new Finding("go", State.OK, "present", because, List.of());
        }
        return isTidbBuilt()
                ? new Finding("go", State.OK, "absent, and TiDB is built already", because, List.of())
                : new Finding("go", State.WARNING, "absent", because, List.of("apt-get install golang-go"));
    }

    private boolean isTidbBuilt() {
        return find(options.cache(), 2, Set.of("tidb-server")).size() > 0;
    }

    /** Missing libraries of servers in the cache; those that the kit has fetched already are not missing. */
    private Finding libraries() {
        String because = "A server without its shared libraries does not start.";
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux")) {
            return new Finding("libraries", State.OK, "needed on Linux only", because, List.of());
        }
        List<Path> servers = find(options.cache().resolve("servers"), 4, Set.of("mysqld", "mariadbd", "postgres"));
        Set<String> missing = new TreeSet<>();
        for (Path server : servers) {
            missing.addAll(missing(server));
        }
        missing.removeIf(name ->
                Files.exists(options.cache().resolve("libraries").resolve(name).resolve(name)));
        if (missing.isEmpty()) {
            return new Finding(
                    "libraries",
                    State.OK,
                    servers.isEmpty()
                            ? "no unpacked servers yet"
                            : "complete for " + Listing.count(servers.size(), "server"),
                    because,
                    List.of());
        }
        return new Finding(
                "libraries",
                State.WARNING,
                "missing: " + Listing.of(List.copyOf(missing)) + "; the kit gets them from the distribution if it can",
                because,
                List.of("apt-get install libaio1 libnuma1 libncurses5"));
    }

    private static List<Path> find(Path directory, int depth, Set<String> names) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(
                directory,
                depth,
                (path, attributes) ->
                        attributes.isRegularFile() && names.contains(String.valueOf(path.getFileName())))) {
            return files.sorted().toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            return List.of();
        }
    }

    private static List<String> missing(Path executable) {
        List<String> missing = new ArrayList<>();
        try {
            Process ldd = new ProcessBuilder("ldd", executable.toString())
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader lines = ldd.inputReader(StandardCharsets.UTF_8)) {
                lines.lines()
                        .filter(line -> line.endsWith("=> not found"))
                        .map(line -> line.strip().split("\\s+")[0])
                        .forEach(missing::add);
            }
            if (!ldd.waitFor(LDD_SECONDS_MAX, TimeUnit.SECONDS)) {
                ldd.destroyForcibly();
            }
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return missing;
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", (double) bytes / GIGABYTE);
    }
}
