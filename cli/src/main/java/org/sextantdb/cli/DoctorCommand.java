package org.sextantdb.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.doctor.EngineRoads;
import org.sextantdb.harness.doctor.Examination;
import org.sextantdb.harness.doctor.Finding;
import org.sextantdb.harness.doctor.Health;
import org.sextantdb.harness.doctor.MachineSurvey;
import org.sextantdb.harness.doctor.Road;
import org.sextantdb.harness.doctor.RoadSurvey;
import org.sextantdb.harness.doctor.State;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.Suggestion;
import org.sextantdb.harness.server.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sextant doctor}: what can run here and why not; or, with a URL: is this database set up safely. */
@Command(
        name = "doctor",
        description = {
            "Without a URL: which engines can run here, by which road, and what would open the others.",
            "With a URL: whether that database is set up safely for an application. It only reads."
        },
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private static final Pattern OF_ENGINE = Pattern.compile("([a-z][a-z0-9.-]*)=(.*)", Pattern.DOTALL);

    @Parameters(arity = "0..*", paramLabel = "URL", description = "The same as --url.")
    private List<String> positional = List.of();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The database to look at: a JDBC URL, or mysql://, mariadb://, postgres://, sqlite:file.db. "
                    + "ENGINE=URL is a road to an engine, as in 'run'.")
    private List<String> urls = List.of();

    @Option(
            names = "--read-only",
            description = "The URL is meant for reading only: unsafe where it leads to a server that takes writes.")
    private boolean readOnly;

    @Option(
            names = "--accept",
            split = ",",
            paramLabel = "ID",
            description = "Findings that are known and accepted: shown, and no reason for exit code 1.")
    private List<String> accepted = List.of();

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    @Mixin
    private ColumnArguments selection = new ColumnArguments();

    @Mixin
    private RoadArguments roads = new RoadArguments();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        EngineCatalog catalog = EngineCatalog.load();
        List<String> given = new ArrayList<>(urls);
        given.addAll(positional);
        List<String> databases =
                given.stream().filter(url -> !OF_ENGINE.matcher(url).matches()).toList();
        if (databases.size() > 1 || (!databases.isEmpty() && given.size() > 1)) {
            throw new InputException("doctor looks at one database at a time; give one URL");
        }
        return databases.isEmpty() ? machine(catalog, given).code : database(catalog, databases.get(0)).code;
    }

    private ExitCode machine(EngineCatalog catalog, List<String> given) {
        ServerOptions options = roads.options(catalog, line -> {});
        for (String url : given) {
            Matcher parts = OF_ENGINE.matcher(url);
            if (parts.matches()) {
                options = options.withUrl(catalog.engine(parts.group(1)).id(), parts.group(2));
            }
        }
        List<Column> columns = selection.columns(catalog);
        List<String> mustRun = selection.required(catalog, columns);
        List<EngineRoads> looked = new RoadSurvey(options).look(columns);
        List<Finding> machine = new MachineSurvey(options).look(looked);
        Console.out(spec)
                .print(json ? DoctorJson.machine(looked, machine) + "\n" : DoctorText.machine(looked, machine));
        Console.out(spec).flush();
        List<String> can = looked.stream()
                .filter(engine -> engine.access() == Road.Access.OPEN)
                .map(engine -> engine.column().id())
                .toList();
        List<String> missing = new ArrayList<>(mustRun);
        missing.removeAll(can);
        if (!missing.isEmpty()) {
            Console.err(spec).println("sextant: required and not to be had: " + String.join(", ", missing));
            return ExitCode.REQUIRED_MISSING;
        }
        return can.isEmpty() ? ExitCode.NOTHING_RAN : ExitCode.AS_FORESEEN;
    }

    private ExitCode database(EngineCatalog catalog, String url) {
        Health health = new Examination(catalog, LocalDate.now(java.time.ZoneOffset.UTC), readOnly).examine(url);
        List<String> ids = health.findings().stream().map(Finding::id).toList();
        for (String id : accepted) {
            if (!ids.contains(id)) {
                throw new InputException("--accept: no finding '" + id + "'"
                        + Suggestion.nearest(id, ids).orElse("; known are " + String.join(", ", ids)));
            }
        }
        Console.out(spec)
                .print(json ? DoctorJson.database(health, accepted) + "\n" : DoctorText.database(health, accepted));
        Console.out(spec).flush();
        boolean isUnsafe = health.findings().stream()
                .anyMatch(finding -> finding.state() == State.UNSAFE && !accepted.contains(finding.id()));
        return isUnsafe ? ExitCode.UNFORESEEN : ExitCode.AS_FORESEEN;
    }
}
