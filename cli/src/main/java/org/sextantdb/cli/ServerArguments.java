package org.sextantdb.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.server.ServerOptions;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private RoadArguments roads = new RoadArguments();

    /**
     * The options as the sources take them.
     *
     * @throws org.sextantdb.harness.model.InputException for an engine or a source that is none
     */
    ServerOptions options(EngineCatalog catalog, Consumer<String> progress) {
        ServerOptions options = roads.options(catalog, progress);
        if (useThisDatabase) {
            options = options.withGivenDatabase();
        }
        for (Map.Entry<String, String> url : urls.entrySet()) {
            options = options.withUrl(catalog.engine(url.getKey()).id(), url.getValue());
        }
        return options;
    }
}
