package org.sextantdb.harness.doctor;

import java.util.Locale;

/** What a check says. */
public enum State {
    /** As it should be. */
    OK,
    /** Data, meaning or access can be lost. */
    UNSAFE,
    /** Works, and will surprise somebody. */
    WARNING,
    /** The fact could not be read; the reason says which right is missing. */
    UNKNOWN;

    /** As outputs spell it: {@code unsafe}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
