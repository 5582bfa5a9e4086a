package org.sextantdb.harness.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads SQLite's pragmas, and the text of the statements where no pragma tells. Why not the driver's metadata:
 *
 * <table>
 * <caption>What the driver leaves out or gets wrong</caption>
 * <tr><td>columns</td><td>no collation; a generated column is an ordinary one; the length is guessed from the type's
 * name</td></tr>
 * <tr><td>indexes</td><td>no order, no expression, no WHERE; the index behind an INTEGER PRIMARY KEY is made up</td></tr>
 * <tr><td>foreign keys</td><td>names and DEFERRABLE are read from the statement by a pattern that a comment or a quote
 * misleads</td></tr>
 * <tr><td>CHECKs, views' queries, triggers</td><td>not at all</td></tr>
 * </table>
 *
 * <p>An index behind a UNIQUE constraint is numbered in the order of the statement: it has the constraint's name, or none.
 */
public final class SqliteSchemaReader implements SchemaReader {
    private static final SqlText TEXT = SqlText.PLAIN;
    private static final String TABLES =
            "sqlite_master m where m.type = 'table' and m.name not like 'sqlite\\_%' escape '\\'";

    @Override
    public SchemaSnapshot read(Connection connection) throws SQLException {
        Map<String, List<CatalogRow>> columns = ofTables(
                connection,
                "select m.name table_name, x.* from "
                        + TABLES.replace(" where", " join pragma_table_xinfo(m.name) x where")
                        + " order by m.name, x.cid");
        Map<String, List<CatalogRow>> keys =
                ofTables(connection, """
                select m.name table_name, l.name index_name, l."unique", l.origin, i.sql, x.cid, x.name, x."desc", x.coll
                  from\s""" + TABLES.replace(" where", """
                  join pragma_index_list(m.name) l join pragma_index_xinfo(l.name) x
                  left join sqlite_master i on i.type = 'index' and i.name = l.name
                 where x."key" = 1 and""") + " order by m.name, l.name, x.seqno");
        Map<String, List<CatalogRow>> foreignKeys = ofTables(
                connection,
                "select m.name table_name, f.* from "
                        + TABLES.replace(" where", " join pragma_foreign_key_list(m.name) f where")
                        + " order by m.name, f.id, f.seq");
        List<CatalogRow> statements = CatalogRow.query(connection, "select m.name, m.sql from " + TABLES);
        Map<String, List<IndexPart>> primaryKeys = new HashMap<>();
        for (CatalogRow row : statements) {
            String name = row.text("name");
            primaryKeys.put(
                    name.toLowerCase(Locale.ROOT),
                    primaryKey(columns.getOrDefault(name, List.of()), keys.getOrDefault(name, List.of())));
        }
        List<Table> tables = new ArrayList<>();
        for (CatalogRow row : statements) {
            String name = row.text("name");
            SqliteTableText text = SqliteTableText.of(row.text("sql"));
            List<IndexPart> primaryKey = primaryKeys.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
            List<CatalogRow> indexes = keys.getOrDefault(name, List.of());
            boolean hasKeyIndex =
                    indexes.stream().anyMatch(key -> key.text("origin").equals("pk"));
            tables.add(new Table(
                    name,
                    null,
                    text.options(),
                    columns.getOrDefault(name, List.of()).stream()
                            .map(column -> column(column, text, primaryKey.size() == 1 && !hasKeyIndex))
                            .toList(),
                    primaryKey,
                    CatalogRow.each(
                            "id", foreignKeys.getOrDefault(name, List.of()), key -> foreignKey(key, text, primaryKeys)),
                    text.checks(),
                    CatalogRow.each(
                            "index_name",
                            indexes.stream()
                                    .filter(key -> !key.text("origin").equals("pk"))
                                    .toList(),
                            key -> index(key, text))));
        }
        return new SchemaSnapshot(
                tables,
                statements(connection, "view").stream()
                        .map(SqliteSchemaReader::view)
                        .toList(),
                statements(connection, "trigger").stream()
                        .map(SqliteSchemaReader::trigger)
                        .toList(),
                List.of());
    }

    private static Map<String, List<CatalogRow>> ofTables(Connection connection, String query) throws SQLException {
        return CatalogRow.by("table_name", CatalogRow.query(connection, query));
    }

    private static List<CatalogRow> statements(Connection connection, String type) throws SQLException {
        return CatalogRow.query(connection, "select name, tbl_name, sql from sqlite_master where type = ?", type);
    }

    /** Of a table whose rows are numbered by their key there is no index to ask. */
    private static List<IndexPart> primaryKey(List<CatalogRow> columns, List<CatalogRow> keys) {
        List<CatalogRow> indexed =
                keys.stream().filter(key -> key.text("origin").equals("pk")).toList();
        return indexed.isEmpty()
                ? columns.stream()
                        .filter(column -> column.number("pk") > 0)
                        .sorted(Comparator.comparingInt(column -> column.number("pk")))
                        .map(column -> IndexPart.of(column.text("name")))
                        .toList()
                : indexed.stream()
                        .map(key -> new IndexPart(key.text("name"), 0, key.is("desc"), null))
                        .toList();
    }

