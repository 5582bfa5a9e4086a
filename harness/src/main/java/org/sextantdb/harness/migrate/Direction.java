package org.sextantdb.harness.migrate;

import java.util.Locale;

/** Which way a migration is run. */
public enum Direction {
    UP,
    DOWN;

    /** {@code up}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
