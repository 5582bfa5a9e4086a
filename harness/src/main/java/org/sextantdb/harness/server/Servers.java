package org.sextantdb.harness.server;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.model.InputException;

/**
 * The servers of one run. Each is started once and shared by all columns that need no server of their own; closing stops
 * what was started. Columns may be started from several threads.
 */
public final class Servers implements AutoCloseable {
    private final ServerOptions options;
    private final Map<SourceKind, ServerSource> sources = new EnumMap<>(SourceKind.class);
    private final Map<String, Shared> servers = new ConcurrentHashMap<>();

    /** Also removes what killed runs left behind. */
    public Servers(ServerOptions options) {
        this.options = options;
        PrivateDirectory.sweep();
        for (ServerSource source : List.of(
                new UrlSource(options),
                new ContainerSource(options),
                new BinarySource(options),
                new EmbeddedSource(options))) {
            sources.put(source.kind(), source);
        }
    }

    /**
     * A running server for the column, by the first road that is open.
     *
     * @throws InputException where a URL given by the user leads to another product or version line, or is no URL
     */
    public Start start(Column column) {
        String key = column.engine().id() + new TreeMap<>(column.variant().serverOptions());
        return servers.computeIfAbsent(key, ignored -> new Shared()).start(column);
    }

    /** What every road says beforehand, in the order in which they are tried; answered within seconds. */
    public Map<SourceKind, Offer> offers(Column column) {
        Map<SourceKind, Offer> offers = new LinkedHashMap<>();
        for (SourceKind kind : options.kinds()) {
            offers.put(kind, source(kind).offer(column));
        }
        return offers;
    }

    private ServerSource source(SourceKind kind) {
        return java.util.Objects.requireNonNull(sources.get(kind));
    }

    @Override
    public void close() {
        servers.values().forEach(Shared::close);
    }

    private Start attempt(Column column) {
        List<String> reasons = new ArrayList<>();
        List<String> commands = new ArrayList<>();
        Optional<String> url = options.url(column.engine());
        List<SourceKind> kinds =
                url.isPresent() && options.kinds().contains(SourceKind.URL) ? List.of(SourceKind.URL) : options.kinds();
        for (SourceKind kind : kinds) {
            if (kind == SourceKind.URL && url.isEmpty() && kinds.size() > 1) {
                continue;
            }
            try {
                return new Start.Started(source(kind).start(column));
            } catch (UnavailableException e) {
                reasons.add(kind.text() + ": " + e.reason());
                if (!e.command().isEmpty()) {
                    commands.add(e.command());
                }
            } catch (InputException e) {
                if (kind == SourceKind.URL) {
                    throw e;
                }
                reasons.add(kind.text() + ": " + e.getMessage());
            }
        }
        return new Start.NotRun(String.join("; ", reasons), commands);
    }

    /** One attempt, and its result for everyone who asks later. */
    private final class Shared {
        private @Nullable Start result;

        private synchronized Start start(Column column) {
            if (result == null) {
                result = attempt(column);
            }
            return result;
        }

        private synchronized void close() {
            if (result instanceof Start.Started started) {
                started.server().close();
            }
        }
    }
}
