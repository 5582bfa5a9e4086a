package org.sextantdb.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.sextantdb.harness.model.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code sextant}: results go to stdout, progress and errors to stderr. */
@Command(
        name = "sextant",
        description = "Measures what databases really do, and publishes a compatibility matrix.",
        mixinStandardHelpOptions = true,
        versionProvider = KitVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        subcommands = {
            RunCommand.class,
            ReportCommand.class,
            EnginesCommand.class,
            CasesCommand.class,
            ExplainCommand.class,
            LedgerCommand.class,
            DoctorCommand.class,
            CompareCommand.class,
            SchemaCommand.class,
            HistoryCommand.class,
            MigrateCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  sextant run                               every case on every engine that can be had here",
            "  sextant run --engines sqlite,mysql-8.0    two columns",
            "  sextant run --case keys/unique-text-key   one question",
            "  sextant explain keys/unique-text-key      what it asks, claims and why",
            "  sextant compare postgresql-16 tidb-8.5    what changes for an application that moves",
            "  sextant doctor                            what can run here, and why not",
            "  sextant doctor --url mysql://user@host/db is this database set up safely"
        })
public final class Main implements Runnable {
    private static final Pattern SECRETS = Pattern.compile(
            "(?i)(//(?=\\S*@)|(?:password|passwd|pwd|secret|token)[^=\\s]*=)(?:(?<=//)\\S*(?=@)|(?<==)[^&\\s']*)");

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    private Main() {}

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(System.out);
        }
    }

    public static void main(String[] arguments) {
        System.exit(execute(utf8(System.out), utf8(System.err), arguments));
    }

    /** The same bytes on every machine, whatever its locale. */
    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** Runs one command and returns its exit code; for tests. */
    static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        return commandLine(out, err).execute(arguments);
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine commandLine = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(Main::failed);
        commandLine.setParameterExceptionHandler(Main::misused);
        Map<String, String> codes = new LinkedHashMap<>();
        Arrays.stream(ExitCode.values()).forEach(exit -> codes.put(Integer.toString(exit.code), exit.meaning));
        commandLine.getCommandSpec().usageMessage().exitCodeList(codes);
        return commandLine;
    }

    /** One line and where to read on; a URL that was put in the wrong place is not repeated with its password. */
    private static int misused(CommandLine.ParameterException e, String[] arguments) {
        String message = SECRETS.matcher(String.valueOf(e.getMessage())).replaceAll("$1[hidden]");
        CommandLine command = e.getCommandLine();
        command.getErr().println("sextant: " + message);
        command.getErr()
                .println("         'sextant " + command.getCommandName().replace("sextant", "")
                        + " --help' lists the options");
        return ExitCode.USAGE.code;
    }

    /** Bad input gets one line; anything else is ours, and says so. */
    private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        if (e instanceof InputException) {
            command.getErr().println("sextant: " + e.getMessage());
            return ExitCode.USAGE.code;
        }
        command.getErr().println("sextant: the kit failed, which is a bug: " + e);
        e.printStackTrace(command.getErr());
        return ExitCode.KIT_FAILED.code;
    }
}
