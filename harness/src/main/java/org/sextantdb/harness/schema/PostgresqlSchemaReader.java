package org.sextantdb.harness.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code pg_catalog}. Why not the driver's metadata:
 *
 * <table>
 * <caption>What the driver leaves out or gets wrong</caption>
 * <tr><td>columns</td><td>an array's length, a collation; the expression of a generated column stands as its default;
 * "autoincrement" only says that there is a sequence behind the default</td></tr>
 * <tr><td>indexes</td><td>no method but hash and "other", no operator class, no collation, no order of NULLs; columns
 * that are only included look like keys</td></tr>
 * <tr><td>foreign keys</td><td>only with one call per table; not whether they are validated</td></tr>
 * <tr><td>CHECKs, views' queries, triggers, sequences' settings</td><td>not at all</td></tr>
 * </table>
 *
 * <p>Types that were made for it, enums and domains, stand behind the columns that have them. Columns that a version lacks are asked for by way of JSON.
 */
public final class PostgresqlSchemaReader implements SchemaReader {
    private static final SqlText TEXT = SqlText.PLAIN;
    private static final String HERE = "(select oid from pg_namespace where nspname = current_schema())";
    private static final Pattern CAST_LITERAL = Pattern.compile("((?:'(?:[^']|'')*')|NULL)::(.+)");
    private static final Pattern TRIGGER = Pattern.compile(
            "CREATE (CONSTRAINT )?TRIGGER .*? ((?:BEFORE|AFTER|INSTEAD OF) .*?) ON .*?"
                    + " ((?:FROM|NOT DEFERRABLE|DEFERRABLE|INITIALLY|REFERENCING|FOR EACH) .*)",
            Pattern.DOTALL);

