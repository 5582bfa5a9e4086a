package org.sextantdb.harness.engine;

/**
 * Something that stands in a database.
 *
 * @param kind {@code table}, {@code view}, {@code procedure}
 * @param name its name
 * @param drop the statement that drops it
 */
public record DatabaseObject(String kind, String name, String drop) {}
