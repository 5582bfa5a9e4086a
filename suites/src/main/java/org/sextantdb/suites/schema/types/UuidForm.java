package org.sextantdb.suites.schema.types;

import java.util.Locale;
import org.sextantdb.harness.engine.Dialect;

/** Ways of keeping a UUID. */
public enum UuidForm {
    NATIVE,
    TEXT,
    BYTES;

    /** The type of the column. */
    String sql(Dialect dialect) {
        return switch (this) {
            case NATIVE -> "uuid";
            case TEXT -> "char(36)";
            case BYTES -> dialect.fixedBytes(16);
        };
    }

    /** The literal of a UUID. */
    String literal(String uuid, Dialect dialect) {
        return this == BYTES
                ? dialect.bytesLiteral(uuid.replace("-", "").toUpperCase(Locale.ROOT))
                : dialect.literal(uuid);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
