package org.sextantdb.harness.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A database product in one version line, as an entry of {@code engines.yaml} says it.
 *
 * @param id {@code mysql-8.4}; stable, lower-case, safe as a file name
 * @param label as a person says it: {@code MySQL 8.4}
 * @param family the product, which knows how to speak to it
 * @param line the version line that the server must answer with: {@code 8.4}; empty where any version will do
 * @param published whether it is a column of the published matrix
 * @param endOfLife the day on which the vendor's support ends, ISO 8601, or null where none is announced
 * @param image the container image with its tag, or null
 * @param artifacts the embedded server's artifact per platform: {@code linux-x86_64} to
 *     {@code group:name:version}, with {@code !archive} where the server is in an archive inside the jar
 * @param install what {@code sextant engines --install} can build, or null
 * @param variants other configurations of the same engine, columns of their own
 */
public record Engine(
        String id,
        String label,
        EngineFamily family,
        String line,
        boolean published,
        @Nullable String endOfLife,
        @Nullable String image,
        Map<String, String> artifacts,
        @Nullable String install,
        List<Variant> variants) {

    public Engine {
        artifacts = Map.copyOf(artifacts);
        variants = List.copyOf(variants);
    }

    public Optional<Variant> variant(String name) {
        return variants.stream().filter(variant -> variant.name().equals(name)).findFirst();
    }

    /** Whether a server that answers with {@code version} is of this version line. */
    public boolean isOfLine(String version) {
        return line.isEmpty() || version.equals(line) || version.startsWith(line + ".");
    }

    @Override
    public String toString() {
        return id;
    }
}
