package org.sextantdb.suites.schema.types;

import java.util.Locale;

/** Defaults of columns of unbounded length. */
public enum LongDefault {
    TEXT_LITERAL("text default 'x'"),
    TEXT_IN_PARENTHESES("text default ('x')"),
    TEXT_NULL("text default null"),
    JSON_LITERAL("json default '[]'"),
    JSON_IN_PARENTHESES("json default ('[]')");

    private final String sql;

    LongDefault(String sql) {
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
