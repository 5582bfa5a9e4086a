package org.sextantdb.suites.schema.types;

import java.util.Locale;

/** Numbers that only floating point has. */
public enum FloatEdge {
    NAN(Double.NaN),
    INFINITY(Double.POSITIVE_INFINITY),
    MINUS_INFINITY(Double.NEGATIVE_INFINITY),
    MINUS_ZERO(-0.0),
    SMALLEST(Double.MIN_VALUE),
    SMALLEST_NORMAL(Double.MIN_NORMAL);

    private final double value;

    FloatEdge(double value) {
        this.value = value;
    }

    double value() {
        return value;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
