package org.sextantdb.harness.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a database holds besides rows, as its own catalogue tells it. Everything is sorted by name; only the columns of a
 * table and the parts of a key keep their order. Not in it: types, functions, privileges.
 */
public record SchemaSnapshot(List<Table> tables, List<View> views, List<Trigger> triggers, List<Sequence> sequences) {
    /** Nothing at all. */
    public static final SchemaSnapshot EMPTY = new SchemaSnapshot(List.of(), List.of(), List.of(), List.of());

    public SchemaSnapshot {
        tables = Table.sorted(tables, Table::name);
        views = Table.sorted(views, View::name);
        triggers = Table.sorted(triggers, Trigger::name);
        sequences = Table.sorted(sequences, Sequence::name);
    }

    /** The table of that name, in the case in which the catalogue keeps it. */
    public Optional<Table> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** The same without a table, such as a migration runner's own. */
    public SchemaSnapshot without(String table) {
        return new SchemaSnapshot(
                tables.stream().filter(one -> !one.name().equals(table)).toList(), views, triggers, sequences);
    }

    /** SHA-256 of everything in it, in hexadecimal digits: equal where the schemas are. */
    public String fingerprint() {
        try {
            byte[] text = toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    public boolean isEmpty() {
        return tables.isEmpty() && views.isEmpty() && triggers.isEmpty() && sequences.isEmpty();
    }
}
