package org.sextantdb.harness.server;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import com.github.dockerjava.api.model.PullResponseItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;
import org.testcontainers.utility.TestcontainersConfiguration;

/**
 * The engine behind the containers: is it there, has it the image, and what did killed runs leave. Testcontainers itself
 * is woken up only when nothing is left that it would wait for in vain.
 */
final class ContainerEngine {
    private static final String RUN = "org.sextantdb.run";
    private static final String START = "org.sextantdb.start";
    private static final String OWNER = "org.sextantdb.owner";
    /** As Testcontainers 2.0.5 has it fixed in its code; a prefix for a private registry is put before it. */
    private static final String RYUK = "testcontainers/ryuk:0.14.0";

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
    private static final String RUN_ID = UUID.randomUUID().toString();

    private final ServerOptions options;

    ContainerEngine(ServerOptions options) {
        this.options = options;
    }

    /** Whether a container of this image can be tried; answered within seconds. */
    Offer offer(String image) {
        Optional<DockerSocket> found = DockerSocket.find(environment());
        if (found.isEmpty()) {
            return new Offer.Cannot("no container engine was found", "sudo systemctl start docker");
        }
        DockerSocket socket = found.get();
        if (!socket.answers()) {
            return new Offer.Cannot("the container engine does not answer", "sudo systemctl start docker");
        }
        Optional<Offer> trap = trap(socket);
        if (trap.isPresent()) {
            return trap.get();
        }
        if (!socket.isTls() && !socket.hasImage(substituted(image).asCanonicalNameString())) {
            return options.offline()
                    ? new Offer.Cannot(
                            "the image " + image + " is not on this machine, and --offline was given",
                            "docker pull " + image)
                    : new Offer.Can(image + ", to be pulled");
        }
        return new Offer.Can(image);
    }

    /** Two helper images that Testcontainers would pull without any limit, and how to do without them. */
    private Optional<Offer> trap(DockerSocket socket) {
        boolean inContainer = Files.exists(Path.of("/.dockerenv"));
        String host = System.getenv("TESTCONTAINERS_HOST_OVERRIDE");
        if (inContainer && socket.isLocal() && (host == null || host.isBlank()) && !has(socket, tinyImage())) {
            return Optional.of(new Offer.Cannot(
                    "this is inside a container, and there is no helper image to find the way out of it",
                    "export TESTCONTAINERS_HOST_OVERRIDE=127.0.0.1"));
        }
        boolean isRyukDisabled = Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"));
        if (!isRyukDisabled && options.offline() && !has(socket, RYUK)) {
            return Optional.of(noRyuk());
        }
        return Optional.empty();
    }

    private static boolean has(DockerSocket socket, String image) {
        return socket.isTls() || socket.hasImage(substituted(image).asCanonicalNameString());
    }

    private static String tinyImage() {
        return TestcontainersConfiguration.getInstance().getTinyImage();
    }

    private static Offer.Cannot noRyuk() {
        return new Offer.Cannot(
                "the image " + RYUK + ", which removes the containers of killed runs, cannot be had",
                "export TESTCONTAINERS_RYUK_DISABLED=true");
    }

    /**
     * Has the image, and the one that cleans up, on the machine.
     *
     * @throws UnavailableException where one cannot be pulled within the limit
     */
    void prepare(String image) throws UnavailableException {
        if (!Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"))) {
            prepareRyuk();
        }
        if (!pulled(image)) {
            throw new UnavailableException("the image " + image + " could not be pulled", "docker pull " + image);
        }
    }

    /** By the socket, because Testcontainers starts it, and looks for its image without end, before it answers anything. */
    private void prepareRyuk() throws UnavailableException {
        DockerSocket socket = DockerSocket.find(environment()).orElseThrow();
        if (has(socket, RYUK)) {
            return;
        }
        DockerImageName name = substituted(RYUK);
        options.progress().accept("pulling " + name.asCanonicalNameString());
        socket.pull(name.getUnversionedPart(), name.getVersionPart(), options.pullLimit());
        if (!has(socket, RYUK)) {
            throw new UnavailableException(noRyuk());
        }
    }

