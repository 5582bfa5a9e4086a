package org.sextantdb.suites.schema.types;

import java.util.Locale;

/** Texts and numbers that are no plain integer. */
public enum NumberText {
    LETTERS_BEHIND("'12abc'"),
    WORD("'abc'"),
    EMPTY("''"),
    BLANKS_AROUND("' 12 '"),
    PLUS_SIGN("'+12'"),
    FRACTION_TEXT("'1.5'"),
    FRACTION("2.5"),
    EXPONENT("'1e2'"),
    HEXADECIMAL("'0x10'");

    private final String sql;

    NumberText(String sql) {
        this.sql = sql;
    }

    /** As it stands in a statement. */
    String sql() {
        return sql;
    }

    /** Whether it is no number at all. */
    boolean nonsense() {
        return this == LETTERS_BEHIND || this == WORD || this == EMPTY;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
