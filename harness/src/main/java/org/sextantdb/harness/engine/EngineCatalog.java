package org.sextantdb.harness.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.Suggestion;
import org.sextantdb.harness.yaml.YamlMap;

/** All known engines, as {@code engines.yaml} lists them. */
public final class EngineCatalog {
    private static final String RESOURCE = "/org/sextantdb/harness/engines.yaml";
    private static final Set<String> PLATFORMS =
            Set.of("linux-x86_64", "linux-aarch64", "macos-x86_64", "macos-aarch64");
    private static final Pattern ENGINE_ID = Pattern.compile("[a-z][a-z0-9.-]*");
    private static final Pattern VARIANT_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern ARTIFACT = Pattern.compile("[^:!\\s]+:[^:!\\s]+:[^:!\\s]+(![^:!\\s]+)?");

    private final Map<String, Engine> engines;

    private EngineCatalog(Map<String, Engine> engines) {
        this.engines = engines;
    }

    /** The catalogue that the kit ships, with every family that {@link ServiceLoader} finds. */
    public static EngineCatalog load() {
        try (InputStream in = EngineCatalog.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the kit's own " + RESOURCE + " is missing");
            }
            return read("engines.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8), families());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a catalogue.
     *
     * @param file how the file is named in messages
     * @throws InputException with file and line for everything that is not understood
     */
    public static EngineCatalog read(String file, String text, Collection<EngineFamily> families) {
        YamlMap root = YamlMap.read(file, text).only("engines");
        Map<String, Engine> engines = new LinkedHashMap<>();
        for (YamlMap entry : root.maps("engines")) {
            Engine engine = engine(entry, families);
            if (engines.put(engine.id(), engine) != null) {
                throw new InputException(entry.at("id") + ": the engine '" + engine.id() + "' stands twice; keep one");
            }
        }
        return new EngineCatalog(engines);
    }

    /** The families on the class path, in the order in which they are found. */
    public static List<EngineFamily> families() {
        List<EngineFamily> families = new ArrayList<>();
        ServiceLoader.load(EngineFamily.class).forEach(families::add);
        return families;
    }

    /** All engines in the order of the file: those of the published matrix first. */
    public List<Engine> engines() {
        return List.copyOf(engines.values());
    }

    /**
     * @throws InputException with the nearest name where there is no such engine
     */
    public Engine engine(String id) {
        Engine engine = engines.get(id);
        if (engine == null) {
            throw new InputException("no engine '" + id + "'" + hint(id, engines.keySet()));
        }
        return engine;
    }

    /**
     * @param id an engine, or an engine and a variant: {@code mysql-8.0+unicode_ci}
     * @throws InputException with the nearest name where there is no such column
     */
    public Column column(String id) {
        int plus = id.indexOf('+');
        if (plus < 0) {
            return new Column(engine(id), Variant.STOCK);
        }
        Engine engine = engine(id.substring(0, plus));
        String name = id.substring(plus + 1);
        List<String> names = engine.variants().stream().map(Variant::name).toList();
        return engine.variant(name)
                .map(variant -> new Column(engine, variant))
                .orElseThrow(
                        () -> new InputException("no variant '" + name + "' of " + engine.id() + hint(name, names)));
    }

    private static String hint(String typed, Collection<String> names) {
        String known = names.isEmpty() ? "; it has none" : "; known are " + String.join(", ", names);
        return Suggestion.nearest(typed, names).orElse(known);
    }

    private static Engine engine(YamlMap entry, Collection<EngineFamily> families) {
        entry.only(
                "id",
                "label",
                "family",
                "line",
                "published",
                "end-of-life",
                "image",
                "embedded",
                "install",
                "variants");
        return new Engine(
                matching(entry, "id", ENGINE_ID, "an id like mysql-8.4"),
                entry.text("label"),
                family(entry, families),
                entry.optional("line").orElse(""),
                published(entry),
                endOfLife(entry),
                entry.optional("image").orElse(null),
                artifacts(entry.map("embedded")),
                entry.optional("install").orElse(null),
                variants(entry));
    }

    private static EngineFamily family(YamlMap entry, Collection<EngineFamily> families) {
        String name = entry.text("family");
        return families.stream()
                .filter(family -> family.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InputException(entry.at("family") + ": no family '" + name + "'"
                        + hint(name, families.stream().map(EngineFamily::name).toList())));
    }

    private static boolean published(YamlMap entry) {
        String text = entry.optional("published").orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw new InputException(entry.at("published") + ": 'published' is true or false, not '" + text + "'");
        }
        return text.equals("true");
    }

    private static @Nullable String endOfLife(YamlMap entry) {
        String day = entry.optional("end-of-life").orElse(null);
        if (day == null) {
            return null;
        }
        try {
            return LocalDate.parse(day).toString();
        } catch (DateTimeParseException e) {
            throw new InputException(entry.at("end-of-life") + ": '" + day + "' is no day like 2028-11-09");
        }
    }

    private static Map<String, String> artifacts(YamlMap embedded) {
        embedded.only(PLATFORMS.stream().sorted().toArray(String[]::new));
        for (String platform : embedded.keys()) {
            matching(embedded, platform, ARTIFACT, "an artifact like group:name:version or group:name:version!archive");
        }
        return embedded.toTexts();
    }

    private static List<Variant> variants(YamlMap entry) {
        Map<String, Variant> variants = new LinkedHashMap<>();
        for (YamlMap map : entry.maps("variants")) {
            map.only("name", "because", "server", "database", "session", "properties", "driver", "expect");
            Variant variant = new Variant(
                    matching(map, "name", VARIANT_NAME, "a name like unicode_ci"),
                    map.text("because"),
                    map.map("server").toTexts(),
                    map.optional("database").orElse(""),
                    map.texts("session"),
                    map.map("properties").toTexts(),
                    map.optional("driver").orElse(""),
                    map.map("expect").toTexts());
            if (variant.expect().isEmpty() && variant.driver().isEmpty()) {
                throw new InputException(map.at() + ": 'expect' is missing; say what the server must answer");
            }
            if (variants.put(variant.name(), variant) != null) {
                throw new InputException(map.at("name") + ": the variant '" + variant.name() + "' stands twice");
            }
        }
        return List.copyOf(variants.values());
    }

    private static String matching(YamlMap map, String key, Pattern pattern, String expected) {
        String text = map.text(key);
        if (!pattern.matcher(text).matches()) {
            throw new InputException(map.at(key) + ": expected " + expected + ", not '" + text + "'");
        }
        return text;
    }
}
