package org.sextantdb.harness.server;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.engine.Connecting;
import org.sextantdb.harness.engine.Engine;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.engine.Query;
import org.sextantdb.harness.engine.ServerProgram;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.JdbcDatabaseContainer;
import org.testcontainers.mariadb.MariaDBContainer;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.tidb.TiDBContainer;
import org.testcontainers.utility.DockerImageName;

/** A container, started by Testcontainers with the settings that an embedded server has: the stock ones. */
final class ContainerSource implements ServerSource {
    private static final int START_LIMIT_SECONDS = 120;
    private static final int MESSAGE_CHARS_MAX = 300;

    private final ServerOptions options;
    private final ContainerEngine containers;
    private final AtomicBoolean swept = new AtomicBoolean();

    ContainerSource(ServerOptions options) {
        this.options = options;
        this.containers = new ContainerEngine(options);
    }

    @Override
    public SourceKind kind() {
        return SourceKind.CONTAINER;
    }

    @Override
    public Offer offer(Column column) {
        Engine engine = column.engine();
        Optional<String> image = options.image(engine);
        if (image.isEmpty() || vendor(engine).isEmpty()) {
            return new Offer.Cannot("there is no container image of " + engine.label(), "");
        }
        return containers.offer(image.get());
    }

    @Override
    public Server start(Column column) throws UnavailableException {
        if (offer(column) instanceof Offer.Cannot cannot) {
            throw new UnavailableException(cannot);
        }
        Engine engine = column.engine();
        String image = options.image(engine).orElseThrow();
        containers.prepare(image);
        if (swept.compareAndSet(false, true)) {
            containers.sweep();
        }
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        String password =
                engine.family().name().equals("tidb") ? "" : HexFormat.of().formatHex(random);
        JdbcDatabaseContainer<?> container = container(column, image, password);
        containers.label(container);
        long begun = System.nanoTime();
        try {
            ContainerStart.await(container, image);
            JdbcTarget administrator = administrator(engine, container, password);
            applyAfterwards(column, administrator);
            return RunningServer.ask(
                    engine,
                    administrator,
                    Sources.describe(kind(), "image", image, "digest", containers.digest(image)),
                    (System.nanoTime() - begun) / 1_000_000,
                    container::stop);
        } catch (UnavailableException e) {
            containers.remove(container);
            throw e;
        } catch (SQLException e) {
            containers.remove(container);
            throw new UnavailableException("the variant's options were refused: " + Connecting.reason(e), "", e);
        } catch (org.testcontainers.containers.ContainerLaunchException e) {
            containers.remove(container);
            throw new UnavailableException(
                    "the container of " + image + " did not start: " + cause(e), "docker run --rm " + image, e);
        }
    }

    private static Optional<String> vendor(Engine engine) {
        return switch (engine.family().name()) {
            case "mysql", "mariadb" -> Optional.of(engine.family().name());
            case "postgresql" -> Optional.of("postgres");
            case "tidb" -> Optional.of("pingcap/tidb");
            default -> Optional.empty();
        };
    }

    private static JdbcDatabaseContainer<?> container(Column column, String image, String password) {
        Engine engine = column.engine();
        DockerImageName name = DockerImageName.parse(image)
                .asCompatibleSubstituteFor(vendor(engine).orElseThrow());
        Map<String, String> server = column.variant().serverOptions();
        List<String> command = new ArrayList<>();
        JdbcDatabaseContainer<?> container = switch (engine.family().name()) {
            case "mysql" -> new MySQLContainer(name).withUsername("root").withPassword(password);
            case "mariadb" -> new MariaDBContainer(name).withUsername("root").withPassword(password);
            case "postgresql" -> {
                // As an embedded server is started: what it writes is thrown away.
                command.addAll(List.of("postgres", "-c", "fsync=off", "-c", "full_page_writes=off"));
                yield new PostgreSQLContainer(name).withUsername("postgres").withPassword(password);
            }
            default -> new TiDBContainer(name);
        };
        if (engine.family().name().equals("postgresql")) {
            server.forEach((option, value) -> command.addAll(List.of("-c", option + "=" + value)));
        } else if (!engine.family().name().equals("tidb")) {
            server.forEach((option, value) -> command.add("--" + option + "=" + value));
        }
        if (!command.isEmpty()) {
            container.setCommand(command.toArray(String[]::new));
        }
        container.withStartupTimeoutSeconds(START_LIMIT_SECONDS);
        container.withConnectTimeoutSeconds(START_LIMIT_SECONDS);
        return container;
    }

    private static JdbcTarget administrator(Engine engine, JdbcDatabaseContainer<?> container, String password) {
        ServerProgram program = engine.family().program().orElseThrow();
        int port = container.getMappedPort(container.getExposedPorts().get(0));
        Path none = Path.of("");
        JdbcTarget local = program.administrator(new ServerProgram.Launch(none, none, none, port, password, Map.of()));
        return local.withUrl(local.url().replace("//127.0.0.1:", "//" + container.getHost() + ":"));
    }

    /** TiDB takes no options on its command line; a fresh server can be told by SQL. */
    private static void applyAfterwards(Column column, JdbcTarget administrator) throws SQLException {
        if (!column.engine().family().name().equals("tidb")) {
            return;
        }
        List<String> statements = column.variant().serverOptions().entrySet().stream()
                .map(option -> "set global " + option.getKey() + " = " + option.getValue())
                .toList();
        try (Connection connection = Connecting.open(administrator)) {
            Query.execute(connection, statements);
        }
    }

    /** The innermost message: those around it only say that a container did not start. */
    private static String cause(Throwable e) {
        Throwable innermost = e;
        for (int depth = 0; depth < 20 && innermost.getCause() != null; depth++) {
            innermost = innermost.getCause();
        }
        String message =
                String.valueOf(innermost.getMessage()).lines().findFirst().orElse("");
        return message.substring(0, Math.min(MESSAGE_CHARS_MAX, message.length()));
    }

    /** Whether ports can be bound to 127.0.0.1: only where the engine is on this machine and not seen through a gateway. */
    static boolean isHere() {
        String host = DockerClientFactory.instance().dockerHostIpAddress();
        return host.equals("localhost") || host.equals("127.0.0.1");
    }
}
