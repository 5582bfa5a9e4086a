package org.sextantdb.harness.schema.canonical;

import org.sextantdb.harness.schema.canonical.CanonicalType.Kind;

/** What it means that a column is of another kind. */
final class TypeWords {
    private TypeWords() {}

    /** Whether the second type takes what the first one refuses, or loses what it keeps. */
    static boolean loses(CanonicalType a, CanonicalType b) {
        if (a.kind() == Kind.TEXT) {
            return b.kind() == Kind.JSON || b.kind() == Kind.BYTES;
        }
        boolean isUuidInBytes = a.kind() == Kind.UUID && b.kind() == Kind.BYTES && b.size() == 16;
        boolean isNarrower = a.kind() == Kind.INTEGER && b.kind() == Kind.BOOLEAN
                || a.kind() == Kind.BYTES && b.kind() == Kind.UUID
                || a.kind() == Kind.JSON && b.kind() == Kind.ARRAY;
        return !isUuidInBytes && !isNarrower;
    }

    static String consequence(Kind a, Kind b) {
        if (b == Kind.TEXT) {
            return switch (a) {
                case JSON -> "no validation unless a CHECK says json_valid";
                case UUID -> "any text goes in, and spellings of one uuid differ";
                case ENUM -> "any text goes in unless a CHECK lists the values";
                case ARRAY -> "any text goes in, and the elements cannot be searched";
                case TIMESTAMP, DATE, TIME -> "any text goes in, and it sorts as a text";
                case BYTES -> "bytes that are no text do not go in";
                default -> "any text goes in, and it sorts as a text";
            };
        }
        if (a == Kind.TEXT) {
            return switch (b) {
                case JSON -> "what is no JSON is refused, and texts may come back spelled otherwise";
                case BYTES -> "comparisons go by bytes";
                default -> "other texts are refused";
            };
        }
        if (a == Kind.DECIMAL && (b == Kind.DOUBLE || b == Kind.REAL)) {
            return "sums are no longer exact";
        }
        if (a == Kind.DOUBLE && b == Kind.REAL) {
            return "about 7 digits instead of 15";
        }
        if (a == Kind.BOOLEAN && b == Kind.INTEGER) {
            return "other numbers than 0 and 1 go in";
        }
        if (a == Kind.UUID && b == Kind.BYTES) {
            return "the application makes bytes of every uuid";
        }
        return a == Kind.OTHER || b == Kind.OTHER
                ? "whether they hold the same values is for a person to see"
                : "they do not hold all the same values, or not in the same form";
    }
}
