package org.sextantdb.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.engine.Engine;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.engine.ScriptSyntax;
import org.sextantdb.harness.migrate.Application;
import org.sextantdb.harness.migrate.Migration;
import org.sextantdb.harness.migrate.MigrationDirectory;
import org.sextantdb.harness.migrate.ScriptStatement;
import org.sextantdb.harness.migrate.rule.PortabilityRules;
import org.sextantdb.harness.migrate.rule.RuleFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sextant migrate check}: what would break, by rule, without a database. */
@Command(
        name = "check",
        description = {
            "What would be refused, or silently mean something else, on each engine: by rule, without a database.",
            "Exits 1 where anything was found. 'run --migrations' finds out for certain."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  sextant migrate check --migrations migrations --engines mysql-8.4,tidb-8.5"})
final class MigrateCheckCommand implements Callable<Integer> {
    private static final String NEWEST = "9999";

    @Option(names = "--migrations", required = true, paramLabel = "DIR", description = "As in 'run'.")
    private Path directory = Path.of(".");

    @Mixin
    private LayoutArguments layout = new LayoutArguments();

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    @Mixin
    private ColumnArguments selection = new ColumnArguments();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        List<Engine> engines = selection.columns(EngineCatalog.load()).stream()
                .map(Column::engine)
                .distinct()
                .toList();
        Application application = layout.read(
                directory,
                engines.stream().flatMap(engine -> Stream.of(engine.family().name(), engine.id())));
        Map<String, List<RuleFinding>> found = new LinkedHashMap<>();
        for (Engine engine : engines) {
            application
                    .directory(engine.id(), engine.family().name())
                    .ifPresent(files -> found.put(engine.id(), findings(engine, files)));
        }
        Console.out(spec).print(json ? MigrateJson.findings(found) : MigrateText.findings(found));
        Console.out(spec).flush();
        boolean none = found.values().stream().allMatch(List::isEmpty);
        return (none ? ExitCode.AS_FORESEEN : ExitCode.UNFORESEEN).code;
    }

    /** An engine of any version is taken for its newest. */
    private static List<RuleFinding> findings(Engine engine, MigrationDirectory files) {
        ScriptSyntax syntax = engine.family().dialect().scriptSyntax();
        List<ScriptStatement> all = new ArrayList<>();
        for (Migration migration : files.migrations()) {
            all.addAll(migration.up().statements(syntax));
        }
        return PortabilityRules.check(
                all, syntax, engine.family().name(), engine.line().isEmpty() ? NEWEST : engine.line());
    }
}
