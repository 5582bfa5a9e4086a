package org.sextantdb.harness.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Shared libraries that a server wants and a slim Debian or Ubuntu does not have. They are had from the distribution's own
 * packages, without root and without touching the system: downloaded, unpacked into the cache, found by library path.
 */
final class SharedLibraries {
    private static final Duration LOOK_LIMIT = Duration.ofSeconds(10);
    private static final Duration DOWNLOAD_LIMIT = Duration.ofSeconds(60);
    private static final Pattern MISSING = Pattern.compile("(\\S+) => not found");
    /** Library to packages, the newer name first: with the 64-bit time_t some packages and files got a suffix. */
    private static final Map<String, List<String>> PACKAGES = Map.of(
            "libaio.so.1", List.of("libaio1t64", "libaio1"),
            "libnuma.so.1", List.of("libnuma1"),
            "libncurses.so.5", List.of("libncurses5"),
            "libtinfo.so.5", List.of("libtinfo5"));

    private SharedLibraries() {}

    /**
     * What must be in the environment so that the executable finds its libraries; nothing where they are all there.
     *
     * @throws UnavailableException with the package's name
     */
    static Map<String, String> environment(Path executable, ServerOptions options) throws UnavailableException {
        if (!Platform.isLinux()) {
            return Map.of();
        }
        Set<Path> directories = new LinkedHashSet<>();
        for (String library : missing(
                Program.run(LOOK_LIMIT, List.of("ldd", executable.toString())).output())) {
            directories.add(provide(library, options));
        }
        return libraryPath(directories, options);
    }

    static Set<String> missing(String lddOutput) {
        Set<String> missing = new LinkedHashSet<>();
        Matcher line = MISSING.matcher(lddOutput);
        while (line.find()) {
            missing.add(line.group(1));
        }
        return missing;
    }

    private static Map<String, String> libraryPath(Set<Path> directories, ServerOptions options) {
        if (directories.isEmpty()) {
            return Map.of();
        }
        Set<String> path = new LinkedHashSet<>();
        directories.forEach(directory -> path.add(directory.toString()));
        Optional.ofNullable(options.environment().get("LD_LIBRARY_PATH"))
                .filter(users -> !users.isBlank())
                .ifPresent(path::add);
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("LD_LIBRARY_PATH", String.join(":", path));
        return environment;
    }

    /** A directory that holds the library under the name that is asked for. */
    static Path provide(String library, ServerOptions options) throws UnavailableException {
        List<String> packages = PACKAGES.getOrDefault(library, List.of());
        if (packages.isEmpty()) {
            throw new UnavailableException("the server needs the shared library " + library + ", which is missing", "");
        }
        try {
            return ServerCache.directory(options.cache().resolve("libraries").resolve(library), empty -> {
                if (!options.offline()) {
                    for (String name : packages) {
                        if (unpack(name, empty, options) && link(empty, library)) {
                            return empty;
                        }
                    }
                }
                throw lacks(library, packages);
            });
        } catch (IOException e) {
            throw new UnavailableException(
                    lacks(library, packages).reason(), lacks(library, packages).command(), e);
        }
    }

    private static UnavailableException lacks(String library, List<String> packages) {
        String name = packages.get(packages.size() - 1);
        return new UnavailableException(
                "the server needs the shared library " + library + ", package " + String.join(" or ", packages),
                "apt-get install " + name);
    }

    private static boolean unpack(String name, Path directory, ServerOptions options) throws IOException {
        options.progress().accept("getting the package " + name);
        if (!Program.run(DOWNLOAD_LIMIT, List.of("apt-get", "download", name), directory, Map.of())
                .succeeded()) {
            return false;
        }
        try (var packages = Files.newDirectoryStream(directory, "*.deb")) {
            for (Path file : packages) {
                List<String> command = List.of("dpkg-deb", "-x", file.toString(), directory.toString());
                if (!Program.run(DOWNLOAD_LIMIT, command).succeeded()) {
                    return false;
                }
                Files.delete(file);
            }
        }
        return true;
    }

    /** Puts the library, whatever its suffix, under the wanted name at the top of the directory. */
    private static boolean link(Path directory, String library) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            Optional<Path> found = files.filter(Files::isRegularFile)
                    .filter(file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith(library)
                                || name.startsWith(library.replaceFirst("\\.(\\d+)$", ".$1t64"));
                    })
                    .findFirst();
            if (found.isEmpty()) {
                return false;
            }
            Files.createSymbolicLink(directory.resolve(library), directory.relativize(found.get()));
            return true;
        }
    }
}
