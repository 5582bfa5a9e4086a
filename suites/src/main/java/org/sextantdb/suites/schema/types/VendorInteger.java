package org.sextantdb.suites.schema.types;

import java.util.Locale;

/** Integer types that are not in the standard and in many schemas. */
public enum VendorInteger {
    INT_UNSIGNED("4294967295", "4294967296", "-1"),
    TINYINT("127", "128", "-129"),
    MEDIUMINT("8388607", "8388608", "-8388609");

    private final String largest;
    private final String tooLarge;
    private final String tooSmall;

    VendorInteger(String largest, String tooLarge, String tooSmall) {
        this.largest = largest;
        this.tooLarge = tooLarge;
        this.tooSmall = tooSmall;
    }

    String largest() {
        return largest;
    }

    String tooLarge() {
        return tooLarge;
    }

    String tooSmall() {
        return tooSmall;
    }

    /** As it is declared. */
    String sql() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    public String toString() {
        return sql().replace(' ', '-');
    }
}