    private static final String TABLES = """
        select c.relname table_name, obj_description(c.oid, 'pg_class') table_comment,
               concat_ws(' ', case c.relkind when 'f' then 'foreign' end,
                         case c.relpersistence when 'u' then 'unlogged' when 't' then 'temporary' end,
                         case when c.relkind = 'p' then 'partition by ' || pg_get_partkeydef(c.oid) end,
                         (select string_agg('inherits ' || i.inhparent::regclass, ' ' order by i.inhseqno)
                            from pg_inherits i where i.inhrelid = c.oid),
                         pg_get_expr(c.relpartbound, c.oid),
                         case when c.relrowsecurity then 'row level security' end,
                         'with (' || array_to_string(c.reloptions, ', ') || ')') options
          from pg_class c where c.relkind in ('r', 'p', 'f') and c.relnamespace =\s""" + HERE;
    private static final String COLUMNS = """
        select c.relname table_name, a.attname, format_type(a.atttypid, a.atttypmod) type,
               format_type(a.atttypid, null) bare_type, a.attnotnull, pg_get_expr(d.adbin, d.adrelid) expression,
               a.attidentity, a.attgenerated, col_description(a.attrelid, a.attnum) comment,
               case when a.attcollation <> t.typcollation then o.collname end collation,
               case t.typtype
               when 'e' then 'enum (' || (select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder)
                                            from pg_enum where enumtypid = t.oid) || ')'
               when 'd' then 'domain ' || format_type(t.typbasetype, t.typtypmod)
                 || coalesce(' check ' || (select string_agg(substring(pg_get_constraintdef(n.oid, true) from 7), ' and '
                                                             order by n.conname)
                                             from pg_constraint n where n.contypid = t.oid and n.contype = 'c'), '')
               end made_type
          from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
          left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
          left join pg_collation o on o.oid = a.attcollation
         where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'f') and c.relnamespace =\s""" + HERE + " order by c.relname, a.attnum";
    private static final String INDEXES = """
        select t.relname table_name, c.relname index_name, i.indisprimary, i.indisunique, i.indisvalid,
               m.amname, pg_get_indexdef(i.indexrelid, k, true) part, k > i.indnkeyatts included,
               a.attname column_name,
               (i.indoption[k - 1] & 1) = 1 descending, (i.indoption[k - 1] & 2) = 2 nulls_first,
               case when i.indcollation[k - 1] <> coalesce(a.attcollation, e.typcollation)
                    then (select collname from pg_collation o where o.oid = i.indcollation[k - 1]) end collation,
               case when not p.opcdefault then p.opcname end operators,
               pg_get_expr(i.indpred, i.indrelid, true) predicate,
               concat_ws(' ', case when to_jsonb(i) ->> 'indnullsnotdistinct' = 'true' then 'nulls not distinct' end,
                         case when n.contype = 'x' then pg_get_constraintdef(n.oid, true) end,
                         case when n.condeferrable then 'deferrable' end,
                         case when n.condeferred then 'initially deferred' end,
                         'comment ' || quote_literal(obj_description(c.oid, 'pg_class'))) detail
          from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
          join pg_am m on m.oid = c.relam cross join generate_series(1, i.indnatts) k
          join pg_attribute e0 on e0.attrelid = c.oid and e0.attnum = k join pg_type e on e.oid = e0.atttypid
          left join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[k - 1] and i.indkey[k - 1] > 0
          left join pg_opclass p on p.oid = i.indclass[k - 1] and k <= i.indnkeyatts
          left join pg_constraint n on n.conindid = c.oid and n.contype in ('u', 'x')
         where t.relkind in ('r', 'p') and c.relnamespace =\s""" + HERE + " order by t.relname, c.relname, k";
    private static final String FOREIGN_KEYS = """
        select t.relname table_name, n.conname, a.attname, b.attname referenced_column,
               case when r.relnamespace = t.relnamespace then '' else r.relnamespace::regnamespace || '.' end
                 || r.relname referenced_table,
               n.confdeltype, n.confupdtype, n.condeferrable,
               concat_ws(' ', case n.confmatchtype when 'f' then 'match full' end,
                         case when n.condeferred then 'initially deferred' end,
                         case when not n.convalidated then 'not valid' end,
                         substring(pg_get_constraintdef(n.oid) from 'ON DELETE SET \\w+ (\\(.*?\\))'),
                         case when to_jsonb(n) ->> 'conenforced' = 'false' then 'not enforced' end) detail
          from pg_constraint n join pg_class t on t.oid = n.conrelid join pg_class r on r.oid = n.confrelid
          cross join unnest(n.conkey, n.confkey) with ordinality k (own, referenced, position)
          join pg_attribute a on a.attrelid = t.oid and a.attnum = k.own
          join pg_attribute b on b.attrelid = r.oid and b.attnum = k.referenced
         where n.contype = 'f' and t.relnamespace =\s""" + HERE + " order by t.relname, n.conname, k.position";
    private static final String CHECKS = """
        select t.relname table_name, n.conname, pg_get_expr(n.conbin, n.conrelid, true) expression,
               coalesce(to_jsonb(n) ->> 'conenforced', 'true') enforced, n.convalidated, n.connoinherit
          from pg_constraint n join pg_class t on t.oid = n.conrelid
         where n.contype = 'c' and t.relnamespace =\s""" + HERE;
    private static final String VIEWS = """
        select c.relname, rtrim(pg_get_viewdef(c.oid, true), ';') definition,
               concat_ws(' ', case c.relkind when 'm' then 'materialized' end,
                         'with (' || array_to_string(c.reloptions, ', ') || ')') detail
          from pg_class c where c.relkind in ('v', 'm') and c.relnamespace =\s""" + HERE;
    private static final String TRIGGERS = """
        select g.tgname, t.relname, pg_get_triggerdef(g.oid, true) definition, p.prosrc,
               case g.tgenabled when 'D' then 'disabled' when 'R' then 'on replicas' when 'A' then 'always' end enabled
          from pg_trigger g join pg_class t on t.oid = g.tgrelid join pg_proc p on p.oid = g.tgfoid
         where not g.tgisinternal and t.relnamespace =\s""" + HERE;
    private static final String SEQUENCES = """
        select c.relname, 'as ' || format_type(s.seqtypid, null) || ' start with ' || s.seqstart || ' minvalue '
               || s.seqmin || ' maxvalue ' || s.seqmax || ' increment by ' || s.seqincrement || ' cache ' || s.seqcache
               || case when s.seqcycle then ' cycle' else ' no cycle' end definition
          from pg_sequence s join pg_class c on c.oid = s.seqrelid
         where not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'i') and c.relnamespace =\s""" + HERE;

    @Override
    public SchemaSnapshot read(Connection connection) throws SQLException {
        Map<String, List<CatalogRow>> columns = ofTables(connection, COLUMNS);
        Map<String, List<CatalogRow>> indexes = ofTables(connection, INDEXES);
        Map<String, List<CatalogRow>> foreignKeys = ofTables(connection, FOREIGN_KEYS);
        Map<String, List<CatalogRow>> checks = ofTables(connection, CHECKS);
        return new SchemaSnapshot(
                CatalogRow.query(connection, TABLES).stream()
                        .map(row -> {
                            String name = row.text("table_name");
                            List<CatalogRow> keys = indexes.getOrDefault(name, List.of());
                            return new Table(
                                    name,
                                    row.optional("table_comment"),
                                    row.optional("options"),
                                    columns.getOrDefault(name, List.of()).stream()
                                            .map(PostgresqlSchemaReader::column)
                                            .toList(),
                                    keys.stream()
                                            .filter(key -> key.is("indisprimary") && !key.is("included"))
                                            .map(PostgresqlSchemaReader::part)
                                            .toList(),
                                    CatalogRow.each(
                                            "conname",
                                            foreignKeys.getOrDefault(name, List.of()),
                                            PostgresqlSchemaReader::foreignKey),
                                    checks.getOrDefault(name, List.of()).stream()
                                            .map(PostgresqlSchemaReader::check)
                                            .toList(),
                                    CatalogRow.each(
                                            "index_name",
                                            keys.stream()
                                                    .filter(key -> !key.is("indisprimary"))
                                                    .toList(),
                                            PostgresqlSchemaReader::index));
                        })
                        .toList(),
                CatalogRow.query(connection, VIEWS).stream()
                        .map(row -> new View(
                                row.text("relname"), TEXT.squeezed(row.text("definition")), row.optional("detail")))
                        .toList(),
                CatalogRow.query(connection, TRIGGERS).stream()
                        .map(PostgresqlSchemaReader::trigger)
                        .toList(),
                CatalogRow.query(connection, SEQUENCES).stream()
                        .map(row -> new Sequence(row.text("relname"), row.text("definition")))
                        .toList());
    }

