package org.sextantdb.harness.schema.canonical;

import java.util.List;

/**
 * A table.
 *
 * @param name as the catalogue keeps it
 * @param isLoose whether its types are only written down: any value goes into any column
 * @param primaryKey its columns in lower case, in order
 * @param uniques all that refuses equal keys but the primary key
 * @param indexes all other ones
 */
public record CanonicalTable(
        String name,
        boolean isLoose,
        List<CanonicalColumn> columns,
        List<String> primaryKey,
        List<CanonicalKey> uniques,
        List<CanonicalKey> indexes,
        List<CanonicalForeignKey> foreignKeys,
        List<CanonicalCheck> checks) {
    public CanonicalTable {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        uniques = List.copyOf(uniques);
        indexes = List.copyOf(indexes);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
    }
}
