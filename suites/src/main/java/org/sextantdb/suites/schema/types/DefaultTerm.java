package org.sextantdb.suites.schema.types;

import java.util.Locale;

/** Defaults that are more than a literal. */
public enum DefaultTerm {
    ARITHMETIC("int default (1 + 1)", "2"),
    OTHER_COLUMN("int default (id + 1)", "2"),
    CONCATENATION("varchar(128) default ('a' || 'b')", "'ab'"),
    FUNCTION("varchar(128) default (upper('a'))", "'A'"),
    UUID("varchar(128) default (uuid())", ""),
    SUBQUERY("int default ((select 2))", "2"),
    CURRENT_DATE("date default current_date", "current_date"),
    CURRENT_DATE_IN_PARENTHESES("date default (current_date)", "current_date"),
    CURRENT_USER("varchar(128) default current_user", "current_user");

    private final String column;
    private final String expected;

    DefaultTerm(String column, String expected) {
        this.column = column;
        this.expected = expected;
    }

    /** Type and default. */
    String column() {
        return column;
    }

    /** What the row must hold; empty where every row gets another value. */
    String expected() {
        return expected;
    }

    /** Whether the standard has it. */
    boolean standard() {
        return this == CURRENT_DATE || this == CURRENT_USER;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
