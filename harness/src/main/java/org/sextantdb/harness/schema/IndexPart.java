package org.sextantdb.harness.schema;

/**
 * One part of a key.
 *
 * @param expression the column's name, or the expression as the catalogue spells it in parentheses
 * @param prefix the number of characters (bytes of a binary column) that the key holds of it; 0 for all
 * @param descending as the catalogue has it, not as the statement had it
 */
public record IndexPart(String expression, int prefix, boolean descending) {}
