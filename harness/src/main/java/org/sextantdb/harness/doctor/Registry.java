package org.sextantdb.harness.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sextantdb.harness.server.ServerOptions;

/** Whether images could come from where they are kept. A look at a port, nothing is pulled. */
final class Registry {
    private static final int LIMIT_MILLIS = 2000;
    private static final String HUB = "registry-1.docker.io";

    private final ServerOptions options;
    private final Map<String, Boolean> reached = new ConcurrentHashMap<>();

    Registry(ServerOptions options) {
        this.options = options;
    }

    /** Whether the registry of the image answers; taken for granted behind a proxy, through which nobody can look. */
    boolean isReached(String image) {
        Map<String, String> environment = options.environment();
        boolean isProxied = environment.containsKey("HTTPS_PROXY") || environment.containsKey("https_proxy");
        return isProxied || reached.computeIfAbsent(host(image), Registry::answers);
    }

    static String host(String image) {
        int slash = image.indexOf('/');
        String first = slash < 0 ? "" : image.substring(0, slash);
        return first.contains(".") || first.contains(":") || first.equals("localhost") ? first : HUB;
    }

    private static boolean answers(String host) {
        String[] parts = host.split(":", 2);
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(parts[0], parts.length > 1 ? Integer.parseInt(parts[1]) : 443), LIMIT_MILLIS);
            return true;
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }
}
