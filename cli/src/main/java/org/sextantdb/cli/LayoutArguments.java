package org.sextantdb.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.migrate.Application;
import org.sextantdb.harness.migrate.Layout;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.Suggestion;
import picocli.CommandLine.Option;

/** How the migrations of a directory are to be read; shared by everything that reads some. */
final class LayoutArguments {
    @Option(
            names = "--layout",
            paramLabel = "LAYOUT",
            description = "How they are laid out, where it is not to be found out: golang-migrate, goose, dbmate, "
                    + "flyway, liquibase, diesel, prisma, sqlx, plain.")
    private @Nullable String layout;

    @Option(
            names = "--migrations-for",
            paramLabel = "ENGINE=DIR",
            description = "Another directory for an engine or a family of engines: --migrations-for tidb=mysql.")
    private Map<String, String> overrides = new LinkedHashMap<>();

    /** Whether anything was said. */
    boolean isGiven() {
        return layout != null || !overrides.isEmpty();
    }

    /**
     * Reads a directory.
     *
     * @param engines the names that directories for one engine or family may have
     */
    Application read(Path directory, Stream<String> engines) {
        return Application.read(
                directory,
                Optional.ofNullable(layout).map(LayoutArguments::layout),
                overrides,
                engines.distinct().toList());
    }

    private static Layout layout(String name) {
        String constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(Layout.values())
                .filter(one -> one.name().equals(constant))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> names = Stream.of(Layout.values())
                            .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .toList();
                    return new InputException("no layout '" + name + "'"
                            + Suggestion.nearest(name, names)
                                    .orElse("; there are " + names.stream().collect(Collectors.joining(", "))));
                });
    }
}
