package org.sextantdb.suites.schema.sql;

import java.util.Locale;

/** Expressions that mix truth values with numbers and texts. */
public enum BooleanTerm {
    SUM("(1 = 1) + 1"),
    AND_OF_NUMBERS("1 and 2"),
    NOT_OF_NUMBER("not 5"),
    CASE_OF_TEXT("case when 'a' then 1 else 0 end"),
    TRUE_EQUALS_ONE("true = 1"),
    TRUE_OR_ZERO("coalesce(true, 0)");

    private final String sql;

    BooleanTerm(String sql) {
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
