package org.sextantdb.suites.keys;

import java.util.List;
import java.util.Locale;

/** Kinds of a key over a column {@code v}. */
public enum KeyKind {
    PRIMARY,
    UNIQUE,
    PLAIN,
    /** With a number of four bytes behind it. */
    COMPOSITE,
    COMPOSITE_UNIQUE,
    /** Of a child table; the parent's column is unique. */
    FOREIGN_KEY,
    /** Of the first characters alone, as some engines spell it: {@code v(10)}. */
    PREFIX,
    /** Of the text in lower case. */
    FUNCTIONAL;

    /** The statements that make a table with this key and no other. */
    List<String> create(String table, String type, int length, String options) {
        String name = table + "_v";
        return switch (this) {
            case PRIMARY -> List.of(table(table, type, ", constraint " + name + " primary key (v)", options));
            case UNIQUE -> List.of(table(table, type, ", constraint " + name + " unique (v)", options));
            case COMPOSITE_UNIQUE -> List.of(table(table, type, ", constraint " + name + " unique (v, n)", options));
            case FOREIGN_KEY ->
                List.of(
                        table(parent(table), type, ", unique (v)", options),
                        table(
                                table,
                                type,
                                ", constraint " + name + " foreign key (v) references " + parent(table) + " (v)",
                                options));
            case PLAIN -> List.of(table(table, type, "", options), index(table, "v"));
            case COMPOSITE -> List.of(table(table, type, "", options), index(table, "v, n"));
            case PREFIX -> List.of(table(table, type, "", options), index(table, "v(" + length + ")"));
            case FUNCTIONAL -> List.of(table(table, type, "", options), index(table, "(lower(v))"));
        };
    }

    /** The tables that a row is inserted into, in order. */
    List<String> tables(String table) {
        return this == FOREIGN_KEY ? List.of(parent(table), table) : List.of(table);
    }

    /** What looks a value up. */
    String condition() {
        return switch (this) {
            case COMPOSITE, COMPOSITE_UNIQUE -> "v = ? and n = 1";
            case FUNCTIONAL -> "lower(v) = ?";
            default -> "v = ?";
        };
    }

    boolean isUnique() {
        return this == PRIMARY || this == UNIQUE || this == COMPOSITE_UNIQUE;
    }

    /** Bytes of the key beside the column. */
    int otherBytes() {
        return this == COMPOSITE || this == COMPOSITE_UNIQUE ? 4 : 0;
    }

    private static String parent(String table) {
        return "p" + table;
    }

    private static String table(String table, String type, String key, String options) {
        return "create table " + table + " (v " + type + " not null, n int default 1 not null" + key + ")" + options;
    }

    private static String index(String table, String columns) {
        return "create index " + table + "_v on " + table + " (" + columns + ")";
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
