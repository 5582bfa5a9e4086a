package org.sextantdb.harness.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What SQLite keeps of a table only as the text of its CREATE TABLE: no pragma tells it. */
final class SqliteTableText {
    private static final Set<String> CONSTRAINTS = Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");

    private final List<Check> checks = new ArrayList<>();
    private final Map<String, String> collations = new HashMap<>();
    private final Map<String, String> generated = new HashMap<>();
    private final Map<List<String>, Constraint> uniques = new HashMap<>();
    private final Map<String, Constraint> foreignKeys = new HashMap<>();
    private @Nullable String autoincrement;
    private @Nullable String options;

    /**
     * A named constraint.
     *
     * @param name empty where it has none
     * @param detail what else was written: {@code on conflict ignore}, {@code deferrable initially deferred}
     */
    record Constraint(String name, String detail) {
        static final Constraint UNNAMED = new Constraint("", "");
    }

    static SqliteTableText of(String sql) {
        SqliteTableText table = new SqliteTableText();
        SqliteTokens tokens = SqliteTokens.of(sql);
        if (tokens.is(0, "CREATE", "VIRTUAL")) {
            table.options = "virtual "
                    + tokens.between(tokens.find(0, "USING"), tokens.size()).text();
            return table;
        }
        int open = tokens.find(0, "(");
        if (open == tokens.size()) {
            return table;
        }
        for (SqliteTokens definition : tokens.parts(open)) {
            boolean isColumn = !CONSTRAINTS.contains(definition.word(0));
            table.read(definition, isColumn ? 1 : 0, isColumn ? definition.name(0) : null);
        }
        List<String> behind = tokens.between(tokens.next(open), tokens.size()).parts().stream()
                .map(option -> option.text().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
        table.options = SqlText.wordsOrNull(String.join(" ", behind));
        return table;
    }

    List<Check> checks() {
        return checks;
    }

    @Nullable
    String options() {
        return options;
    }

    boolean isAutoincrement(String column) {
        return column.equalsIgnoreCase(autoincrement);
    }

    /** Of a column; {@code binary} where none was written. */
    String collation(String column) {
        return collations.getOrDefault(lower(column), "binary");
    }

    /** The expression of a generated column. */
    String generated(String column) {
        return generated.getOrDefault(lower(column), "()");
    }

    /** The UNIQUE constraint on those columns. */
    Constraint unique(List<String> columns) {
        return uniques.getOrDefault(columns.stream().map(SqliteTableText::lower).toList(), Constraint.UNNAMED);
    }

    /** The foreign key of those columns to that table. */
    Constraint foreignKey(List<String> columns, String references) {
        return foreignKeys.getOrDefault(lower(columns + references), Constraint.UNNAMED);
    }

    private void read(SqliteTokens all, int from, @Nullable String column) {
        String name = "";
        List<String> columns = column == null ? List.of() : List.of(column);
        for (int at = from; at < all.size(); at = all.next(at)) {
            switch (all.word(at)) {
                case "CONSTRAINT" -> {
                    name = all.name(++at);
                    continue;
                }
                case "CHECK" -> checks.add(new Check(name, SqlText.PLAIN.inParentheses(inner(all, ++at)), true));
                case "COLLATE" -> collations.put(lower(columns.get(0)), lower(all.name(++at)));
                case "AS" -> generated.put(lower(columns.get(0)), SqlText.PLAIN.inParentheses(inner(all, ++at)));
                case "DEFAULT" -> at++;
                case "NULL", "PRIMARY" -> {}
                case "AUTOINCREMENT" -> autoincrement = column;
                case "UNIQUE" -> {
                    List<String> keys = all.is(at + 1, "(") ? names(all, ++at) : columns;
                    uniques.put(
                            keys.stream().map(SqliteTableText::lower).toList(),
                            new Constraint(name, onConflict(all, at + 1)));
                }
                case "FOREIGN" -> {
                    at += 2;
                    columns = names(all, at);
                    continue;
                }
                case "REFERENCES" -> {
                    String table = all.name(++at);
                    foreignKeys.put(lower(columns + table), new Constraint(name, deferral(all, at)));
                }
                default -> {
                    continue;
                }
            }
            name = "";
        }
    }

    /** Up to the next constraint: {@code deferrable}, {@code initially deferred}. */
    private static String deferral(SqliteTokens all, int from) {
        int deferrable = all.find(from, "DEFERRABLE");
        int next = Math.min(all.find(from + 1, "REFERENCES"), all.find(from + 1, "CONSTRAINT"));
        if (deferrable >= next || all.is(deferrable - 1, "NOT")) {
            return "";
        }
        return all.is(deferrable + 1, "INITIALLY", "DEFERRED") ? "deferrable initially deferred" : "deferrable";
    }

    private static String onConflict(SqliteTokens all, int at) {
        return all.is(at, "ON", "CONFLICT") ? "on conflict " + lower(all.name(at + 2)) : "";
    }

    private static List<String> names(SqliteTokens all, int open) {
        return all.parts(open).stream().map(part -> part.name(0)).toList();
    }

    private static String inner(SqliteTokens all, int open) {
        return all.between(open, all.next(open)).text();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
