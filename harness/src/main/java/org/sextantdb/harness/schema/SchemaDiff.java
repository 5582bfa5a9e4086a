package org.sextantdb.harness.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two snapshots, one line a difference, sorted. A thing that was renamed disappears and
 * appears. There is no line if and only if the snapshots are equal.
 */
public final class SchemaDiff {
    private SchemaDiff() {}

    public static List<String> between(SchemaSnapshot before, SchemaSnapshot after) {
        List<String> lines = new ArrayList<>();
        Map<String, Table> tables = keyed(after.tables(), Table::name);
        for (Table table : before.tables()) {
            Table now = tables.remove(table.name());
            if (now == null) {
                lines.add("table " + table.name() + " disappeared");
            } else {
                lines.addAll(tableLines(table, now));
            }
        }
        tables.keySet().forEach(name -> lines.add("table " + name + " appeared"));
        lines.addAll(lines("view", before.views(), after.views(), View::name, SchemaDiff::view));
        lines.addAll(lines("trigger", before.triggers(), after.triggers(), Trigger::name, SchemaDiff::trigger));
        lines.addAll(lines("sequence", before.sequences(), after.sequences(), Sequence::name, SchemaDiff::sequence));
        return lines.stream().sorted().toList();
    }

    /**
     * Something that a thing has.
     *
     * @param value empty where it has none
     * @param isNamed whether a thing that appears must say what the value is
     */
    private record Property(String label, String value, boolean isNamed) {
        static Property plain(String label, String value) {
            return new Property(label, value, false);
        }

        static Property named(String label, @Nullable String value) {
            return new Property(label, value == null ? "" : value, true);
        }

        static Property text(String label, @Nullable String value) {
            return named(label, value == null ? null : SqlText.literal(value));
        }

        String shown() {
            return isNamed && !value.isEmpty() ? label + " " + value : value;
        }

        String changedTo(Property now) {
            return SqlText.words(
                    label, value.isEmpty() ? "none" : value, "became", now.value.isEmpty() ? "none" : now.value);
        }
    }

    private static List<String> tableLines(Table before, Table after) {
        List<String> lines = new ArrayList<>();
        lines.addAll(changes("", table(before), table(after)));
        lines.addAll(lines("column", before.columns(), after.columns(), Column::name, SchemaDiff::column));
        lines.addAll(order(names(before), names(after)));
        lines.addAll(lines("index", before.indexes(), after.indexes(), Index::name, SchemaDiff::index));
        lines.addAll(lines(
                "foreign key", before.foreignKeys(), after.foreignKeys(), ForeignKey::name, SchemaDiff::foreignKey));
        lines.addAll(lines("check", before.checks(), after.checks(), Check::name, SchemaDiff::check));
        return lines.stream()
                .map(line -> "table " + before.name() + ": " + line)
                .toList();
    }

