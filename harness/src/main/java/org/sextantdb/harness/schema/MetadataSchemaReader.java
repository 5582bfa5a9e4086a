package org.sextantdb.harness.schema;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What any JDBC driver tells of tables, columns, keys and names of views. For families that bring no reader of their own:
 * CHECKs, triggers, queries of views and sequences are missing, because drivers do not tell them.
 */
public final class MetadataSchemaReader implements SchemaReader {
    private static final SqlText TEXT = SqlText.PLAIN;
    private static final Set<Integer> WITH_LENGTH =
            Set.of(Types.CHAR, Types.VARCHAR, Types.NCHAR, Types.NVARCHAR, Types.BINARY, Types.VARBINARY);
    private static final Set<Integer> WITH_DIGITS = Set.of(Types.DECIMAL, Types.NUMERIC);
    /** Drivers say about two thousand million where a type has no length. */
    private static final int NO_LENGTH = 1_000_000_000;

    @Override
    public SchemaSnapshot read(Connection connection) throws SQLException {
        DatabaseMetaData driver = connection.getMetaData();
        String catalog = connection.getCatalog();
        String schema = connection.getSchema();
        List<Table> tables = new ArrayList<>();
        List<View> views = new ArrayList<>();
        for (CatalogRow row : rows(driver.getTables(catalog, schema, "%", new String[] {"TABLE", "VIEW"}))) {
            String name = row.text("table_name");
            if (row.text("table_type").equals("VIEW")) {
                views.add(new View(name, "", null));
            } else {
                tables.add(table(driver, catalog, schema, row));
            }
        }
        return new SchemaSnapshot(tables, views, List.of(), List.of());
    }

    private static Table table(
            DatabaseMetaData driver, @Nullable String catalog, @Nullable String schema, CatalogRow row)
            throws SQLException {
        String name = row.text("table_name");
        List<CatalogRow> key = ordered("key_seq", rows(driver.getPrimaryKeys(catalog, schema, name)));
        List<CatalogRow> indexes = rows(driver.getIndexInfo(catalog, schema, name, false, true)).stream()
                .filter(part -> part.number("type") != DatabaseMetaData.tableIndexStatistic)
                .toList();
        String pattern = name.replace("_", driver.getSearchStringEscape() + "_");
        return new Table(
                name,
                row.optional("remarks"),
                null,
                ordered("ordinal_position", rows(driver.getColumns(catalog, schema, pattern, "%"))).stream()
                        .map(MetadataSchemaReader::column)
                        .toList(),
                key.stream().map(part -> IndexPart.of(part.text("column_name"))).toList(),
                foreignKeys(rows(driver.getImportedKeys(catalog, schema, name))),
                List.of(),
                withoutKey(
                        key,
                        CatalogRow.each(
                                "index_name", ordered("ordinal_position", indexes), MetadataSchemaReader::index)));
    }

    /** The index of the primary key has its name; where none has, it is a unique one on the same columns. */
    private static List<Index> withoutKey(List<CatalogRow> key, List<Index> indexes) {
        if (key.isEmpty()) {
            return indexes;
        }
        String name = key.get(0).text("pk_name");
        List<String> columns = CatalogRow.texts(key, "column_name");
        Optional<Index> own = indexes.stream()
                .filter(index -> index.name().equals(name))
                .findFirst()
                .or(() -> indexes.stream()
                        .filter(Index::unique)
                        .filter(index -> index.parts().stream()
                                .map(IndexPart::expression)
                                .toList()
                                .equals(columns))
                        .findFirst());
        return indexes.stream()
                .filter(index -> own.isEmpty() || index != own.get())
                .toList();
    }

    private static List<CatalogRow> rows(ResultSet answer) throws SQLException {
        try (answer) {
            return CatalogRow.read(answer);
        }
    }

    private static List<CatalogRow> ordered(String label, List<CatalogRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparingInt(row -> row.number(label)))
                .toList();
    }

    private static Column column(CatalogRow row) {
        return new Column(
                row.text("column_name"),
                type(row),
                !row.text("is_nullable").equals("NO"),
                TEXT.defaultValue(row.optional("column_def")),
                row.is("is_autoincrement"),
                row.is("is_generatedcolumn") ? "()" : null,
                null,
                null,
                row.optional("remarks"),
                null);
    }

    /** The type with the length or the digits that it was declared with; the size of other types is the driver's knowledge. */
    private static String type(CatalogRow row) {
        String type = TEXT.type(row.text("type_name"));
        int kind = row.number("data_type");
        int size = row.number("column_size");
        if (type.contains("(") || size == 0 || size >= NO_LENGTH) {
            return type;
        }
        if (WITH_LENGTH.contains(kind)) {
            return type + "(" + size + ")";
        }
        int digits = row.number("decimal_digits");
        return WITH_DIGITS.contains(kind) ? type + "(" + size + (digits > 0 ? "," + digits : "") + ")" : type;
    }

    private static Index index(List<CatalogRow> rows) {
        CatalogRow first = rows.get(0);
        return new Index(
                first.text("index_name"),
                !first.is("non_unique"),
                first.number("type") == DatabaseMetaData.tableIndexHashed ? "hash" : "other",
                rows.stream()
                        .map(row -> new IndexPart(
                                row.text("column_name"),
                                0,
                                row.text("asc_or_desc").equals("D"),
                                null))
                        .toList(),
                first.optional("filter_condition"),
                true,
                null);
    }

    /** Keys without a name are told apart by their first column's number, which begins anew. */
    private static List<ForeignKey> foreignKeys(List<CatalogRow> rows) {
        List<List<CatalogRow>> keys = new ArrayList<>();
        for (List<CatalogRow> named : CatalogRow.by("fk_name", rows).values()) {
            for (CatalogRow row : named) {
                if (row.number("key_seq") == 1 || keys.isEmpty()) {
                    keys.add(new ArrayList<>());
                }
                keys.get(keys.size() - 1).add(row);
            }
        }
        return keys.stream().map(MetadataSchemaReader::foreignKey).toList();
    }

    private static ForeignKey foreignKey(List<CatalogRow> rows) {
        CatalogRow first = rows.get(0);
        int deferral = first.number("deferrability");
        return new ForeignKey(
                first.text("fk_name"),
                CatalogRow.texts(rows, "fkcolumn_name"),
                first.text("pktable_name"),
                CatalogRow.texts(rows, "pkcolumn_name"),
                action(first.number("delete_rule")),
                action(first.number("update_rule")),
                deferral != DatabaseMetaData.importedKeyNotDeferrable,
                deferral == DatabaseMetaData.importedKeyInitiallyDeferred ? "initially deferred" : null);
    }

    private static String action(int rule) {
        return Map.of(
                        DatabaseMetaData.importedKeyCascade, "cascade",
                        DatabaseMetaData.importedKeySetNull, "set null",
                        DatabaseMetaData.importedKeySetDefault, "set default",
                        DatabaseMetaData.importedKeyRestrict, "restrict")
                .getOrDefault(rule, "no action");
    }
}
