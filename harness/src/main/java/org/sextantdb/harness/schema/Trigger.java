package org.sextantdb.harness.schema;

/**
 * A trigger.
 *
 * @param table the table or view it belongs to
 * @param event {@code before insert}, {@code after update}, …; several joined with {@code or}
 * @param action what it runs as the catalogue spells it, white space made one blank
 */
public record Trigger(String name, String table, String event, String action) {}