    private static List<String> names(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    /** Of the columns that are in both. */
    private static List<String> order(List<String> before, List<String> after) {
        List<String> was = before.stream().filter(after::contains).toList();
        List<String> is = after.stream().filter(before::contains).toList();
        return was.equals(is) ? List.of() : List.of("columns " + SqlText.list(was) + " became " + SqlText.list(is));
    }

    private static <T> List<String> lines(
            String kind,
            List<T> before,
            List<T> after,
            Function<T, String> name,
            Function<T, List<Property>> properties) {
        Map<String, T> then = keyed(before, thing -> key(thing, name, properties));
        Map<String, T> now = keyed(after, thing -> key(thing, name, properties));
        Set<String> keys = new HashSet<>(then.keySet());
        keys.addAll(now.keySet());
        List<String> lines = new ArrayList<>();
        for (String key : keys) {
            T was = then.get(key);
            T is = now.get(key);
            if (was != null && is != null) {
                lines.addAll(changes(titled(kind, name.apply(is)) + ": ", properties.apply(was), properties.apply(is)));
            } else if (is != null) {
                lines.add(titled(kind, name.apply(is)) + " appeared: " + shown(properties.apply(is)));
            } else if (was != null) {
                String what = name.apply(was).isEmpty() ? ": " + shown(properties.apply(was)) : "";
                lines.add(titled(kind, name.apply(was)) + " disappeared" + what);
            }
        }
        return lines;
    }

    private static String titled(String kind, String name) {
        return name.isEmpty() ? kind + " without a name" : kind + " " + name;
    }

    /** Things without a name are told apart by what they are. */
    private static <T> String key(T thing, Function<T, String> name, Function<T, List<Property>> properties) {
        String named = name.apply(thing);
        return named.isEmpty() ? "\n" + shown(properties.apply(thing)) : named;
    }

    /** Where two have the same key, the second one has a number behind it. */
    private static <T> Map<String, T> keyed(List<T> things, Function<T, String> key) {
        Map<String, T> keyed = new LinkedHashMap<>();
        for (T thing : things) {
            String wanted = key.apply(thing);
            String free = wanted;
            for (int i = 2; keyed.containsKey(free); i++) {
                free = wanted + "\n" + i;
            }
            keyed.put(free, thing);
        }
        return keyed;
    }

    private static List<String> changes(String prefix, List<Property> before, List<Property> after) {
        return IntStream.range(0, before.size())
                .filter(i -> !before.get(i).value.equals(after.get(i).value))
                .mapToObj(i -> prefix + before.get(i).changedTo(after.get(i)))
                .toList();
    }

    private static String shown(List<Property> properties) {
        return SqlText.words(properties.stream().map(Property::shown).toArray(String[]::new));
    }

    private static List<Property> table(Table table) {
        return List.of(
                Property.text("comment", table.comment()),
                Property.named("options", table.options()),
                Property.named("primary key", table.primaryKey().isEmpty() ? null : parts(table.primaryKey())));
    }

    private static List<Property> column(Column column) {
        return List.of(
                Property.plain("type", column.type()),
                Property.plain("", column.nullable() ? "nullable" : "not null"),
                Property.named("default", column.defaultValue()),
                Property.named("numbered", column.identity() ? "by the engine" : null),
                Property.named("generated as", column.generatedAs()),
                Property.named("collation", column.collation()),
                Property.named("on update", column.onUpdate()),
                Property.text("comment", column.comment()),
                Property.plain("detail", column.detail() == null ? "" : column.detail()));
    }

    private static List<Property> index(Index index) {
        return List.of(Property.plain(
                "",
                SqlText.words(
                        index.unique() ? "unique" : "",
                        index.method().equals("btree") ? "" : index.method(),
                        parts(index.parts()),
                        index.predicate() == null ? "" : "where " + index.predicate(),
                        index.visible() ? "" : "invisible",
                        index.detail())));
    }

    private static String parts(List<IndexPart> parts) {
        return parts.stream()
                .map(part -> SqlText.words(
                        part.expression() + (part.prefix() > 0 ? "(" + part.prefix() + ")" : ""),
                        part.detail(),
                        part.descending() ? "desc" : ""))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static List<Property> foreignKey(ForeignKey key) {
        return List.of(
                Property.plain(
                        "",
                        SqlText.words(
                                SqlText.list(key.columns()),
                                "references",
                                key.references(),
                                SqlText.list(key.referencedColumns()))),
                Property.named("on delete", key.onDelete()),
                Property.named("on update", key.onUpdate()),
                Property.plain("", key.deferrable() ? "deferrable" : "not deferrable"),
                Property.plain("detail", key.detail() == null ? "" : key.detail()));
    }

    private static List<Property> check(Check check) {
        return List.of(
                Property.plain("", check.expression()),
                Property.plain("", check.enforced() ? "enforced" : "not enforced"));
    }

    private static List<Property> view(View view) {
        return List.of(
                Property.plain("", view.definition()),
                Property.plain("detail", view.detail() == null ? "" : view.detail()));
    }

    private static List<Property> trigger(Trigger trigger) {
        return List.of(
                Property.plain("", trigger.event()),
                Property.named("on", trigger.table()),
                Property.named("runs", trigger.action()));
    }

    private static List<Property> sequence(Sequence sequence) {
        return List.of(Property.plain("", sequence.definition()));
    }
}
