package org.sextantdb.harness.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Asks a container engine small questions in bounded time, before Testcontainers is woken up, which may try for minutes.
 *
 * @param address where the engine listens
 * @param isTls whether it speaks TLS, so that only its port can be looked at
 */
record DockerSocket(SocketAddress address, boolean isTls) {
    private static final Duration LIMIT = Duration.ofSeconds(3);

    /** The engine's address, by {@code DOCKER_HOST} or at the places that Testcontainers looks at; it may be dead. */
    static Optional<DockerSocket> find(Map<String, String> environment) {
        String host = environment.getOrDefault("DOCKER_HOST", "");
        if (host.startsWith("unix://")) {
            return Optional.of(new DockerSocket(UnixDomainSocketAddress.of(host.substring("unix://".length())), false));
        }
        if (!host.isBlank()) {
            URI uri = URI.create(host);
            boolean isTls = !environment.getOrDefault("DOCKER_TLS_VERIFY", "").isBlank();
            return Optional.of(new DockerSocket(
                    new InetSocketAddress(String.valueOf(uri.getHost()), Math.max(uri.getPort(), 0)), isTls));
        }
        String home = System.getProperty("user.home");
        return Stream.of(
                        "/var/run/docker.sock",
                        environment.getOrDefault("XDG_RUNTIME_DIR", "/nowhere") + "/docker.sock",
                        home + "/.docker/run/docker.sock",
                        home + "/.docker/desktop/docker.sock")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .map(path -> new DockerSocket(UnixDomainSocketAddress.of(path), false));
    }

    /** Whether something that is a container engine answers. */
    boolean answers() {
        return status("GET /_ping", LIMIT) == 200;
    }

    /** Whether the engine has the image already. */
    boolean hasImage(String image) {
        return status("GET /images/" + image + "/json", LIMIT) == 200;
    }

    /** Pulls a public image, within a limit; {@link #hasImage} says whether it came. */
    void pull(String repository, String tag, Duration limit) {
        status("POST /images/create?fromImage=" + repository + "&tag=" + tag, limit);
    }

    boolean isLocal() {
        return address instanceof UnixDomainSocketAddress;
    }

    /** The HTTP status of a request that was answered to its end; 0 where nothing came within the limit. */
    private int status(String request, Duration limit) {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        Thread thread = new Thread(() -> status.complete(ask(request)), "sextant-docker");
        thread.setDaemon(true);
        thread.start();
        try {
            return status.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (ExecutionException | TimeoutException e) {
            return 0;
        }
    }

    private int ask(String line) {
        StandardProtocolFamily family = isLocal() ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET;
        try (SocketChannel channel = SocketChannel.open(family)) {
            channel.connect(address);
            if (isTls) {
                return 200;
            }
            String request = line + " HTTP/1.0\r\nHost: docker\r\nContent-Length: 0\r\n\r\n";
            channel.write(StandardCharsets.US_ASCII.encode(request));
            ByteBuffer answer = ByteBuffer.allocate(64);
            while (answer.hasRemaining() && channel.read(answer) >= 0) {
                continue;
            }
            drain(channel);
            List<String> words = List.of(
                    StandardCharsets.US_ASCII.decode(answer.flip()).toString().split("\\s+"));
            return words.size() > 1 ? Integer.parseInt(words.get(1)) : 0;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    private static void drain(SocketChannel channel) throws IOException {
        ByteBuffer rest = ByteBuffer.allocate(8192);
        while (channel.read(rest.clear()) >= 0) {
            continue;
        }
    }
}
