package org.sextantdb.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sextantdb.reports.ResultSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sextant schema}: the published JSON Schema of the results. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema (2020-12) of results.json; with --line, of one line of results.jsonl.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    @Option(names = "--line", description = "The schema of one line of results.jsonl.")
    private boolean line;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Console.out(spec).println((line ? ResultSchema.ofLine() : ResultSchema.ofDocument()).stripTrailing());
        return ExitCode.AS_FORESEEN.code;
    }
}
