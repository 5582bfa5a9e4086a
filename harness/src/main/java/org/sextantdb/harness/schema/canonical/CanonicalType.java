package org.sextantdb.harness.schema.canonical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a column holds, whatever the engine calls it.
 *
 * @param kind what it is
 * @param size bits of an integer, digits of a decimal, characters of a text, bytes, digits of the second's fraction of a
 *     time; {@link #ANY} where the type sets none
 * @param scale digits of a decimal behind the point
 * @param flag of an integer: without negative numbers; of a timestamp: an instant, whatever zone it was written in; of a
 *     text or bytes: the size is what the type's name holds, in bytes, not what was asked for
 * @param values of an enum, in their order; empty where they are not known
 * @param of of an array: what it is of
 * @param name of another type: the engine's
 */
public record CanonicalType(
        Kind kind,
        long size,
        int scale,
        boolean flag,
        List<String> values,
        @Nullable CanonicalType of,
        String name) {
    /** No limit, or one that nothing sets. */
    public static final long ANY = -1;

    public CanonicalType {
        values = List.copyOf(values);
    }

    /** What a column holds. */
    public enum Kind {
        BOOLEAN,
        INTEGER,
        DECIMAL,
        REAL,
        DOUBLE,
        TEXT,
        BYTES,
        JSON,
        UUID,
        DATE,
        TIME,
        TIMESTAMP,
        ARRAY,
        ENUM,
        OTHER;

        /** In lower case, as drifts name it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        boolean isTimed() {
            return this == TIME || this == TIMESTAMP;
        }
    }

    static CanonicalType of(Kind kind) {
        return sized(kind, ANY);
    }

    static CanonicalType sized(Kind kind, long size) {
        return new CanonicalType(kind, size, 0, false, List.of(), null, "");
    }

    /** A text or bytes that hold what the type's name says. */
    static CanonicalType named(Kind kind, long bytes) {
        return new CanonicalType(kind, bytes, 0, true, List.of(), null, "");
    }

    static CanonicalType integer(long bits, boolean isUnsigned) {
        return new CanonicalType(Kind.INTEGER, bits, 0, isUnsigned, List.of(), null, "");
    }

    static CanonicalType decimal(long digits, int scale) {
        return new CanonicalType(Kind.DECIMAL, digits, scale, false, List.of(), null, "");
    }

    static CanonicalType timestamp(boolean isInstant, long fraction) {
        return new CanonicalType(Kind.TIMESTAMP, fraction, 0, isInstant, List.of(), null, "");
    }

    static CanonicalType array(CanonicalType of) {
        return new CanonicalType(Kind.ARRAY, ANY, 0, false, List.of(), of, "");
    }

    static CanonicalType enumeration(List<String> values) {
        return new CanonicalType(Kind.ENUM, ANY, 0, false, values, null, "");
    }

    static CanonicalType other(String name) {
        return new CanonicalType(Kind.OTHER, ANY, 0, false, List.of(), null, name);
    }

    boolean isUnsigned() {
        return kind == Kind.INTEGER && flag;
    }

    boolean isInstant() {
        return kind == Kind.TIMESTAMP && flag;
    }

    boolean isLimitedByName() {
        return (kind == Kind.TEXT || kind == Kind.BYTES) && flag;
    }

    boolean isNumber() {
        return kind == Kind.INTEGER || kind == Kind.DECIMAL || kind == Kind.REAL || kind == Kind.DOUBLE;
    }
}
