package org.sextantdb.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.Engine;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.engine.Variant;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.server.ServerOptions;
import org.sextantdb.harness.server.TidbInstall;
import org.sextantdb.harness.server.UnavailableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code sextant engines}: all engines and their variants; or builds one. */
@Command(
        name = "engines",
        description = "Lists the engines and their variants; with --install, builds a server into the cache.",
        mixinStandardHelpOptions = true)
final class EnginesCommand implements Callable<Integer> {
    @Option(names = "--install", paramLabel = "ENGINE", description = "Build this engine's server, once.")
    private @Nullable String install;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Mixin
    private ServerArguments servers = new ServerArguments();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        EngineCatalog catalog = EngineCatalog.load();
        if (install != null) {
            install(catalog, catalog.engine(install));
            return ExitCode.AS_FORESEEN.code;
        }
        PrintWriter out = Console.out(spec);
        for (Engine engine : catalog.engines()) {
            out.println(json ? asJson(engine) : line(engine));
        }
        return ExitCode.AS_FORESEEN.code;
    }

    private void install(EngineCatalog catalog, Engine engine) {
        if (engine.install() == null) {
            throw new InputException(engine.id() + " is not built from source; 'sextant run --engines " + engine.id()
                    + "' gets it by itself where it can be had");
        }
        ServerOptions options =
                servers.options(catalog, text -> Console.err(spec).println("%-16s %s".formatted(engine.id(), text)));
        try {
            new TidbInstall(options).install();
        } catch (UnavailableException e) {
            throw new InputException(e.reason() + (e.command().isEmpty() ? "" : "; try: " + e.command()));
        }
    }

    private static String line(Engine engine) {
        String roads = (engine.image() == null ? "" : " container")
                + (engine.artifacts().isEmpty() ? "" : " embedded")
                + (engine.install() == null ? "" : " --install");
        String variants = engine.variants().stream().map(v -> "+" + v.name()).collect(Collectors.joining(" "));
        return "%-16s %-18s %-10s %-12s%-24s %s"
                .formatted(
                        engine.id(),
                        engine.label(),
                        engine.published() ? "published" : "",
                        engine.endOfLife() == null ? "" : engine.endOfLife(),
                        roads,
                        variants)
                .stripTrailing();
    }

    private static String asJson(Engine engine) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", engine.id());
        fields.put("label", engine.label());
        fields.put("family", engine.family().name());
        fields.put("published", engine.published());
        fields.put("endOfLife", engine.endOfLife());
        fields.put("image", engine.image());
        fields.put("embedded", List.copyOf(engine.artifacts().keySet()));
        fields.put("variants", engine.variants().stream().map(Variant::name).toList());
        return JsonMapper.shared().writeValueAsString(fields);
    }
}
