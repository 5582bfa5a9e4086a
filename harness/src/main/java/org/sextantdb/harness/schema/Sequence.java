package org.sextantdb.harness.schema;

/**
 * A sequence that stands for itself, not one behind an identity column.
 *
 * @param definition how it counts, as the catalogue spells it
 */
public record Sequence(String name, String definition) {}
