package org.sextantdb.suites.schema.types;

import java.util.Locale;

/** Comparisons of two documents that are equal but for the order of their names. */
public enum JsonComparison {
    COLUMN_WITH_ITSELF("a.j = a.j"),
    COLUMN_WITH_COLUMN("a.j = b.j"),
    COLUMN_WITH_SAME_TEXT("a.j = '{\"a\": 1, \"b\": 2}'"),
    COLUMN_WITH_OTHER_ORDER("b.j = '{\"a\": 1, \"b\": 2}'");

    private final String sql;

    JsonComparison(String sql) {
        this.sql = sql;
    }

    /** As it stands in a statement. */
    String sql() {
        return sql;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
