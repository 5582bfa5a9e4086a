package org.sextantdb.suites.schema.types;

import java.util.Locale;

/** What is written into a column that knows two words, a and b. */
public enum EnumInput {
    MEMBER("'b'"),
    OTHER_CASE("'B'"),
    BLANK_BEHIND("'b '"),
    UNKNOWN("'c'"),
    EMPTY("''"),
    NUMBER("2"),
    NUMBER_AS_TEXT("'2'");

    private final String sql;

    EnumInput(String sql) {
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
