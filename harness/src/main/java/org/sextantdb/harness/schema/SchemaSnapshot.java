package org.sextantdb.harness.schema;

import java.util.List;
import java.util.Optional;

/**
 * What a database holds besides rows, as its own catalogue tells it. Everything is sorted by name; only the columns of a
 * table and the parts of a key keep their order.
 */
public record SchemaSnapshot(List<Table> tables, List<View> views, List<Trigger> triggers, List<String> sequences) {
    public SchemaSnapshot {
        tables = List.copyOf(tables);
        views = List.copyOf(views);
        triggers = List.copyOf(triggers);
        sequences = List.copyOf(sequences);
    }

    /** The table of that name, in the case in which the catalogue keeps it. */
    public Optional<Table> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
