package org.sextantdb.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.judge.Ledger;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine;
import org.sextantdb.harness.results.ResultFile;
import org.sextantdb.harness.results.RunResults;
import org.sextantdb.harness.run.CaseCatalog;
import org.sextantdb.harness.run.Ledgers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sextant ledger}: checks the ledgers, and proposes the entries that a run would need. */
@Command(
        name = "ledger",
        description = "Checks the ledgers; with --missing, proposes entries for what a run did not foresee. "
                + "A person explains them: the kit never writes a reason.",
        mixinStandardHelpOptions = true)
final class LedgerCommand implements Callable<Integer> {
    @Option(names = "--missing", paramLabel = "RESULTS", description = "A results.jsonl file.")
    private @Nullable Path results;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Console.out(spec);
        CaseCatalog all = Suites.all();
        Ledgers ledgers = new Ledgers(all.claims());
        EngineCatalog.families().forEach(family -> {
            List<Ledger.Entry> entries = ledgers.of(family.name()).entries();
            out.println("# " + family.name() + ": " + entries.size() + " entries");
        });
        if (results != null) {
            propose(out, ResultFile.read(results));
        }
        return ExitCode.AS_FORESEEN.code;
    }

    private static void propose(PrintWriter out, RunResults run) {
        Map<String, String> families =
                run.engines().stream().collect(Collectors.toMap(ResultLine.Engine::id, ResultLine.Engine::family));
        Map<String, Map<String, String>> claims = run.cases().stream()
                .filter(row -> row.claim() != null)
                .collect(Collectors.toMap(ResultLine.Case::id, row -> java.util.Objects.requireNonNull(row.claim())));
        Map<String, StringBuilder> proposals = new TreeMap<>();
        for (ResultLine.Cell cell : run.cells()) {
            boolean differs = cell.outcome() == Outcome.DIFFERS || cell.outcome() == Outcome.REFUSES;
            if (cell.isUnforeseen() && differs) {
                proposals
                        .computeIfAbsent(
                                families.get(cell.engine()) + "/"
                                        + cell.caseId().split("/")[0],
                                file -> new StringBuilder())
                        .append(entry(cell, claims.getOrDefault(cell.caseId(), Map.of())));
            }
        }
        proposals.forEach((file, text) -> out.println("\n# fixtures/ledger/" + file + ".yaml\n" + text));
    }

    private static String entry(ResultLine.Cell cell, Map<String, String> claimed) {
        String saw = cell.facts().entrySet().stream()
                .filter(fact ->
                        claimed.containsKey(fact.getKey()) && !fact.getValue().equals(claimed.get(fact.getKey())))
                .map(fact -> fact.getKey() + ": \""
                        + fact.getValue().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(", "));
        return "  - case: " + cell.caseId() + "   # " + cell.engine() + "\n    saw: { " + saw + " }\n"
                + (cell.error() == null ? "" : "    error: " + cell.error().code() + "\n")
                + "    because:\n    source:\n";
    }
}
