package org.sextantdb.harness.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sextantdb.harness.judge.Ledger;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.InputException;

/**
 * The ledgers that ship with the fixtures: {@code <family>/<suite>.yaml}, and {@code <family>.yaml} for what concerns
 * several suites.
 */
public final class Ledgers {
    private static final String FOLDER = "org/sextantdb/fixtures/ledger/";

    private final Map<String, Claim> claims;
    private final Optional<Path> own;
    private final Map<String, Ledger> read = new ConcurrentHashMap<>();

    /**
     * @param claims all cases there are, id to claim; not only those selected for a run
     */
    public Ledgers(Map<String, Claim> claims) {
        this(claims, Optional.empty());
    }

    /**
     * @param own the user's own ledgers beside these, {@code <family>.yaml} in a directory
     * @throws InputException where there is no such directory
     */
    public Ledgers(Map<String, Claim> claims, Optional<Path> own) {
        this.claims = Map.copyOf(claims);
        this.own = own;
        own.filter(directory -> !Files.isDirectory(directory)).ifPresent(none -> {
            throw new InputException(
                    "there is no directory " + none + "; --ledger takes one with a file for each family, mysql.yaml");
        });
    }

    /** The ledger of a family; an empty one where it has no files: then every claim must hold. */
    public Ledger of(String family) {
        return read.computeIfAbsent(family, this::load);
    }

    private Ledger load(String family) {
        Map<String, String> files = new LinkedHashMap<>();
        add(family, files);
        claims.keySet().stream()
                .map(id -> id.split("/")[0])
                .distinct()
                .sorted()
                .forEach(suite -> add(family + "/" + suite, files));
        own.map(directory -> directory.resolve(family + ".yaml"))
                .filter(Files::isRegularFile)
                .ifPresent(file -> files.put(file.toString(), text(file)));
        return Ledger.read(files, claims);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new InputException(file + " cannot be read: it must be a text in UTF-8");
        }
    }

    private static void add(String name, Map<String, String> files) {
        try (InputStream file = Ledgers.class.getClassLoader().getResourceAsStream(FOLDER + name + ".yaml")) {
            if (file != null) {
                files.put("fixtures/ledger/" + name + ".yaml", new String(file.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
