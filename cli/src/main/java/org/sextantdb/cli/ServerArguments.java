package org.sextantdb.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.server.ServerOptions;
import org.sextantdb.harness.server.SourceKind;
import picocli.CommandLine.Option;

/** How servers are had; shared by the commands that start some. */
final class ServerArguments {
    @Option(
            names = "--url",
            paramLabel = "ENGINE=URL",
            description = "A server that runs already: --url mysql-8.0=jdbc:mysql://127.0.0.1:3306/?user=u. "
                    + "The kit works only in databases that it makes itself. The password is better in the "
                    + "environment: SEXTANT_PASSWORD_MYSQL_8_0.")
    private Map<String, String> urls = new LinkedHashMap<>();

    @Option(
            names = "--use-this-database",
            description = "Work inside the database that each URL names, which must be empty, instead of making some; "
                    + "for a user who may not make databases.")
    private boolean useThisDatabase;

    @Option(
            names = "--source",
            split = ",",
            paramLabel = "SOURCE",
            description = "Which roads to try, in this order: url, container, binary, embedded.")
    private List<String> sources = List.of();

    @Option(names = "--image", paramLabel = "ENGINE=IMAGE", description = "Another container image for an engine.")
    private Map<String, String> images = new LinkedHashMap<>();

    @Option(names = "--home", paramLabel = "ENGINE=DIR", description = "Where an engine's server program is.")
    private Map<String, Path> homes = new LinkedHashMap<>();

    @Option(
            names = "--pull-limit",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "How long an image may take to be pulled. Default: ${DEFAULT-VALUE}")
    private int pullLimitSeconds = 120;

    @Option(names = "--offline", description = "Download nothing.")
    private boolean offline;

    @Option(names = "--cache", paramLabel = "DIR", description = "Where servers are kept. Default: ~/.cache/sextant")
    private @Nullable Path cache;

    /**
     * The options as the sources take them.
     *
     * @throws org.sextantdb.harness.model.InputException for an engine or a source that is none
     */
    ServerOptions options(EngineCatalog catalog, Consumer<String> progress) {
        ServerOptions options = ServerOptions.defaults()
                .withOffline(offline)
                .withPullLimit(Duration.ofSeconds(pullLimitSeconds))
                .withProgress(progress);
        if (!sources.isEmpty()) {
            options = options.withKinds(sources.stream().map(SourceKind::of).toList());
        }
        if (useThisDatabase) {
            options = options.withGivenDatabase();
        }
        if (cache != null) {
            options = options.withCache(cache.toAbsolutePath());
        }
        for (Map.Entry<String, String> url : urls.entrySet()) {
            options = options.withUrl(catalog.engine(url.getKey()).id(), url.getValue());
        }
        for (Map.Entry<String, String> image : images.entrySet()) {
            options = options.withImage(catalog.engine(image.getKey()).id(), image.getValue());
        }
        for (Map.Entry<String, Path> home : homes.entrySet()) {
            options = options.withHome(catalog.engine(home.getKey()).id(), home.getValue());
        }
        return options;
    }
}
