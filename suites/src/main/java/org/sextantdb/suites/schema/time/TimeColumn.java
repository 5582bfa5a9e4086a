package org.sextantdb.suites.schema.time;

import java.util.Locale;
import org.sextantdb.harness.engine.Dialect;

/** The types that hold a date and a time. */
public enum TimeColumn {
    /** The bare word. */
    TIMESTAMP,
    /** Date and time of a wall clock, spelled as the engine has it. */
    LOCAL,
    /** An instant, spelled as the engine has it. */
    INSTANT;

    String sql(Dialect dialect) {
        return switch (this) {
            case TIMESTAMP -> "timestamp";
            case LOCAL -> dialect.timestamp();
            case INSTANT -> dialect.zonedTimestamp().replace(" null", "");
        };
    }

    String words() {
        return switch (this) {
            case TIMESTAMP -> "a TIMESTAMP column";
            case LOCAL -> "the engine's type for a date and time without a zone";
            case INSTANT -> "the engine's type for an instant";
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
