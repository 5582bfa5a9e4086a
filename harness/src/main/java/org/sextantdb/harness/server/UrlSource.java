package org.sextantdb.harness.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.engine.Connecting;
import org.sextantdb.harness.engine.Engine;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.model.InputException;

/** A server that runs already, at a URL given by the user. It is never started, stopped or configured. */
final class UrlSource implements ServerSource {
    private final ServerOptions options;

    UrlSource(ServerOptions options) {
        this.options = options;
    }

    @Override
    public SourceKind kind() {
        return SourceKind.URL;
    }

    @Override
    public Offer offer(Column column) {
        Optional<String> url = options.url(column.engine());
        if (url.isEmpty()) {
            return new Offer.Cannot(
                    "no URL was given", "export " + ServerOptions.variable("URL", column.engine()) + "='jdbc:...'");
        }
        if (!column.variant().serverOptions().isEmpty()) {
            return new Offer.Cannot("this variant needs server options, and a server at a URL is left as it is", "");
        }
        return new Offer.Can("the server at the URL that was given");
    }

    @Override
    public Server start(Column column) throws UnavailableException {
        if (offer(column) instanceof Offer.Cannot cannot) {
            throw new UnavailableException(cannot);
        }
        Engine engine = column.engine();
        JdbcTarget target = target(engine);
        long begun = System.nanoTime();
        try (Connection connection = Connecting.open(target)) {
            long millis = (System.nanoTime() - begun) / 1_000_000;
            Server asked = RunningServer.ask(engine, target, Map.of("kind", kind().text()), millis, () -> {});
            return UrlServer.open(asked, new Leases(options.cache()), options.usesGivenDatabase());
        } catch (SQLException e) {
            String reason = "the URL for " + engine.id() + ": " + Connecting.reason(e);
            if (Connecting.isTheUsersMistake(e)) {
                throw new InputException(reason);
            }
            throw new UnavailableException(reason, "", e);
        }
    }

    private JdbcTarget target(Engine engine) {
        JdbcTarget given = ServerUrl.parse(options.url(engine).orElseThrow());
        JdbcTarget target = given.password().isEmpty()
                ? new JdbcTarget(
                        given.url(), given.user(), options.password(engine).orElse(""), given.properties())
                : given;
        if (engine.family().listDatabases().isEmpty()) {
            throw new InputException(engine.id() + " takes no URL: the engine comes inside the driver");
        }
        if (engine.family().urlPrefixes().stream().noneMatch(target.url()::startsWith)) {
            throw new InputException("the URL for " + engine.id() + " must begin with "
                    + String.join(
                            " or ",
                            engine.family().urlPrefixes().stream().sorted().toList()));
        }
        return target;
    }
}
