package org.sextantdb.harness.schema;

/**
 * A CHECK constraint.
 *
 * @param name empty where the engine gives none
 * @param expression as the catalogue spells it
 * @param enforced as the catalogue has it
 */
public record Check(String name, String expression, boolean enforced) {}
