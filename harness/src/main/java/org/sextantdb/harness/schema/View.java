package org.sextantdb.harness.schema;

/**
 * A view.
 *
 * @param definition its query as the catalogue spells it, white space made one blank
 */
public record View(String name, String definition) {}
