package org.sextantdb.suites.schema.types;

import java.util.Locale;

/** What a JSON text has beside its values. */
public enum JsonFeature {
    SPACES("{\"a\":  1}"),
    KEY_ORDER("{\"b\": 1, \"a\": 2}"),
    DUPLICATE_KEY("{\"a\": 1, \"a\": 2}"),
    TRAILING_ZERO("{\"a\": 1.10}"),
    EXPONENT("{\"a\": 1e2}");

    private final String sql;

    JsonFeature(String sql) {
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
