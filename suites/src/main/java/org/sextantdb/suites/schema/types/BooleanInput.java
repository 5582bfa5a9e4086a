package org.sextantdb.suites.schema.types;

import java.util.Locale;

/** What else than TRUE and FALSE might be written into a boolean column. */
public enum BooleanInput {
    ONE("1"),
    TWO("2"),
    LETTER("'t'"),
    WORD("'yes'");

    private final String sql;

    BooleanInput(String sql) {
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
