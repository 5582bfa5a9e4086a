package org.sextantdb.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.history.Anomaly;
import org.sextantdb.harness.history.ConsistencyModel;
import org.sextantdb.harness.history.Example;
import org.sextantdb.harness.history.Findings;
import org.sextantdb.harness.history.HistoryChecker;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.results.HistoryFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code sextant history FILE}: checks a recorded history again, without a database. */
@Command(
        name = "history",
        description = {
            "Checks a history that 'sextant run --histories DIR' kept, or that another program wrote in the same form: "
                    + "which anomalies it shows, with the smallest example of each, and which isolation model it leaves.",
            "Exits 1 where an anomaly was found, and 4 where too few transactions overlapped to conclude anything."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  sextant run --suites isolation --histories histories",
            "  sextant history 'histories/mysql-8.0/isolation/list-append-history[level=repeatable-read].jsonl'"
        })
final class HistoryCommand implements Callable<Integer> {
    private static final int SCHEMA_VERSION = 1;

    @Parameters(paramLabel = "FILE", description = "A history, JSON Lines.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "One JSON object, with everything.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Findings findings;
        try {
            findings = HistoryChecker.check(HistoryFile.read(file));
        } catch (InputException e) {
            String message = String.valueOf(e.getMessage());
            throw message.startsWith(file.toString()) ? e : new InputException(file + ": " + message);
        }
        Console.out(spec).println(json ? json(findings) : text(findings));
        if (!findings.counts().isEmpty()) {
            return ExitCode.UNFORESEEN.code;
        }
        if (!findings.overlapped()) {
            Console.err(spec)
                    .println("sextant: too few transactions overlapped to conclude anything: " + findings.overlapping()
                            + " of " + findings.transactions());
            return ExitCode.NOTHING_RAN.code;
        }
        return ExitCode.AS_FORESEEN.code;
    }

    private static String text(Findings findings) {
        List<String> lines = new ArrayList<>();
        lines.add(findings.transactions() + " transactions: " + findings.committed() + " committed, "
                + findings.aborted() + " rolled back, " + findings.overlapping() + " overlapping");
        findings.counts().forEach((anomaly, count) -> lines.add("  %-32s %d".formatted(anomaly.text(), count)));
        lines.add(
                "strongest model not contradicted: " + findings.strongestModel().text());
        findings.examples().values().forEach(example -> lines.add("\n" + example.text()));
        return String.join("\n", lines);
    }

    private static String json(Findings findings) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schemaVersion", SCHEMA_VERSION);
        document.put("transactions", findings.transactions());
        document.put("committed", findings.committed());
        document.put("aborted", findings.aborted());
        document.put("overlapping", findings.overlapping());
        document.put("overlapped", findings.overlapped());
        document.put("strongestModel", findings.strongestModel().text());
        document.put(
                "notContradicted",
                findings.notContradicted().stream().map(ConsistencyModel::text).toList());
        document.put(
                "counts",
                findings.counts().entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> id(entry.getKey()), Map.Entry::getValue, Integer::sum, LinkedHashMap::new)));
        document.put(
                "examples",
                findings.examples().values().stream()
                        .map(HistoryCommand::example)
                        .toList());
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }

    private static Map<String, Object> example(Example example) {
        List<Map<String, Object>> steps = new ArrayList<>();
        for (Example.Step step : example.steps()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("transaction", step.transaction());
            fields.put("operations", step.operations());
            fields.put("dependency", step.dependency().isEmpty() ? null : step.dependency());
            fields.put("because", step.because());
            steps.add(fields);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("anomaly", id(example.anomaly()));
        fields.put("steps", steps);
        return fields;
    }

    private static String id(Anomaly anomaly) {
        return anomaly.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
