package org.sextantdb.harness.server;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.DockerException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/** Starts a container and notices at once that its server died, for which Testcontainers waits until its time is up. */
final class ContainerStart {
    private static final int LIMIT_SECONDS = 150;
    private static final int BETWEEN_LOOKS_MILLIS = 300;

    private ContainerStart() {}

    /**
     * Waits until it is ready; the caller stops it, also after a failure.
     *
     * @throws UnavailableException with the line of its log that tells most
     */
    static void await(GenericContainer<?> container, String image) throws UnavailableException {
        FutureTask<Void> start = new FutureTask<>(container::start, null);
        Thread thread = new Thread(start, "sextant-container");
        thread.setDaemon(true);
        thread.start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        try {
            while (System.nanoTime() < deadline) {
                try {
                    start.get(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
                    return;
                } catch (TimeoutException notYet) {
                    if (hasEnded(container)) {
                        throw failure(image, "ended at start", container);
                    }
                }
            }
            throw failure(image, "was not ready within " + LIMIT_SECONDS + " s", container);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("interrupted while a container started", "", e);
        } catch (ExecutionException e) {
            if (hasEnded(container)) {
                throw failure(image, "ended at start", container);
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            start.cancel(true);
        }
    }

    private static boolean hasEnded(GenericContainer<?> container) {
        String id = container.getContainerId();
        if (id == null) {
            return false;
        }
        try {
            InspectContainerResponse.ContainerState state = DockerClientFactory.lazyClient()
                    .inspectContainerCmd(id)
                    .exec()
                    .getState();
            return "exited".equals(state.getStatus()) || "dead".equals(state.getStatus());
        } catch (DockerException e) {
            return false;
        }
    }

    private static UnavailableException failure(String image, String what, GenericContainer<?> container) {
        List<String> log = container.getContainerId() == null
                ? List.of()
                : container.getLogs().lines().toList();
        String telling = Program.tellingLine(log);
        return new UnavailableException(
                "the container of " + image + " " + what + (telling.isEmpty() ? "" : ": " + telling),
                "docker run --rm " + image);
    }
}