    private static Map<String, List<CatalogRow>> ofTables(Connection connection, String query) throws SQLException {
        return CatalogRow.by("table_name", CatalogRow.query(connection, query));
    }

    private static Column column(CatalogRow row) {
        String expression = row.optional("expression");
        String generated = row.text("attgenerated").strip();
        String identity = row.text("attidentity").strip();
        return new Column(
                row.text("attname"),
                TEXT.type(row.text("type")),
                !row.is("attnotnull"),
                generated.isEmpty() ? withoutCast(expression, row.text("bare_type")) : null,
                !identity.isEmpty(),
                generated.isEmpty() || expression == null
                        ? null
                        : TEXT.inParentheses(expression) + (generated.equals("s") ? " stored" : " virtual"),
                row.optional("collation"),
                null,
                row.optional("comment"),
                SqlText.wordsOrNull(row.text("made_type"), identity.equals("a") ? "generated always" : null));
    }

    /** A literal without the cast to the column's own type, which says nothing; another cast stays. */
    private static @Nullable String withoutCast(@Nullable String expression, String type) {
        Matcher cast = CAST_LITERAL.matcher(expression == null ? "" : expression);
        boolean isOwn =
                cast.matches() && (cast.group(2).equals(type) || cast.group(2).equals("bpchar"));
        return TEXT.defaultValue(isOwn ? cast.group(1) : expression);
    }

    private static Index index(List<CatalogRow> rows) {
        CatalogRow first = rows.get(0);
        List<String> included =
                CatalogRow.texts(rows.stream().filter(row -> row.is("included")).toList(), "column_name");
        return new Index(
                first.text("index_name"),
                first.is("indisunique"),
                first.text("amname"),
                rows.stream()
                        .filter(row -> !row.is("included"))
                        .map(PostgresqlSchemaReader::part)
                        .toList(),
                first.optional("predicate"),
                first.is("indisvalid"),
                SqlText.wordsOrNull(
                        included.isEmpty() ? null : "include " + SqlText.list(included), first.text("detail")));
    }

    /** NULLs come first where the order is descending, last where it is not: only the contrary is said. */
    private static IndexPart part(CatalogRow row) {
        String collation = row.optional("collation");
        String nulls = row.is("descending") == row.is("nulls_first")
                ? null
                : row.is("nulls_first") ? "nulls first" : "nulls last";
        String column = row.optional("column_name");
        return new IndexPart(
                column == null ? TEXT.inParentheses(row.text("part")) : column,
                0,
                row.is("descending"),
                SqlText.wordsOrNull(
                        collation == null ? null : "collate " + collation, row.optional("operators"), nulls));
    }

    private static ForeignKey foreignKey(List<CatalogRow> rows) {
        CatalogRow first = rows.get(0);
        return new ForeignKey(
                first.text("conname"),
                CatalogRow.texts(rows, "attname"),
                first.text("referenced_table"),
                CatalogRow.texts(rows, "referenced_column"),
                action(first.text("confdeltype")),
                action(first.text("confupdtype")),
                first.is("condeferrable"),
                first.optional("detail"));
    }

    private static String action(String letter) {
        return switch (letter) {
            case "r" -> "restrict";
            case "c" -> "cascade";
            case "n" -> "set null";
            case "d" -> "set default";
            default -> "no action";
        };
    }

    private static Check check(CatalogRow row) {
        return new Check(
                row.text("conname"),
                SqlText.words(
                        TEXT.inParentheses(row.text("expression")),
                        row.is("connoinherit") ? "no inherit" : null,
                        row.is("convalidated") ? null : "not valid"),
                row.is("enforced"));
    }

    /** What a trigger runs is its function: the body belongs to it. */
    private static Trigger trigger(CatalogRow row) {
        Matcher parts = TRIGGER.matcher(row.text("definition"));
        boolean isUsual = parts.matches();
        return new Trigger(
                row.text("tgname"),
                row.text("relname"),
                isUsual ? TEXT.type(parts.group(2)) : "",
                SqlText.words(
                        isUsual ? parts.group(3) : row.text("definition"),
                        "as " + TEXT.squeezed(row.text("prosrc")),
                        row.text("enabled")));
    }
}
