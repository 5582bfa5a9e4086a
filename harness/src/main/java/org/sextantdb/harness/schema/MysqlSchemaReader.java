package org.sextantdb.harness.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code information_schema} as MySQL, MariaDB and TiDB have it. Why not the driver's metadata:
 *
 * <table>
 * <caption>What the drivers leave out or get wrong</caption>
 * <tr><td>columns</td><td>no sign of integers that is spelled alike, no collation, no ON UPDATE, no expression of a
 * generated column; a default that is a text looks like one that is an expression</td></tr>
 * <tr><td>indexes</td><td>no prefix length, no expression, no kind but "other"; always visible</td></tr>
 * <tr><td>foreign keys</td><td>only with one call per table</td></tr>
 * <tr><td>CHECKs, views' queries, triggers, sequences' settings</td><td>not at all</td></tr>
 * </table>
 *
 * <p>What the catalogues themselves leave out: TiDB's columns lack ZEROFILL.
 *
 * @param defaults what stands in COLUMN_DEFAULT
 * @param hasEscapedExpressions whether expressions stand there with backslashes before their quotes
 * @param tableDetails columns of TABLES that only this family has
 * @param checks the query for all CHECK constraints with their tables
 */
public record MysqlSchemaReader(Defaults defaults, boolean hasEscapedExpressions, String tableDetails, String checks)
        implements SchemaReader {
    /** MySQL. */
    public static final MysqlSchemaReader MYSQL = new MysqlSchemaReader(
            Defaults.BARE,
            true,
            "null",
            "select t.table_name, c.constraint_name, c.check_clause, t.enforced"
                    + " from information_schema.check_constraints c"
                    + " join information_schema.table_constraints t on t.constraint_schema = c.constraint_schema"
                    + " and t.constraint_name = c.constraint_name and t.constraint_type = 'CHECK'"
                    + " where c.constraint_schema = database()");

    /** MariaDB: a CHECK that belongs to a column has the column's name. */
    public static final MysqlSchemaReader MARIADB = new MysqlSchemaReader(
            Defaults.EXPRESSIONS,
            false,
            "null",
            "select table_name, constraint_name, check_clause, 'yes' enforced"
                    + " from information_schema.check_constraints where constraint_schema = database()");

    /** TiDB: the standard's view lacks the table. It keeps CHECKs only where they are switched on, and enforces them. */
    public static final MysqlSchemaReader TIDB = new MysqlSchemaReader(
            Defaults.BARE,
            false,
            "if(tidb_row_id_sharding_info like 'NOT_SHARDED%', null, tidb_row_id_sharding_info)",
            "select table_name, constraint_name, check_clause, 'yes' enforced"
                    + " from information_schema.tidb_check_constraints where constraint_schema = database()");

    private static final SqlText TEXT = SqlText.BACKSLASHES;
    private static final Set<String> UNQUOTED =
            Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double", "bit", "year");

    /** What stands in COLUMN_DEFAULT. */
    public enum Defaults {
        /** An expression; a text is in quotes. */
        EXPRESSIONS,
        /** A text without quotes; an expression is known by EXTRA. */
        BARE
    }

    @Override
    public SchemaSnapshot read(Connection connection) throws SQLException {
        String database =
                CatalogRow.query(connection, "select database() name").get(0).text("name");
        Map<String, List<CatalogRow>> columns = ofTables(
                connection,
                "select * from information_schema.columns"
                        + " where table_schema = database() order by table_name, ordinal_position");
        Map<String, List<CatalogRow>> keys = ofTables(
                connection,
                "select * from information_schema.statistics"
                        + " where table_schema = database() order by table_name, index_name, seq_in_index");
        Map<String, List<CatalogRow>> checks = ofTables(connection, this.checks);
        Map<String, List<CatalogRow>> foreignKeys = ofTables(connection, """
                select k.table_name, k.constraint_name, k.column_name, k.referenced_table_schema,
                       k.referenced_table_name, k.referenced_column_name, r.delete_rule, r.update_rule
                  from information_schema.key_column_usage k
                  join information_schema.referential_constraints r
                    on r.constraint_schema = k.constraint_schema and r.table_name = k.table_name
                   and r.constraint_name = k.constraint_name
                 where k.constraint_schema = database() and k.referenced_table_name is not null
                 order by k.table_name, k.constraint_name, k.ordinal_position""");
        List<Table> tables = new ArrayList<>();
        List<Sequence> sequences = new ArrayList<>();
        for (CatalogRow row : CatalogRow.query(
                connection,
                "select table_name, table_type, table_comment, table_collation, engine, row_format, create_options, "
                        + tableDetails
                        + " details from information_schema.tables where table_schema = database()")) {
            String name = row.text("table_name");
            switch (row.text("table_type")) {
                case "SEQUENCE" -> sequences.add(sequence(connection, name));
                case "VIEW" -> {}
                default ->
                    tables.add(table(
                            row,
                            columns.getOrDefault(name, List.of()),
                            keys.getOrDefault(name, List.of()),
                            CatalogRow.each(
                                    "constraint_name",
                                    foreignKeys.getOrDefault(name, List.of()),
                                    rows -> foreignKey(rows, database)),
                            checks.getOrDefault(name, List.of()).stream()
                                    .map(this::check)
                                    .toList()));
            }
        }
        return new SchemaSnapshot(tables, views(connection, database), triggers(connection), sequences);
    }

    private static Map<String, List<CatalogRow>> ofTables(Connection connection, String query) throws SQLException {
        return CatalogRow.by("table_name", CatalogRow.query(connection, query));
    }

    private Table table(
            CatalogRow row,
            List<CatalogRow> columns,
            List<CatalogRow> keys,
            List<ForeignKey> foreignKeys,
            List<Check> checks) {
        String collation = row.text("table_collation");
        List<IndexPart> primaryKey = List.of();
        List<Index> indexes = new ArrayList<>();
        for (Index index : CatalogRow.each("index_name", keys, this::index)) {
            if (index.name().equals("PRIMARY")) {
                primaryKey = index.parts();
            } else {
                indexes.add(index);
            }
        }
        return new Table(
                row.text("table_name"),
                row.optional("table_comment"),
                SqlText.wordsOrNull(
                        "engine " + row.lower("engine"),
                        "row_format " + row.lower("row_format"),
                        "collate " + collation,
                        row.lower("create_options").replaceAll("row_format=\\w+", ""),
                        row.lower("details")),
                columns.stream().map(column -> column(column, collation)).toList(),
                primaryKey,
                foreignKeys,
                checks,
                indexes);
    }

    private Column column(CatalogRow row, String tableCollation) {
        String extra = row.lower("extra");
        String collation = row.text("collation_name").equals(tableCollation) ? null : row.optional("collation_name");
        String charset = collation == null || tableCollation.startsWith(row.text("character_set_name") + "_")
                ? null
                : "character set " + row.text("character_set_name");
        String expression = row.optional("generation_expression");
        int onUpdate = extra.indexOf("on update ");
        return new Column(
                row.text("column_name"),
                SqlText.words(TEXT.type(row.text("column_type")), charset),
                row.is("is_nullable"),
                expression == null ? defaultValue(row, extra) : null,
                extra.contains("auto_increment"),
                expression == null
                        ? null
                        : TEXT.inParentheses(unescaped(expression))
                                + (extra.contains("stored") || extra.contains("persistent") ? " stored" : " virtual"),
                collation,
                onUpdate < 0
                        ? null
                        : TEXT.defaultValue(extra.substring(onUpdate + "on update ".length())
                                .split(" ")[0]),
                row.optional("column_comment"),
                extra.contains("invisible") ? "invisible" : null);
    }

    /** TiDB does not mark the current time as an expression; in a column of times it can be nothing else. */
    private @Nullable String defaultValue(CatalogRow row, String extra) {
        String value = row.values().get("column_default");
        if (value == null || defaults == Defaults.EXPRESSIONS) {
            return TEXT.defaultValue(value);
        }
        String type = row.lower("data_type");
        boolean isNow = (type.equals("datetime") || type.equals("timestamp"))
                && value.toUpperCase(Locale.ROOT).startsWith("CURRENT_TIMESTAMP");
        if (extra.contains("default_generated") || isNow) {
            return TEXT.defaultValue(unescaped(value));
        }
        boolean isHex = type.endsWith("binary") && value.startsWith("0x");
        return UNQUOTED.contains(type) || isHex ? value : SqlText.literal(value);
    }

    private Index index(List<CatalogRow> rows) {
        CatalogRow first = rows.get(0);
        String comment = first.optional("index_comment");
        return new Index(
                first.text("index_name"),
                !first.is("non_unique"),
                first.lower("index_type"),
                rows.stream().map(this::part).toList(),
                null,
                !first.text("is_visible").equals("NO") && !first.text("ignored").equals("YES"),
                comment == null ? null : "comment " + SqlText.literal(comment));
    }

    private IndexPart part(CatalogRow row) {
        String expression = row.optional("expression");
        return new IndexPart(
                expression == null ? row.text("column_name") : TEXT.inParentheses(unescaped(expression)),
                row.number("sub_part"),
                row.text("collation").equals("D"),
                null);
    }

    private static ForeignKey foreignKey(List<CatalogRow> rows, String database) {
        CatalogRow first = rows.get(0);
        String schema = first.text("referenced_table_schema");
        return new ForeignKey(
                first.text("constraint_name"),
                CatalogRow.texts(rows, "column_name"),
                (schema.equals(database) ? "" : schema + ".") + first.text("referenced_table_name"),
                CatalogRow.texts(rows, "referenced_column_name"),
                first.lower("delete_rule"),
                first.lower("update_rule"),
                false,
                null);
    }

    private Check check(CatalogRow row) {
        return new Check(
                row.text("constraint_name"),
                TEXT.inParentheses(unescaped(row.text("check_clause"))),
                row.is("enforced"));
    }

    private static List<View> views(Connection connection, String database) throws SQLException {
        return CatalogRow.query(
                        connection,
                        "select table_name, view_definition, check_option, security_type"
                                + " from information_schema.views where table_schema = database()")
                .stream()
                .map(row -> new View(
                        row.text("table_name"),
                        TEXT.squeezed(row.text("view_definition"))
                                .replace("`" + database + "`.", "")
                                .replace("\"" + database + "\".", ""),
                        SqlText.wordsOrNull(
                                row.text("check_option").equals("NONE") ? null : "check " + row.lower("check_option"),
                                row.text("security_type").equals("INVOKER") ? "security invoker" : null)))
                .toList();
    }

    private static List<Trigger> triggers(Connection connection) throws SQLException {
        return CatalogRow.query(
                        connection,
                        "select trigger_name, event_object_table, action_timing, event_manipulation, action_statement"
                                + " from information_schema.triggers where trigger_schema = database()")
                .stream()
                .map(row -> new Trigger(
                        row.text("trigger_name"),
                        row.text("event_object_table"),
                        row.lower("action_timing") + " " + row.lower("event_manipulation"),
                        TEXT.squeezed(row.text("action_statement"))))
                .toList();
    }

    private static Sequence sequence(Connection connection, String name) throws SQLException {
        String quoted = "`" + name.replace("`", "``") + "`";
        String definition =
                CatalogRow.query(connection, "show create sequence " + quoted).get(0).values().values().stream()
                        .filter(value -> value.contains(" start with "))
                        .findFirst()
                        .orElse("start with ?");
        return new Sequence(
                name, definition.substring(definition.indexOf("start with ")).replaceAll(" ENGINE=\\w+", ""));
    }

    /** MySQL's own catalogue escapes quotes and backslashes once more than its SHOW does. */
    private String unescaped(String expression) {
        return hasEscapedExpressions ? expression.replaceAll("\\\\(['\"\\\\])", "$1") : expression;
    }
}
