package org.sextantdb.harness.schema.canonical;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.schema.Check;
import org.sextantdb.harness.schema.Column;
import org.sextantdb.harness.schema.ForeignKey;
import org.sextantdb.harness.schema.Index;
import org.sextantdb.harness.schema.IndexPart;
import org.sextantdb.harness.schema.Table;
import org.sextantdb.harness.schema.canonical.CanonicalType.Kind;

/** Reads one table. */
final class TableReading {
    private final Table table;
    private final String family;
    private final String options;
    private final Set<String> names;
    private final Map<String, CanonicalType> types;
    private final Set<String> booleans;
    private final List<CanonicalCheck> conditions = new ArrayList<>();

    TableReading(Table table, String family) {
        this.table = table;
        this.family = family;
        this.options = table.options() == null ? "" : table.options();
        this.names =
                table.columns().stream().map(column -> lower(column.name())).collect(Collectors.toSet());
        this.types = new java.util.HashMap<>();
        for (Column column : table.columns()) {
            types.put(lower(column.name()), TypeName.canonical(column.type(), family, column.detail()));
        }
        this.booleans = types.keySet().stream()
                .filter(name -> kind(name) == Kind.BOOLEAN)
                .collect(Collectors.toCollection(HashSet::new));
        table.checks().forEach(this::read);
        if (family.equals(Families.POSTGRESQL)) {
            table.columns().forEach(this::readDomain);
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private @Nullable Kind kind(String column) {
        CanonicalType type = types.get(column);
        return type == null ? null : type.kind();
    }

    private Expression expression(String sql) {
        return Expression.of(sql, family, names, booleans);
    }

    CanonicalTable table() {
        List<CanonicalKey> keys = table.indexes().stream()
                .filter(index -> index.visible() || index.unique() && Families.isMysql(family))
                .map(this::key)
                .toList();
        return new CanonicalTable(
                table.name(),
                isLoose(),
                table.columns().stream().map(this::column).toList(),
                table.primaryKey().stream()
                        .map(part -> part.expression() + (part.prefix() > 0 ? "(" + part.prefix() + ")" : ""))
                        .map(TableReading::lower)
                        .toList(),
                keys.stream().filter(CanonicalKey::isUnique).toList(),
                keys.stream().filter(key -> !key.isUnique()).toList(),
                table.foreignKeys().stream()
                        .filter(key -> key.detail() == null || !key.detail().contains("not enforced"))
                        .map(TableReading::foreignKey)
                        .toList(),
                conditions);
    }

    private boolean isStrict() {
        return (" " + options + " ").contains(" strict ");
    }

    private boolean isLoose() {
        return family.equals(Families.SQLITE) && !isStrict();
    }

    /** A CHECK for valid JSON makes a text JSON; one that a boolean is 0 or 1 says what the type says. */
    private void read(Check check) {
        String spelled = check.expression().replaceAll("\\)(?: no inherit| not valid)+$", ")");
        for (Expression part : expression(spelled).conjuncts()) {
            Node node = part.node();
            String first = node.parts().isEmpty() ? "" : node.part(0).word();
            boolean isJson = node.is("json_valid") && isTextual(first);
            if (isJson && check.enforced()) {
                types.put(first, CanonicalType.of(Kind.JSON));
            }
            boolean isBoolean = node.is("in")
                    && booleans.contains(first)
                    && node.part(1).parts().stream().allMatch(one -> one.isNumber("0") || one.isNumber("1"));
            if (!isJson && !isBoolean) {
                conditions.add(new CanonicalCheck(
                        part.text(), part.columns(), check.enforced(), part.isPlain(), check.expression()));
            }
        }
    }

    private boolean isTextual(String column) {
        Kind kind = kind(column);
        return kind == Kind.TEXT || kind == Kind.JSON || kind == Kind.BYTES;
    }

    private void readDomain(Column column) {
        String detail = column.detail() == null ? "" : column.detail();
        int check = detail.indexOf(" check (");
        if (detail.startsWith("domain ") && check > 0) {
            String spelled = detail.substring(check + " check ".length())
                    .replaceAll("\\bVALUE\\b", "\"" + column.name().replace("\"", "\"\"") + "\"");
            read(new Check("", spelled, true));
        }
    }

    private CanonicalColumn column(Column column) {
        String name = lower(column.name());
        CanonicalType type = types.getOrDefault(name, CanonicalType.other(column.type()));
        String value = column.defaultValue();
        boolean isSerial = value != null && value.startsWith("nextval(");
        boolean isKey = table.primaryKey().stream()
                .anyMatch(part -> lower(part.expression()).equals(name));
        boolean isKeyNotNull = isKey && (!isLoose() || column.identity() || options.contains("without rowid"));
        String generated = column.generatedAs();
        return new CanonicalColumn(
                column.name(),
                type,
                column.type(),
                column.nullable() && !isKeyNotNull,
                isSerial ? CanonicalDefault.NONE : CanonicalDefault.of(value, type, family),
                isSerial || column.identity(),
                generated == null
                        ? ""
                        : expression(generated.replaceFirst(" (?:stored|virtual)$", ""))
                                .text(),
                column.onUpdate() != null,
                ignoresCase(column, type),
                !Families.isMysql(family) || hasAllCharacters(column));
    }

    /** The column's own collation, or the table's. */
    private String collation(Column column) {
        if (column.collation() != null) {
            return lower(column.collation());
        }
        int at = options.indexOf("collate ");
        return at < 0 ? "" : lower(options.substring(at + "collate ".length()).split(" ")[0]);
    }

    private boolean ignoresCase(Column column, CanonicalType type) {
        if (type.kind() != Kind.TEXT) {
            return false;
        }
        return switch (family) {
            case Families.SQLITE -> collation(column).equals("nocase");
            case Families.POSTGRESQL -> column.type().equals("citext");
            default -> collation(column).contains("_ci");
        };
    }

    private boolean hasAllCharacters(Column column) {
        String collation = collation(column);
        boolean isText = column.type().matches("(?:(?:var)?char|(?:tiny|medium|long)?text|enum)\\b.*");
        return !isText || collation.isEmpty() || collation.matches("(?:utf8mb4|uca1400|utf16|utf32|gb18030).*");
    }

    private CanonicalKey key(Index index) {
        List<String> parts = index.parts().stream().map(this::part).toList();
        List<IndexPart> written = index.parts();
        boolean isDescending = written.get(0).descending();
        boolean isImplicit = Families.isMysql(family)
                && !index.unique()
                && table.foreignKeys().stream()
                        .anyMatch(key -> key.columns().stream()
                                .map(TableReading::lower)
                                .toList()
                                .equals(parts));
        String method = index.method();
        return new CanonicalKey(
                index.name(),
                parts,
                written.stream().map(IndexPart::prefix).toList(),
                IntStream.range(0, written.size())
                        .mapToObj(i -> written.get(i).descending() != isDescending)
                        .toList(),
                index.predicate() == null ? "" : expression(index.predicate()).text(),
                index.unique(),
                index.detail() != null && index.detail().contains("nulls not distinct"),
                isImplicit,
                method.equals("btree") || method.equals("hash") ? "" : method);
    }

    private String part(IndexPart part) {
        return part.expression().startsWith("(") ? expression(part.expression()).text() : lower(part.expression());
    }

    private static CanonicalForeignKey foreignKey(ForeignKey key) {
        return new CanonicalForeignKey(
                IntStream.range(0, key.columns().size())
                        .mapToObj(i -> lower(key.columns().get(i)) + "="
                                + (i < key.referencedColumns().size()
                                        ? lower(key.referencedColumns().get(i))
                                        : ""))
                        .sorted()
                        .toList(),
                lower(key.references()),
                action(key.onDelete()),
                action(key.onUpdate()),
                key.deferrable());
    }

    private static String action(String action) {
        return action.equals("no action") ? "restrict" : action;
    }
}
