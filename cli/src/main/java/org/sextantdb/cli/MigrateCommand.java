package org.sextantdb.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.migrate.MigrationResult;
import org.sextantdb.harness.migrate.MigrationRunner;
import org.sextantdb.harness.migrate.MigrationStatus;
import org.sextantdb.harness.migrate.PlannedStep;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.run.LiveDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sextant migrate}: the reference runner, by hand. */
@Command(
        name = "migrate",
        description = {
            "Runs migrations on one database, with the runner against which 'run --migrations' tries your files.",
            "It is a reference to try files with, not one more tool for production: use the tool that you have."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            MigrateCommand.Up.class,
            MigrateCommand.Down.class,
            MigrateCommand.GoTo.class,
            MigrateCommand.Status.class,
            MigrateCommand.Plan.class,
            MigrateCommand.Verify.class,
            MigrateCommand.Baseline.class,
            MigrateCommand.Resume.class,
            MigrateCommand.Settle.class,
            MigrateCheckCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  sextant migrate plan --url sqlite:app.db --migrations migrations     what would run, and what protects it",
            "  sextant migrate up --url \"$DATABASE_URL\" --migrations migrations",
            "  sextant migrate down 1 --url sqlite:app.db --migrations migrations",
            "  sextant migrate verify --url \"$DATABASE_URL\" --migrations migrations   has somebody changed it by hand"
        })
