package org.sextantdb.harness.history;

import java.util.Locale;

/** Why one transaction comes before another, after Adya. */
public enum Dependency {
    /** Write depends on write: the other one installed the next version. */
    WW(0),
    /** Read depends on write: the other one read what this one installed. */
    WR(1),
    /** Anti-dependency: this one read a version, and the other one installed the next. */
    RW(2);

    /** Its place in arrays. */
    final int code;

    Dependency(int code) {
        this.code = code;
    }

    /** As the literature writes it: {@code rw}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    int bit() {
        return 1 << code;
    }
}
