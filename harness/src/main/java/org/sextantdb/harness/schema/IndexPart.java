package org.sextantdb.harness.schema;

import org.jspecify.annotations.Nullable;

/**
 * One part of a key.
 *
 * @param expression the column's name, or the expression as the catalogue spells it in parentheses
 * @param prefix the number of characters (bytes of a binary column) that the key holds of it; 0 for all
 * @param descending as the catalogue has it, not as the statement had it
 * @param detail what else the catalogue says: a collation or an operator class that is not the column's own, an order of
 *     NULLs that is not the usual one; null where as usual
 */
public record IndexPart(
        String expression,
        int prefix,
        boolean descending,
        @Nullable String detail) {

    /** A column, whole and ascending. */
    static IndexPart of(String column) {
        return new IndexPart(column, 0, false, null);
    }
}
