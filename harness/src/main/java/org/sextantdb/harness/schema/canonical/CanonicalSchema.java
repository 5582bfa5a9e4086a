package org.sextantdb.harness.schema.canonical;

import java.util.List;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.schema.Table;

/**
 * What a schema means, whatever the engine made of it.
 *
 * @param family of the engine: what its words mean depends on it
 * @param tables sorted by name
 * @param views their names
 * @param triggers their tables and names, {@code table.name}
 */
public record CanonicalSchema(String family, List<CanonicalTable> tables, List<String> views, List<String> triggers) {
    public CanonicalSchema {
        tables = List.copyOf(tables);
        views = List.copyOf(views);
        triggers = List.copyOf(triggers);
    }

    /**
     * Reads what an engine's catalogue said.
     *
     * @param family {@code sqlite}, {@code postgresql}, {@code mysql}, {@code mariadb} or {@code tidb}
     */
    public static CanonicalSchema of(SchemaSnapshot snapshot, String family) {
        return new CanonicalSchema(
                family,
                snapshot.tables().stream()
                        .filter(table -> !isPartition(table))
                        .map(table -> new TableReading(table, family).table())
                        .toList(),
                snapshot.views().stream().map(view -> view.name()).toList(),
                snapshot.triggers().stream()
                        .map(trigger -> trigger.table() + "." + trigger.name())
                        .toList());
    }

    /** A part of another table that PostgreSQL's catalogue has as a table. */
    private static boolean isPartition(Table table) {
        String options = table.options() == null ? "" : table.options();
        return options.contains("inherits ") && (options.contains("FOR VALUES") || options.endsWith("DEFAULT"));
    }
}
