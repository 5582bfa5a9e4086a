package org.sextantdb.harness.model;

import java.util.Locale;

/** The four levels of the SQL standard, weakest first. */
public enum IsolationLevel {
    READ_UNCOMMITTED,
    READ_COMMITTED,
    REPEATABLE_READ,
    SERIALIZABLE;

    public boolean atLeast(IsolationLevel other) {
        return compareTo(other) >= 0;
    }

    /** As SQL spells it: {@code REPEATABLE READ}. */
    public String sql() {
        return name().replace('_', ' ');
    }

    /** As facts spell it: {@code repeatable-read}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