    private boolean pulled(String image) throws UnavailableException {
        DockerImageName name = substituted(image);
        try {
            DockerClient client = DockerClientFactory.lazyClient();
            if (inspect(client, name).isPresent()) {
                return true;
            }
            options.progress().accept("pulling " + name.asCanonicalNameString());
            try (Pull pull = client.pullImageCmd(name.getUnversionedPart())
                    .withTag(name.getVersionPart())
                    .exec(new Pull(options))) {
                pull.awaitCompletion(options.pullLimit().toMillis(), TimeUnit.MILLISECONDS);
            }
            return inspect(client, name).isPresent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("interrupted while an image was pulled", "", e);
        } catch (DockerException | IllegalStateException | IOException e) {
            options.progress().accept("the image " + image + " could not be pulled");
            return false;
        }
    }

    private static Optional<InspectImageResponse> inspect(DockerClient client, DockerImageName name) {
        try {
            return Optional.of(
                    client.inspectImageCmd(name.asCanonicalNameString()).exec());
        } catch (DockerException e) {
            return Optional.empty();
        }
    }

    /** What exactly ran: the registry's digest, or the image's own id where it came from no registry. */
    String digest(String image) {
        Optional<InspectImageResponse> answer = inspect(DockerClientFactory.lazyClient(), substituted(image));
        return answer.map(InspectImageResponse::getRepoDigests)
                .flatMap(digests -> digests.stream().findFirst())
                .map(digest -> digest.substring(digest.indexOf('@') + 1))
                .or(() -> answer.map(InspectImageResponse::getId))
                .orElse("unknown");
    }

    /** Says on the container who answers for it, and opens its ports to this machine only where that is possible. */
    void label(GenericContainer<?> container) {
        container.withLabel(RUN, RUN_ID);
        container.withLabel(START, UUID.randomUUID().toString());
        container.withLabel(OWNER, Owner.ofThisProcess().toString());
        if (!ContainerSource.isHere()) {
            return;
        }
        container.withCreateContainerCmdModifier(command -> {
            HostConfig host = command.getHostConfig();
            if (host != null && command.getExposedPorts() != null) {
                host.withPortBindings(List.of(command.getExposedPorts()).stream()
                        .map(port -> new PortBinding(
                                Ports.Binding.bindIp("127.0.0.1"), new ExposedPort(port.getPort(), port.getProtocol())))
                        .toList());
            }
        });
    }

    /** Removes what a start left that failed: a module may try more than once, and forgets all but the last. */
    void remove(GenericContainer<?> container) {
        container.stop();
        DockerClient client = DockerClientFactory.lazyClient();
        for (Container left : client.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of(START, container.getLabels().get(START)))
                .exec()) {
            client.removeContainerCmd(left.getId())
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        }
    }

    /** Removes the containers of this machine's processes that are gone. */
    void sweep() {
        DockerClient client = DockerClientFactory.lazyClient();
        for (Container container : client.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(List.of(OWNER))
                .exec()) {
            if (Owner.of(container.getLabels().getOrDefault(OWNER, ""))
                    .filter(Owner::isGone)
                    .isPresent()) {
                client.removeContainerCmd(container.getId())
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec();
            }
        }
    }

    private static DockerImageName substituted(String image) {
        return ImageNameSubstitutor.instance().apply(DockerImageName.parse(image));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(options.environment());
        String host = TestcontainersConfiguration.getInstance().getEnvVarOrUserProperty("docker.host", "");
        if (!host.isBlank()) {
            environment.putIfAbsent("DOCKER_HOST", host);
        }
        return environment;
    }

    /** The progress of a pull, one line now and then. */
    private static final class Pull extends ResultCallback.Adapter<PullResponseItem> {
        private final ServerOptions options;
        private Instant next = Instant.now().plus(BETWEEN_LINES);

        private Pull(ServerOptions options) {
            this.options = options;
        }

        @Override
        public void onNext(PullResponseItem item) {
            if (Instant.now().isAfter(next)) {
                options.progress().accept("pulling: " + item.getStatus());
                next = Instant.now().plus(BETWEEN_LINES);
            }
        }
    }
}
