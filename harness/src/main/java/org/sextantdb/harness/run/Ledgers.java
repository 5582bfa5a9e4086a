package org.sextantdb.harness.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sextantdb.harness.judge.Ledger;
import org.sextantdb.harness.model.Claim;

/**
 * The ledgers that ship with the fixtures: {@code <family>/<suite>.yaml}, and {@code <family>.yaml} for what concerns
 * several suites.
 */
public final class Ledgers {
    private static final String FOLDER = "org/sextantdb/fixtures/ledger/";

    private final Map<String, Claim> claims;
    private final Map<String, Ledger> read = new ConcurrentHashMap<>();

    /**
     * @param claims all cases there are, id to claim; not only those selected for a run
     */
    public Ledgers(Map<String, Claim> claims) {
        this.claims = Map.copyOf(claims);
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
        return Ledger.read(files, claims);
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
