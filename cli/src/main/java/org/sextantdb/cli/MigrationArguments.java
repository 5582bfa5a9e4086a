package org.sextantdb.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.migrate.Application;
import org.sextantdb.harness.migrate.ExternalTool;
import org.sextantdb.harness.migrate.UrlForm;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.run.CaseCatalog;
import org.sextantdb.suites.application.ApplicationSuite;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The user's own migrations, as {@code sextant run} takes them. */
final class MigrationArguments {
    private static final String SUITE = "application";

    @Option(
            names = "--migrations",
            paramLabel = "DIR",
            description = "Run your own migrations on every engine: the suite 'application', alone unless --suites "
                    + "names others too. One directory for all engines, or the one above a directory for each.")
    private @Nullable Path directory;

    @Mixin
    private LayoutArguments layout = new LayoutArguments();

    @Option(
            names = "--migrate-command",
            paramLabel = "COMMAND",
            description = "Your own tool instead of files: --migrate-command 'alembic upgrade head'. It is told by "
                    + "DATABASE_URL where the database is; DB_DRIVER is sqlite, postgres or mysql.")
    private @Nullable String command;

    @Option(
            names = "--migrate-down-command",
            paramLabel = "COMMAND",
            description = "Takes everything back: 'alembic downgrade base'.")
    private @Nullable String downCommand;

    @Option(names = "--migrate-status-command", paramLabel = "COMMAND", description = "Says what is applied.")
    private @Nullable String statusCommand;

    @Option(names = "--migrate-directory", paramLabel = "DIR", description = "Where the commands run. Default: here")
    private Path commandDirectory = Path.of("");

    @Option(
            names = "--migrate-limit",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "A command that takes longer is ended. Default: ${DEFAULT-VALUE}")
    private int commandLimitSeconds = 120;

    @Option(
            names = "--database-url",
            paramLabel = "FORM",
            description = "How DATABASE_URL is written: url, jdbc, sqlalchemy, go; or, for a family of engines, "
                    + "mysql=mysql+asyncmy://{login}@{host}/{database}. May be repeated. Default: url")
    private List<String> databaseUrls = List.of();

    /** All cases, with those that are made of the user's files. */
    CaseCatalog with(CaseCatalog all, List<Column> columns) {
        if (command != null) {
            if (directory != null) {
                throw new InputException("--migrations and --migrate-command are two ways to do one thing: give one");
            }
            return all.plus(ApplicationSuite.cases(
                    tool(command), columns.stream().map(Column::id).toList()));
        }
        if (directory == null) {
            if (layout.isGiven()) {
                throw new InputException(
                        "--layout and --migrations-for say something about --migrations DIR, which is missing");
            }
            return all;
        }
        Application application = layout.read(
                directory,
                columns.stream()
                        .flatMap(column -> Stream.of(
                                column.engine().family().name(), column.engine().id())));
        return all.plus(ApplicationSuite.cases(
                application, columns.stream().map(Column::id).toList()));
    }

    /** The suites to run: the user's own alone, unless others were named. */
    List<String> suites(List<String> named, List<String> cases) {
        return directory == null && command == null || !named.isEmpty() || !cases.isEmpty() ? named : List.of(SUITE);
    }

    private ExternalTool tool(String up) {
        UrlForm form = UrlForm.URL;
        Map<String, String> templates = new LinkedHashMap<>();
        for (String given : databaseUrls) {
            int equals = given.indexOf('=');
            String family = equals < 0 ? "" : given.substring(0, equals);
            if (family.matches("[a-z]+")) {
                templates.put(family, given.substring(equals + 1));
            } else {
                form = form(given);
            }
        }
        return new ExternalTool(
                up,
                Optional.ofNullable(downCommand),
                Optional.ofNullable(statusCommand),
                commandDirectory.toAbsolutePath(),
                form,
                templates,
                Duration.ofSeconds(commandLimitSeconds));
    }

    private static UrlForm form(String name) {
        return Stream.of(UrlForm.values())
                .filter(one -> one.text().equals(name))
                .findFirst()
                .orElseThrow(() -> new InputException("no form of a URL '" + name + "'; there are "
                        + Stream.of(UrlForm.values()).map(UrlForm::text).collect(Collectors.joining(", "))
                        + ", or FAMILY=TEMPLATE"));
    }
}
