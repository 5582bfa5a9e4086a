package org.sextantdb.harness.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How a server is started from unpacked files, on 127.0.0.1 only, with everything it writes in one directory. */
public interface ServerProgram {

    /**
     * Where and how.
     *
     * @param home the server's directory, the {@code --basedir} of MySQL
     * @param executable the program itself
     * @param directory a private directory for this server alone: data, socket, log, temporary files
     * @param port a port that was free a moment ago
     * @param password a random password for the administrator
     * @param options further options from a variant, name to value
     */
    record Launch(Path home, Path executable, Path directory, int port, String password, Map<String, String> options) {
        public Launch {
            options = Map.copyOf(options);
        }

        public Path data() {
            return directory.resolve("data");
        }
    }

    /** The file by which a server is recognised, relative to its home: {@code bin/mysqld}. */
    String executable();

    /** The home of a server whose executable is found. */
    default Path homeOf(Path found) {
        Path home = found;
        for (int level = 0; level < Path.of(executable()).getNameCount(); level++) {
            Path parent = home.getParent();
            if (parent == null) {
                return home;
            }
            home = parent;
        }
        return home;
    }

    /** Files to write before the first command: name inside the private directory to content. */
    default Map<String, String> files(Launch launch) {
        return Map.of();
    }

    /** Commands that make an empty data directory; none where the server does so by itself. */
    List<List<String>> initialise(Launch launch);

    /**
     * Whether an empty data directory can be kept and copied: it holds no password, and is the same whatever the options.
     */
    default boolean dataCanBeCopied() {
        return false;
    }

    /** The command that runs the server in the foreground. */
    List<String> start(Launch launch);

    /** Environment for both. */
    default Map<String, String> environment(Launch launch) {
        return Map.of();
    }

    /** How to reach it as administrator. */
    JdbcTarget administrator(Launch launch);

    /** The signal that stops the server at once without leaving shared memory or children behind. */
    default String stopSignal() {
        return "KILL";
    }

    /** The arguments with which the executable prints its version. */
    default List<String> versionArguments() {
        return List.of("--version");
    }

    /** Whether the program refuses to run as root, so that it must be run as another user. */
    default boolean refusesRoot() {
        return false;
    }
}
