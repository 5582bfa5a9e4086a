package org.sextantdb.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.EngineFamily;
import org.sextantdb.harness.migrate.MigrationDirectory;
import org.sextantdb.harness.migrate.MigrationRefusedException;
import org.sextantdb.harness.migrate.MigrationRunner;
import org.sextantdb.harness.migrate.MigrationWatch;
import org.sextantdb.harness.migrate.RunnerOptions;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.run.LiveDatabase;
import org.sextantdb.harness.run.Redaction;
import org.sextantdb.harness.session.InconclusiveException;
import org.sextantdb.harness.session.Workspace;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Which files, on which database; shared by everything under {@code sextant migrate}. */
final class MigrateArguments {
    @Option(
            names = "--url",
            required = true,
            paramLabel = "URL",
            description = "The database: a JDBC URL, or mysql://, mariadb://, postgres://, sqlite:file.db. "
                    + "In the environment, where nobody can read it over your shoulder: --url \"$$DATABASE_URL\".")
    private String url = "";

    @Option(
            names = "--migrations",
            required = true,
            paramLabel = "DIR",
            description = "The migrations: one directory for all engines, or the one above a directory for each.")
    private Path directory = Path.of(".");

    @Mixin
    private LayoutArguments layout = new LayoutArguments();

    @Option(
            names = "--table",
            paramLabel = "NAME",
            defaultValue = RunnerOptions.TABLE,
            description = "The tracking table. Default: ${DEFAULT-VALUE}")
    private String table = RunnerOptions.TABLE;

    @Option(
            names = "--lock-wait",
            paramLabel = "SECONDS",
            defaultValue = "15",
            description = "How long to wait for another runner. Default: ${DEFAULT-VALUE}")
    private int lockWaitSeconds = 15;

    @Option(names = "--out-of-order", description = "Apply also what is older than the newest that was applied.")
    private boolean outOfOrder;

    @Option(
            names = "--no-backup",
            description =
                    "Throw rows away without a copy. Otherwise a copy is made first where the engine can make one "
                            + "by itself, and the command to make one is named where it cannot.")
    private boolean noBackup;

    @Option(
            names = "--backups",
            paramLabel = "DIR",
            defaultValue = "sextant-backups",
            description = "Where copies are written. Default: ${DEFAULT-VALUE}")
    private Path backups = Path.of("sextant-backups");

    @Option(names = "--json", description = "One JSON document.")
    boolean json;

    /** What a command does with the runner. */
    interface Work {
        ExitCode on(MigrationRunner runner, LiveDatabase database);
    }

    /** Opens, works, closes; what the state forbids, and a connection that is lost, is one line and exit code 1. */
    ExitCode run(@Nullable CommandSpec spec, Work work) {
        if (!table.matches("[A-Za-z_][A-Za-z0-9_]{0,62}")) {
            throw new InputException("--table must be a plain name of at most 63 letters, digits and _");
        }
        LiveDatabase database = LiveDatabase.open(url);
        Redaction redaction = Redaction.ofPasswords();
        redaction.hidePassword(database.target().password());
        MigrationDirectory files = files(database.family());
        try (Workspace workspace = database.workspace()) {
            return work.on(new MigrationRunner(workspace.session("runner"), files, options()), database);
        } catch (MigrationRefusedException | InconclusiveException e) {
            Console.err(spec).println("sextant: " + redaction.apply(String.valueOf(e.getMessage())));
            return ExitCode.UNFORESEEN;
        }
    }

    private MigrationDirectory files(EngineFamily family) {
        Function<String, InputException> none = name -> new InputException("there are no migrations for " + name
                + " in " + directory + "; name their directory with --migrations-for " + name + "=DIR");
        return layout.read(directory, Stream.of(family.name()))
                .directory(family.name(), family.name())
                .orElseThrow(() -> none.apply(family.name()));
    }

    private RunnerOptions options() {
        String who = System.getProperty("user.name", "unknown") + ", process "
                + ProcessHandle.current().pid();
        return new RunnerOptions(
                table,
                who,
                Duration.ofSeconds(lockWaitSeconds),
                outOfOrder,
                noBackup ? Optional.empty() : Optional.of(backups),
                MigrationWatch.NOBODY);
    }
}
