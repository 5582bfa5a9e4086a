package org.sextantdb.suites.schema.types;

import java.util.Locale;

/** Types of numbers, and numbers one beyond what they hold. */
public enum NumberEdge {
    SMALLINT("smallint", "32767", "32768", "-32769"),
    INTEGER("integer", "2147483647", "2147483648", "-2147483649"),
    BIGINT("bigint", "9223372036854775807", "9223372036854775808", "-9223372036854775809"),
    DOUBLE("double precision", "1e308", "1e309", "-1e309");

    private final String sql;
    private final String fits;
    private final String tooLarge;
    private final String tooSmall;

    NumberEdge(String sql, String fits, String tooLarge, String tooSmall) {
        this.sql = sql;
        this.fits = fits;
        this.tooLarge = tooLarge;
        this.tooSmall = tooSmall;
    }

    String sql() {
        return sql;
    }

    String fits() {
        return fits;
    }

    String tooLarge() {
        return tooLarge;
    }

    String tooSmall() {
        return tooSmall;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
