package org.sextantdb.harness.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.Engine;

/**
 * What a user said about servers. An option wins over the environment: {@code SEXTANT_URL_MYSQL_8_0},
 * {@code SEXTANT_PASSWORD_MYSQL_8_0}, {@code SEXTANT_IMAGE_MYSQL_8_0}, {@code SEXTANT_HOME_MYSQL_8_0},
 * {@code SEXTANT_USE_THIS_DATABASE}.
 *
 * @param urls engine id to the URL of a server that runs already
 * @param kinds the roads to try, in this order
 * @param images engine id to a container image that is used instead
 * @param homes engine id to an executable, or the directory it is in
 * @param cache where unpacked and built servers are kept
 * @param pullLimit how long an image may take to be pulled
 * @param offline whether nothing may be downloaded
 * @param environment the environment, as a map so that a test can have its own
 * @param progress is told, in one line each, what takes long
 */
public record ServerOptions(
        Map<String, String> urls,
        List<SourceKind> kinds,
        Map<String, String> images,
        Map<String, Path> homes,
        Path cache,
        Duration pullLimit,
        boolean offline,
        Map<String, String> environment,
        Consumer<String> progress) {

    private static final String USE_THIS_DATABASE = "SEXTANT_USE_THIS_DATABASE";

    public ServerOptions {
        urls = Map.copyOf(urls);
        kinds = List.copyOf(kinds);
        images = Map.copyOf(images);
        homes = Map.copyOf(homes);
        environment = Map.copyOf(environment);
    }

    /** Nothing said: every road in the design's order, the user's own cache, a silent progress. */
    public static ServerOptions defaults() {
        return of(System.getenv());
    }

    /** The defaults in another environment. */
    public static ServerOptions of(Map<String, String> environment) {
        return new ServerOptions(
                Map.of(),
                Arrays.asList(SourceKind.values()),
                Map.of(),
                Map.of(),
                cache(environment),
                Duration.ofSeconds(120),
                false,
                environment,
                line -> {});
    }

    public ServerOptions withUrl(String engineId, String url) {
        return new ServerOptions(
                with(urls, engineId, url), kinds, images, homes, cache, pullLimit, offline, environment, progress);
    }

    public ServerOptions withKinds(List<SourceKind> only) {
        return new ServerOptions(urls, only, images, homes, cache, pullLimit, offline, environment, progress);
    }

    public ServerOptions withImage(String engineId, String image) {
        return new ServerOptions(
                urls, kinds, with(images, engineId, image), homes, cache, pullLimit, offline, environment, progress);
    }

    public ServerOptions withHome(String engineId, Path home) {
        return new ServerOptions(
                urls, kinds, images, with(homes, engineId, home), cache, pullLimit, offline, environment, progress);
    }

    public ServerOptions withCache(Path directory) {
        return new ServerOptions(urls, kinds, images, homes, directory, pullLimit, offline, environment, progress);
    }

    public ServerOptions withPullLimit(Duration limit) {
        return new ServerOptions(urls, kinds, images, homes, cache, limit, offline, environment, progress);
    }

    public ServerOptions withOffline(boolean yes) {
        return new ServerOptions(urls, kinds, images, homes, cache, pullLimit, yes, environment, progress);
    }

    public ServerOptions withProgress(Consumer<String> listener) {
        return new ServerOptions(urls, kinds, images, homes, cache, pullLimit, offline, environment, listener);
    }

    /** The URL that the user gave for this engine. */
    public Optional<String> url(Engine engine) {
        return said(urls.get(engine.id()), "URL", engine);
    }

    /** The password for that URL, where it is not in it: on a command line every user of the machine could read it. */
    public Optional<String> password(Engine engine) {
        return said(null, "PASSWORD", engine);
    }

    /** Whether the kit may work in the database that a URL names, if it is empty. */
    public boolean usesGivenDatabase() {
        return Boolean.parseBoolean(environment.get(USE_THIS_DATABASE));
    }

    public ServerOptions withGivenDatabase() {
        Map<String, String> more = with(environment, USE_THIS_DATABASE, "true");
        return new ServerOptions(urls, kinds, images, homes, cache, pullLimit, offline, more, progress);
    }

    /** The image to start: the user's, else the catalogue's. */
    public Optional<String> image(Engine engine) {
        return said(images.get(engine.id()), "IMAGE", engine).or(() -> Optional.ofNullable(engine.image()));
    }

    /** Where the user says that the server's executable is. */
    public Optional<Path> home(Engine engine) {
        Path home = homes.get(engine.id());
        return said(home == null ? null : home.toString(), "HOME", engine).map(Path::of);
    }

    /** {@code SEXTANT_URL_MYSQL_8_0}, for messages. */
    public static String variable(String what, Engine engine) {
        return "SEXTANT_" + what + "_" + engine.id().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private Optional<String> said(@Nullable String option, String what, Engine engine) {
        String value = option == null ? environment.get(variable(what, engine)) : option;
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private static Path cache(Map<String, String> environment) {
        String own = environment.getOrDefault("SEXTANT_CACHE", "");
        if (!own.isBlank()) {
            return Path.of(own).toAbsolutePath();
        }
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path caches = xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return caches.resolve("sextant").toAbsolutePath();
    }

    private static <T> Map<String, T> with(Map<String, T> map, String key, T value) {
        Map<String, T> all = new LinkedHashMap<>(map);
        all.put(key, value);
        return all;
    }
}
