package org.sextantdb.suites.schema.sql;

import java.util.Locale;

/** Sums and products beyond eight bytes. */
public enum SumTerm {
    SUM("9223372036854775807 + 1"),
    PRODUCT("9223372036854775807 * 2");

    private final String sql;

    SumTerm(String sql) {
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
