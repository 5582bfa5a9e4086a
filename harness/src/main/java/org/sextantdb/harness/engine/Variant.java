package org.sextantdb.harness.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Another configuration of an engine: a column of its own, {@code mysql-8.0+unicode_ci}.
 *
 * @param name the part behind the plus sign
 * @param because what a reader learns from this column
 * @param serverOptions options that the server is started with, without leading dashes: name to value; such a variant
 *     needs a server of its own
 * @param database appended to CREATE DATABASE
 * @param session statements that every session runs first
 * @param properties driver properties
 * @param driver the JDBC driver, by the second word of its URLs ({@code mariadb}); empty for the family's own
 * @param expect settings to ask the server for, and what it must answer; else the column does not run
 */
public record Variant(
        String name,
        String because,
        Map<String, String> serverOptions,
        String database,
        List<String> session,
        Map<String, String> properties,
        String driver,
        Map<String, String> expect) {

    public Variant {
        serverOptions = Map.copyOf(serverOptions);
        session = List.copyOf(session);
        properties = Map.copyOf(properties);
        expect = Map.copyOf(expect);
    }

    /** The stock configuration: nothing is changed. */
    public static final Variant STOCK = new Variant("", "", Map.of(), "", List.of(), Map.of(), "", Map.of());

    /**
     * Compares what a session was told with what this variant promises.
     *
     * @param settings what the server answered in a fresh database, after the session statements
     * @return a sentence that names the first difference, in the order of names; empty where all is as expected
     */
    public Optional<String> mismatch(Map<String, String> settings) {
        return expect.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(entry -> !entry.getValue().equalsIgnoreCase(settings.get(entry.getKey())))
                .map(entry -> "the variant '" + name + "' needs " + entry.getKey() + " = " + entry.getValue()
                        + ", and the server says "
                        + Objects.requireNonNullElse(settings.get(entry.getKey()), "that it has no such setting"))
                .findFirst();
    }

    /** The same, through another driver. */
    public Variant withDriver(String other) {
        return new Variant(name, because, serverOptions, database, session, properties, other, expect);
    }

    /**
     * The target as this variant reaches it: with its driver and its driver properties.
     *
     * @param server a target through the family's own driver
     */
    public JdbcTarget reach(JdbcTarget server) {
        JdbcTarget through = driver.isEmpty()
                ? server
                : server.withUrl(server.url().replaceFirst("^jdbc:[a-z]+:", "jdbc:" + driver + ":"));
        return through.withProperties(properties);
    }

    public boolean isStock() {
        return name.isEmpty();
    }
}
