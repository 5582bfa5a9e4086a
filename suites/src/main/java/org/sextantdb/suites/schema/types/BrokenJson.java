package org.sextantdb.suites.schema.types;

import java.util.Locale;

/** Texts that are no JSON. */
public enum BrokenJson {
    WORDS("not json"),
    EMPTY(""),
    UNQUOTED_NAME("{a: 1}"),
    TRAILING_COMMA("[1,]"),
    NAN("[NaN]"),
    SINGLE_QUOTES("['a']"),
    LEADING_ZERO("[01]"),
    TWO_VALUES("1 2");

    private final String sql;

    BrokenJson(String sql) {
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