final class MigrateCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        Console.err(spec)
                .println(
                        "sextant: say what to do: up, down, goto, status, plan, verify, baseline, resume, settle, check");
        throw new picocli.CommandLine.ParameterException(
                java.util.Objects.requireNonNull(spec).commandLine(), "Missing required subcommand");
    }

    /** What all of them share. */
    abstract static sealed class Way implements Callable<Integer> {
        @Mixin
        MigrateArguments on = new MigrateArguments();

        @Spec
        @Nullable
        CommandSpec spec;

        abstract ExitCode work(MigrationRunner runner, LiveDatabase database);

        @Override
        public Integer call() {
            return on.run(spec, this::work).code;
        }

        ExitCode ran(MigrationResult result) {
            print(result, MigrateJson::result, MigrateText::result);
            return result.failed() ? ExitCode.UNFORESEEN : ExitCode.AS_FORESEEN;
        }

        /** What is so now, where nothing ran. */
        ExitCode written(MigrationRunner runner) {
            print(runner.status(), MigrateJson::status, MigrateText::status);
            return ExitCode.AS_FORESEEN;
        }

        <T> void print(T what, Function<T, String> json, Function<T, String> text) {
            Console.out(spec).print((on.json ? json : text).apply(what));
            Console.out(spec).flush();
        }
    }

    /** {@code sextant migrate up}. */
    @Command(name = "up", description = "Applies everything that is pending.", mixinStandardHelpOptions = true)
    static final class Up extends Way {
        @Override
        ExitCode work(MigrationRunner runner, LiveDatabase database) {
            return ran(runner.up());
        }
    }

    /** {@code sextant migrate down N}. */
    @Command(
            name = "down",
            description = "Takes the newest N migrations back, in the reverse order in which they were applied.",
            mixinStandardHelpOptions = true)
    static final class Down extends Way {
        @Parameters(paramLabel = "N", description = "How many, or 'all'.")
        private String count = "1";

        @Override
        ExitCode work(MigrationRunner runner, LiveDatabase database) {
            return ran(runner.down(counted()));
        }

        /** 0 for all. */
        private int counted() {
            if (count.equals("all")) {
                return 0;
            }
            try {
                int number = Integer.parseInt(count);
                if (number > 0) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw notCounted();
            }
            throw notCounted();
        }

        private InputException notCounted() {
            return new InputException("down takes a number of migrations, or 'all', not '" + count + "'");
        }
    }

    /** {@code sextant migrate goto VERSION}. */
    @Command(
            name = "goto",
            description = "Goes up or down until exactly the migrations up to VERSION are applied.",
            mixinStandardHelpOptions = true)
    static final class GoTo extends Way {
        @Parameters(paramLabel = "VERSION", description = "As the file says it; 0 for nothing.")
        private String version = "0";

        @Override
        ExitCode work(MigrationRunner runner, LiveDatabase database) {
            return ran(runner.goTo(version));
        }
    }

    /** {@code sextant migrate status}. */
    @Command(
            name = "status",
            description = {
                "What is applied, pending, changed, missing or half done. Changes nothing.",
                "Exits 1 where something is neither applied nor simply pending."
            },
            mixinStandardHelpOptions = true)
    static final class Status extends Way {
        @Override
        ExitCode work(MigrationRunner runner, LiveDatabase database) {
            List<MigrationStatus> all = runner.status();
            print(all, MigrateJson::status, MigrateText::status);
            boolean fine = all.stream()
                    .allMatch(one -> one.state() == MigrationStatus.State.APPLIED
                            || one.state() == MigrationStatus.State.PENDING);
            return fine ? ExitCode.AS_FORESEEN : ExitCode.UNFORESEEN;
        }
    }

    /** {@code sextant migrate plan}. */
    @Command(
            name = "plan",
            description =
                    "What 'goto' or 'up' would do, what protects it, and which rows it would throw away. Changes nothing.",
            mixinStandardHelpOptions = true)
    static final class Plan extends Way {
        @Parameters(arity = "0..1", paramLabel = "VERSION", description = "Default: the newest.")
        private @Nullable String version;

        @Override
        ExitCode work(MigrationRunner runner, LiveDatabase database) {
            List<PlannedStep> steps = runner.plan(Optional.ofNullable(version));
            print(steps, MigrateJson::plan, MigrateText::plan);
            return ExitCode.AS_FORESEEN;
        }
    }

    /** {@code sextant migrate verify}. */
    @Command(
            name = "verify",
            description = {
                "How the schema differs from what the applied files give in an empty database, in words.",
                "Makes that database on the same server, and drops it. Exits 1 where anything differs."
            },
            mixinStandardHelpOptions = true)
    static final class Verify extends Way {
        @Override
        ExitCode work(MigrationRunner runner, LiveDatabase database) {
            List<String> drift;
            try (LiveDatabase.Scratch scratch = database.scratch()) {
                drift = runner.verify(scratch.workspace().session("scratch"));
            }
            print(drift, MigrateJson::drift, MigrateText::drift);
            return drift.isEmpty() ? ExitCode.AS_FORESEEN : ExitCode.UNFORESEEN;
        }
    }

    /** {@code sextant migrate baseline VERSION}. */
    @Command(
            name = "baseline",
            description =
                    "Writes down that a database which was made without this runner has the migrations up to VERSION.",
            mixinStandardHelpOptions = true)
    static final class Baseline extends Way {
        @Parameters(paramLabel = "VERSION", description = "The newest that it has.")
        private String version = "";

        @Override
        ExitCode work(MigrationRunner runner, LiveDatabase database) {
            runner.baseline(version);
            return written(runner);
        }
    }

    /** {@code sextant migrate resume}. */
    @Command(
            name = "resume",
            description = "Goes on with the migration that is half done, behind the statement that ran last.",
            mixinStandardHelpOptions = true)
    static final class Resume extends Way {
        @Override
        ExitCode work(MigrationRunner runner, LiveDatabase database) {
            return ran(runner.resume());
        }
    }

    /** {@code sextant migrate settle VERSION}. */
    @Command(
            name = "settle",
            description = "Writes down what you found out about the migration that is half done, and runs nothing.",
            mixinStandardHelpOptions = true)
    static final class Settle extends Way {
        @Parameters(paramLabel = "VERSION", description = "The migration that is half done.")
        private String version = "";

        @Option(
                names = "--as",
                required = true,
                paramLabel = "STATE",
                description = "'applied' where all of it is there now, 'pending' where none of it is.")
        private Settled as = Settled.APPLIED;

        @Override
        ExitCode work(MigrationRunner runner, LiveDatabase database) {
            runner.settle(version, as == Settled.APPLIED);
            return written(runner);
        }
    }

    /** What a person found. */
    enum Settled {
        APPLIED,
        PENDING
    }
}
