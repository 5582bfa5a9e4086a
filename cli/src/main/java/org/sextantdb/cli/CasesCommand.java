package org.sextantdb.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.results.ResultCodec;
import org.sextantdb.harness.run.CaseCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sextant cases}: all cases, a line each. */
@Command(name = "cases", description = "Lists the cases.", mixinStandardHelpOptions = true)
final class CasesCommand implements Callable<Integer> {
    @Option(names = "--suites", split = ",", paramLabel = "SUITE", description = "Only these suites.")
    private List<String> suites = List.of();

    @Option(names = "--json", description = "One JSON object a line, as in results.jsonl.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Console.out(spec);
        CaseCatalog cases = Suites.all().select(suites, List.of());
        for (String id : cases.cases().keySet()) {
            out.println(
                    json
                            ? ResultCodec.encode(cases.row(id))
                            : "%-60s %s".formatted(id, cases.get(id).asks()));
        }
        return ExitCode.AS_FORESEEN.code;
    }
}