    private static Column column(CatalogRow row, SqliteTableText text, boolean mayBeNumbered) {
        String name = row.text("name");
        String type = TEXT.type(row.text("type"));
        String collation = text.collation(name);
        int hidden = row.number("hidden");
        return new Column(
                name,
                type,
                !row.is("notnull"),
                TEXT.defaultValue(row.optional("dflt_value")),
                mayBeNumbered && row.number("pk") == 1 && type.equals("integer"),
                hidden < 2 ? null : text.generated(name) + (hidden == 3 ? " stored" : " virtual"),
                collation.equals("binary") ? null : collation,
                null,
                null,
                text.isAutoincrement(name) ? "autoincrement" : hidden == 1 ? "hidden" : null);
    }

    private static Index index(List<CatalogRow> rows, SqliteTableText text) {
        CatalogRow first = rows.get(0);
        SqliteTokens statement = SqliteTokens.of(first.text("sql"));
        int open = statement.next(statement.find(0, "ON") + 1);
        List<SqliteTokens> written = statement.parts(open);
        List<IndexPart> parts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            parts.add(part(rows.get(i), i < written.size() ? written.get(i) : SqliteTokens.of(""), text));
        }
        SqliteTableText.Constraint constraint = text.unique(CatalogRow.texts(rows, "name"));
        boolean isConstraint = first.text("origin").equals("u");
        int where = statement.find(open, "WHERE");
        return new Index(
                isConstraint ? constraint.name() : first.text("index_name"),
                first.is("unique"),
                "btree",
                parts,
                where < statement.size()
                        ? TEXT.squeezed(
                                statement.between(where + 1, statement.size()).text())
                        : null,
                true,
                isConstraint ? SqlText.wordsOrNull(constraint.detail()) : null);
    }

    /** An expression stands only in the statement, with its order and collation behind it. */
    private static IndexPart part(CatalogRow row, SqliteTokens written, SqliteTableText text) {
        String column = row.optional("name");
        String collation = row.lower("coll");
        String usual = column == null ? "binary" : text.collation(column);
        int end = Math.min(written.find(0, "COLLATE"), Math.min(written.find(1, "ASC"), written.find(1, "DESC")));
        return new IndexPart(
                column == null ? TEXT.inParentheses(written.between(0, end).text()) : column,
                0,
                row.is("desc"),
                collation.equals(usual) ? null : "collate " + collation);
    }

    private static ForeignKey foreignKey(
            List<CatalogRow> rows, SqliteTableText text, Map<String, List<IndexPart>> primaryKeys) {
        CatalogRow first = rows.get(0);
        List<String> columns = CatalogRow.texts(rows, "from");
        List<String> named = CatalogRow.texts(rows, "to");
        String references = first.text("table");
        SqliteTableText.Constraint constraint = text.foreignKey(columns, references);
        return new ForeignKey(
                constraint.name(),
                columns,
                references,
                named.isEmpty()
                        ? primaryKeys.getOrDefault(references.toLowerCase(Locale.ROOT), List.of()).stream()
                                .map(IndexPart::expression)
                                .toList()
                        : named,
                first.lower("on_delete"),
                first.lower("on_update"),
                constraint.detail().startsWith("deferrable"),
                constraint.detail().endsWith("deferred") ? "initially deferred" : null);
    }

    private static View view(CatalogRow row) {
        SqliteTokens statement = SqliteTokens.of(row.text("sql"));
        int as = statement.find(0, "AS");
        int name = statement.find(0, "VIEW") + 1;
        boolean hasColumns = as > name + 1 && statement.is(as - 1, ")");
        @Nullable
        String columns =
                hasColumns ? "columns " + statement.between(name + 1, as).text() : null;
        return new View(
                row.text("name"), statement.between(as + 1, statement.size()).text(), columns);
    }

    private static Trigger trigger(CatalogRow row) {
        SqliteTokens statement = SqliteTokens.of(row.text("sql"));
        int on = statement.find(statement.find(0, "TRIGGER"), "ON");
        int event = on;
        for (int at = 0; at < on; at++) {
            boolean begins = statement.is(at, "INSERT") || statement.is(at, "UPDATE") || statement.is(at, "DELETE");
            event = begins && at >= 3 && event == on ? at : event;
        }
        String when = statement.is(event - 1, "AFTER")
                ? "after "
                : statement.is(event - 2, "INSTEAD") ? "instead of " : "before ";
        return new Trigger(
                row.text("name"),
                row.text("tbl_name"),
                when + TEXT.type(statement.between(event, on).text()),
                statement.between(on + 2, statement.size()).text());
    }
}
