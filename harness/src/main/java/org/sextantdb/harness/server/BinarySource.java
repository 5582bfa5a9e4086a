package org.sextantdb.harness.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.engine.Engine;
import org.sextantdb.harness.engine.ServerProgram;

/** A server program of this machine: named by the user, installed into the cache, or found where packages put it. */
final class BinarySource implements ServerSource {
    private static final Duration VERSION_LIMIT = Duration.ofSeconds(10);
    private static final Pattern VERSION =
            Pattern.compile("(?:Ver |\\(PostgreSQL\\) |Release Version: v?)(\\d+(?:\\.\\d+)+)");
    private static final List<String> WELL_KNOWN =
            List.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin", "/opt/homebrew/bin");

    private final ServerOptions options;

    BinarySource(ServerOptions options) {
        this.options = options;
    }

    @Override
    public SourceKind kind() {
        return SourceKind.BINARY;
    }

    @Override
    public Offer offer(Column column) {
        Engine engine = column.engine();
        if (engine.family().program().isEmpty()) {
            return new Offer.Cannot(engine.label() + " is no program of its own", "");
        }
        Optional<Path> named = options.home(engine);
        if (named.isPresent()
                && inside(named.get(), engine.family().program().get()).isEmpty()) {
            return new Offer.Cannot(
                    "there is no server program where " + ServerOptions.variable("HOME", engine) + " says", "");
        }
        Optional<Found> found = find(engine);
        if (found.isPresent()) {
            return new Offer.Can("a program of version " + found.get().version);
        }
        String reason = "no server program of " + engine.label() + " was found on this machine";
        return engine.install() == null
                ? new Offer.Cannot(reason, "export " + ServerOptions.variable("HOME", engine) + "=/path/of/the/server")
                : new Offer.Cannot(reason, "./sextant engines --install " + engine.install());
    }

    @Override
    public Server start(Column column) throws UnavailableException {
        if (offer(column) instanceof Offer.Cannot cannot) {
            throw new UnavailableException(cannot);
        }
        Engine engine = column.engine();
        ServerProgram program = engine.family().program().orElseThrow();
        Found found = find(engine).orElseThrow();
        Path home = program.homeOf(found.executable);
        Map<String, String> environment = SharedLibraries.environment(found.executable, options);
        ServerProcess process = ServerProcess.start(new ServerProcess.Plan(
                program, home, found.executable, environment, column.variant().serverOptions(), null));
        return RunningServer.ask(
                engine, process.administrator(), Sources.describe(kind()), process.startMillis(), process::stop);
    }

    private record Found(Path executable, String version) {}

    private Optional<Found> find(Engine engine) {
        ServerProgram program = engine.family().program().orElseThrow();
        for (Path candidate : candidates(engine, program)) {
            Optional<String> version = version(candidate, program);
            if (version.isPresent() && engine.isOfLine(version.get())) {
                return Optional.of(new Found(candidate, version.get()));
            }
        }
        return Optional.empty();
    }

    /** What the user named is the only candidate; else the cache, the search path, and where packages put servers. */
    private Set<Path> candidates(Engine engine, ServerProgram program) {
        Optional<Path> named = options.home(engine);
        if (named.isPresent()) {
            return inside(named.get(), program).map(Set::of).orElse(Set.of());
        }
        Set<Path> candidates = new LinkedHashSet<>();
        installed(engine).forEach(directory -> inside(directory, program).ifPresent(candidates::add));
        String name = Path.of(program.executable()).getFileName().toString();
        Program.onPath(name, options.environment()).ifPresent(file -> candidates.add(real(file)));
        List<String> directories = new ArrayList<>(WELL_KNOWN);
        directories.add("/usr/lib/postgresql/" + engine.line() + "/bin");
        directories.add("/usr/pgsql-" + engine.line() + "/bin");
        directories.add("/opt/homebrew/opt/" + engine.family().name() + "@" + engine.line() + "/bin");
        for (String directory : directories) {
            Path file = Path.of(directory, name);
            if (Files.isExecutable(file)) {
                candidates.add(real(file));
            }
        }
        return candidates;
    }

    /** {@code tidb-8.5.6} for {@code tidb-8.5}: what {@code --install} left in the cache. */
    private List<Path> installed(Engine engine) {
        List<Path> installed = new ArrayList<>();
        if (engine.install() != null && Files.isDirectory(options.cache())) {
            try (var entries = Files.newDirectoryStream(options.cache(), engine.install() + "*")) {
                for (Path entry : entries) {
                    if (!entry.getFileName().toString().contains(".part-")) {
                        installed.add(entry);
                    }
                }
            } catch (IOException e) {
                return List.of();
            }
        }
        return installed;
    }

    private static Optional<Path> inside(Path named, ServerProgram program) {
        String name = Path.of(program.executable()).getFileName().toString();
        return List.of(
                        named,
                        named.resolve(program.executable()),
                        named.resolve(name),
                        named.resolve("bin").resolve(name),
                        named.resolve("sbin").resolve(name))
                .stream()
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst()
                .map(BinarySource::real);
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath();
        }
    }

    private static Optional<String> version(Path executable, ServerProgram program) {
        List<String> command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(program.versionArguments());
        Matcher version = VERSION.matcher(Program.run(VERSION_LIMIT, command).output());
        return version.find() ? Optional.of(version.group(1)) : Optional.empty();
    }
}
