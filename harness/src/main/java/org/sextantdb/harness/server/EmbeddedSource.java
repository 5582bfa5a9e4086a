package org.sextantdb.harness.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.engine.Engine;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.engine.ServerProgram;

/** A real server from the Maven repository, unpacked into the cache; or an engine that comes inside its driver. */
final class EmbeddedSource implements ServerSource {
    private final ServerOptions options;

    EmbeddedSource(ServerOptions options) {
        this.options = options;
    }

    @Override
    public SourceKind kind() {
        return SourceKind.EMBEDDED;
    }

    @Override
    public Offer offer(Column column) {
        Engine engine = column.engine();
        if (isInDriver(engine)) {
            return new Offer.Can("inside the driver");
        }
        String artifact = engine.artifacts().get(Platform.here());
        if (artifact == null) {
            return new Offer.Cannot(
                    "no Maven artifact holds a server of " + engine.label() + " for " + Platform.here(), "");
        }
        Coordinates coordinates = Coordinates.of(artifact);
        boolean unpacked = Files.isDirectory(coordinates.home(options));
        return new Offer.Can(coordinates.artifact + (unpacked ? ", unpacked already" : ""));
    }

    @Override
    public Server start(Column column) throws UnavailableException {
        if (offer(column) instanceof Offer.Cannot cannot) {
            throw new UnavailableException(cannot);
        }
        Engine engine = column.engine();
        if (isInDriver(engine)) {
            return inDriver(engine);
        }
        ServerProgram program = engine.family().program().orElseThrow();
        Coordinates coordinates = Coordinates.of(engine.artifacts().getOrDefault(Platform.here(), ""));
        Path home = unpacked(coordinates, program);
        Path executable = home.resolve(program.executable());
        Map<String, String> environment = SharedLibraries.environment(executable, options);
        ServerProcess process = ServerProcess.start(new ServerProcess.Plan(
                program,
                home,
                executable,
                environment,
                column.variant().serverOptions(),
                coordinates.template(options)));
        return RunningServer.ask(
                engine,
                process.administrator(),
                Sources.describe(kind(), "artifact", coordinates.artifact),
                process.startMillis(),
                process::stop);
    }

    private Path unpacked(Coordinates coordinates, ServerProgram program) throws UnavailableException {
        try {
            return ServerCache.directory(coordinates.home(options), empty -> {
                Path jar = MavenArtifacts.resolve(coordinates.artifact, options);
                options.progress().accept("unpacking " + jar.getFileName());
                if (coordinates.archive == null) {
                    Archive.unpackJar(jar, empty);
                } else {
                    Archive.unpackNested(jar, coordinates.archive, empty);
                }
                return home(empty, program)
                        .orElseThrow(
                                () -> new IOException("no " + program.executable() + " in " + coordinates.artifact));
            });
        } catch (IOException e) {
            throw new UnavailableException(
                    coordinates.artifact + " could not be unpacked: " + reason(e), "df -h " + options.cache(), e);
        }
    }

    /** Our own words; those of the file system are a path. */
    private static String reason(IOException e) {
        return e.getClass() == IOException.class
                ? String.valueOf(e.getMessage())
                : e.getClass().getSimpleName();
    }

    private static Optional<Path> home(Path directory, ServerProgram program) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.endsWith(program.executable()))
                    .findFirst()
                    .map(program::homeOf);
        }
    }

    private static boolean isInDriver(Engine engine) {
        return engine.family().program().isEmpty()
                && engine.family().listDatabases().isEmpty();
    }

    private Server inDriver(Engine engine) throws UnavailableException {
        try {
            long begun = System.nanoTime();
            Path directory = PrivateDirectory.createInMemory();
            String prefix = engine.family().urlPrefixes().iterator().next();
            return RunningServer.ask(
                    engine,
                    JdbcTarget.of(prefix + directory, "", ""),
                    Sources.describe(kind(), "artifact", "the driver"),
                    (System.nanoTime() - begun) / 1_000_000,
                    () -> PrivateDirectory.delete(directory));
        } catch (IOException e) {
            throw new UnavailableException(
                    "no temporary directory: " + e.getClass().getSimpleName(),
                    "df -h " + System.getProperty("java.io.tmpdir"),
                    e);
        }
    }

    /**
     * Where the server is.
     *
     * @param artifact {@code group:name:version}
     * @param archive the archive inside the jar, or null where the jar holds the files themselves
     */
    private record Coordinates(String artifact, @Nullable String archive) {
        private static Coordinates of(String text) {
            int bang = text.indexOf('!');
            return bang < 0
                    ? new Coordinates(text, null)
                    : new Coordinates(text.substring(0, bang), text.substring(bang + 1));
        }

        private Path home(ServerOptions options) {
            return options.cache().resolve("servers").resolve(name());
        }

        private Path template(ServerOptions options) {
            return options.cache().resolve("data").resolve(name());
        }

        private String name() {
            String[] parts = artifact.split(":");
            return parts[1] + "-" + parts[2];
        }
    }
}
