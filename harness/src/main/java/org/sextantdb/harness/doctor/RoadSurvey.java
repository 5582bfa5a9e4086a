package org.sextantdb.harness.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.server.Offer;
import org.sextantdb.harness.server.ServerOptions;
import org.sextantdb.harness.server.Servers;
import org.sextantdb.harness.server.SourceKind;

/** Asks every road of every column at the same time; all answers together take seconds, whatever the machine's state. */
public final class RoadSurvey {
    private static final Duration LIMIT = Duration.ofSeconds(8);

    private final ServerOptions options;
    private final Registry registry;

    public RoadSurvey(ServerOptions options) {
        this.options = options;
        this.registry = new Registry(options);
    }

    /** The roads, columns and kinds in the given order. */
    public List<EngineRoads> look(List<Column> columns) {
        Map<Column, Map<SourceKind, CompletableFuture<Road>>> asked = new LinkedHashMap<>();
        for (SourceKind kind : options.kinds()) {
            // One of their own per road, so that a road that hangs holds up no other.
            Servers servers = new Servers(options.withKinds(List.of(kind)));
            for (Column column : columns) {
                asked.computeIfAbsent(column, each -> new LinkedHashMap<>())
                        .put(
                                kind,
                                later(() -> road(
                                        column, kind, servers.offers(column).get(kind))));
            }
        }
        long deadline = System.nanoTime() + LIMIT.toNanos();
        List<EngineRoads> all = new ArrayList<>();
        asked.forEach((column, roads) -> {
            List<Road> answers = new ArrayList<>();
            roads.forEach((kind, road) -> answers.add(answer(kind, road, deadline)));
            all.add(new EngineRoads(column, answers));
        });
        return all;
    }

    private Road road(Column column, SourceKind kind, @org.jspecify.annotations.Nullable Offer offer) {
        if (kind == SourceKind.URL && column.engine().family().listDatabases().isEmpty()) {
            return new Road(kind, Road.Access.CLOSED, "the engine comes inside the driver and takes no URL", "");
        }
        if (offer instanceof Offer.Can can) {
            if (kind == SourceKind.CONTAINER && can.detail().endsWith(", to be pulled")) {
                String image = can.detail().substring(0, can.detail().indexOf(','));
                if (!registry.isReached(image)) {
                    return new Road(
                            kind,
                            Road.Access.DOUBTFUL,
                            image + " must be pulled, and its registry is not reached from here",
                            "docker pull " + image);
                }
            }
            return new Road(kind, Road.Access.OPEN, can.detail(), "");
        }
        if (offer instanceof Offer.Cannot cannot) {
            return new Road(kind, Road.Access.CLOSED, cannot.reason(), cannot.command());
        }
        return new Road(kind, Road.Access.CLOSED, "this road was not asked for", "");
    }

    private static Road answer(SourceKind kind, CompletableFuture<Road> road, long deadline) {
        try {
            return road.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return new Road(kind, Road.Access.CLOSED, "no answer within " + LIMIT.toSeconds() + " s", "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Road(kind, Road.Access.CLOSED, "interrupted", "");
        } catch (ExecutionException | CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return new Road(
                    kind,
                    Road.Access.CLOSED,
                    cause instanceof org.sextantdb.harness.model.InputException
                            ? String.valueOf(cause.getMessage())
                            : "could not be looked at: " + cause.getClass().getSimpleName(),
                    "");
        }
    }

    private static <T> CompletableFuture<T> later(java.util.function.Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> {
            Thread thread = new Thread(task, "sextant-doctor");
            thread.setDaemon(true);
            thread.start();
        });
    }
}
