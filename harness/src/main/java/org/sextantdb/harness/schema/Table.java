package org.sextantdb.harness.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param name in the case in which the catalogue keeps it
 * @param comment null where there is none
 * @param options what else the catalogue says of the table as a whole: collation, storage engine, {@code strict}; null
 *     where nothing
 * @param columns in their order
 * @param primaryKey the columns of the primary key in order; empty where there is none
 * @param foreignKeys sorted by name, then by columns
 * @param checks sorted by name, then by expression
 * @param indexes all but the primary key's, also those that stand behind a UNIQUE constraint, sorted by name
 */
public record Table(
        String name,
        @Nullable String comment,
        @Nullable String options,
        List<Column> columns,
        List<IndexPart> primaryKey,
        List<ForeignKey> foreignKeys,
        List<Check> checks,
        List<Index> indexes) {
    public Table {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        foreignKeys = sorted(foreignKeys, ForeignKey::name);
        checks = sorted(checks, Check::name);
        indexes = sorted(indexes, Index::name);
    }

    /** By name, and by everything else where names are missing: never by the order in which things were made. */
    static <T> List<T> sorted(List<T> things, java.util.function.Function<T, String> name) {
        return things.stream()
                .sorted(Comparator.comparing(name).thenComparing(Object::toString))
                .toList();
    }

    public Optional<Column> column(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }

    public Optional<Index> index(String wanted) {
        return indexes.stream().filter(index -> index.name().equals(wanted)).findFirst();
    }
}
