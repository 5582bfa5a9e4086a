package org.sextantdb.harness.schema.canonical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.schema.Check;
import org.sextantdb.harness.schema.Column;
import org.sextantdb.harness.schema.ForeignKey;
import org.sextantdb.harness.schema.Index;
import org.sextantdb.harness.schema.IndexPart;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.schema.Table;
import org.sextantdb.harness.schema.Trigger;
import org.sextantdb.harness.schema.View;

/** A table as a catalogue has it, made by hand; what stands in it was read from a server of that family. */
final class Hand {
    private final String family;
    private final String name;
    private @Nullable String options;
    private final List<Column> columns = new ArrayList<>();
    private List<IndexPart> primaryKey = List.of();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();

    private Hand(String family, String name) {
        this.family = family;
        this.name = name;
        this.options = Families.isMysql(family) ? "engine innodb row_format dynamic collate utf8mb4_bin" : null;
    }

    static Hand sqlite(String name) {
        return new Hand("sqlite", name);
    }

    static Hand postgresql(String name) {
        return new Hand("postgresql", name);
    }

    static Hand mysql(String name) {
        return new Hand("mysql", name);
    }

    static Hand table(String family, String name) {
        return new Hand(family, name);
    }

    Hand options(String text) {
        options = text;
        return this;
    }

    /** A column, NOT NULL and without a default unless the words behind it say more. */
    Hand column(String column, String type, String... more) {
        List<String> words = Arrays.asList(more);
        columns.add(new Column(
                column,
                type,
                words.contains("null"),
                word(words, "default "),
                words.contains("numbered"),
                word(words, "generated "),
                word(words, "collate "),
                word(words, "on update "),
                null,
                word(words, "detail ")));
        return this;
    }

    private static @Nullable String word(List<String> words, String start) {
        return words.stream()
                .filter(word -> word.startsWith(start))
                .map(word -> word.substring(start.length()))
                .findFirst()
                .orElse(null);
    }

    Hand key(String... parts) {
        primaryKey = parts(parts);
        return this;
    }

    Hand unique(String... parts) {
        return index("u", true, null, null, parts);
    }

    Hand index(String... parts) {
        return index("i", false, null, null, parts);
    }

    Hand index(String index, boolean isUnique, @Nullable String predicate, @Nullable String detail, String... parts) {
        indexes.add(new Index(index, isUnique, "btree", parts(parts), predicate, true, detail));
        return this;
    }

    /** A part is a column, a column with a prefix {@code bio/20}, or a column {@code age desc}. */
    private static List<IndexPart> parts(String... parts) {
        return Arrays.stream(parts)
                .map(part -> new IndexPart(
                        part.replaceFirst("/\\d+$| desc$", ""),
                        part.matches(".*/\\d+") ? Integer.parseInt(part.replaceFirst(".*/", "")) : 0,
                        part.endsWith(" desc"),
                        null))
                .collect(Collectors.toList());
    }

    Hand foreignKey(String column, String references, String onDelete, String onUpdate, boolean isDeferrable) {
        foreignKeys.add(new ForeignKey(
                "fk", List.of(column), references, List.of("id"), onDelete, onUpdate, isDeferrable, null));
        return this;
    }

    Hand check(String expression) {
        checks.add(new Check("c", expression, true));
        return this;
    }

    Hand unenforced(String expression) {
        checks.add(new Check("c", expression, false));
        return this;
    }

    Table table() {
        return new Table(name, null, options, columns, primaryKey, foreignKeys, checks, indexes);
    }

    CanonicalSchema schema() {
        return schema(List.of(), List.of());
    }

    CanonicalSchema schema(List<View> views, List<Trigger> triggers) {
        return CanonicalSchema.of(new SchemaSnapshot(List.of(table()), views, triggers, List.of()), family);
    }

    /** Where, kind and whether it loses, one a line. */
    static List<String> drifts(Hand a, Hand b) {
        return SchemaDrift.between("a", a.schema(), "b", b.schema()).stream()
                .map(Hand::line)
                .toList();
    }

    static String line(Drift drift) {
        return drift.where() + " " + drift.kind() + (drift.loses() ? " !" : "");
    }
}
