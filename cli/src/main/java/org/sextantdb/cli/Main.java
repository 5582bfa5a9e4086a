package org.sextantdb.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
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
            LedgerCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  sextant run                               every case on every engine that can be had here",
            "  sextant run --engines sqlite,mysql-8.0    two columns",
            "  sextant run --case keys/unique-text-key   one question",
            "  sextant explain keys/unique-text-key      what it asks, claims and why"
        })
public final class Main implements Runnable {
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
        System.exit(execute(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
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
        Map<String, String> codes = new LinkedHashMap<>();
        Arrays.stream(ExitCode.values()).forEach(exit -> codes.put(Integer.toString(exit.code), exit.meaning));
        commandLine.getCommandSpec().usageMessage().exitCodeList(codes);
        return commandLine;
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
