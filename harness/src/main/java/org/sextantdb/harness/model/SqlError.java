package org.sextantdb.harness.model;

import org.jspecify.annotations.Nullable;

/**
 * A refusal as the driver reported it, with the meaning that the family gives to it.
 *
 * @param errorClass what it means, see {@link ErrorClass#text()}
 * @param sqlState the SQLSTATE, or null where the driver has none (SQLite)
 * @param vendorCode the engine's own number; 0 where the driver has none (PostgreSQL)
 * @param message the driver's message
 */
public record SqlError(String errorClass, @Nullable String sqlState, int vendorCode, String message) {

    /** The code by which the ledger names this error: the vendor code, or the SQLSTATE where there is none. */
    public String code() {
        return vendorCode != 0 ? Integer.toString(vendorCode) : String.valueOf(sqlState);
    }

    public boolean is(ErrorClass other) {
        return errorClass.equals(other.text());
    }

    /** One line for a transcript: {@code refused 23505 unique-violation: duplicate key …}. */
    public String describe() {
        return "refused " + code() + " " + errorClass + ": " + message;
    }
}
