package org.sextantdb.harness.schema;

import org.jspecify.annotations.Nullable;

/**
 * A view.
 *
 * @param definition its query as the catalogue spells it, white space made one blank
 * @param detail what else the catalogue says, such as {@code materialized}; null where as usual
 */
public record View(String name, String definition, @Nullable String detail) {}
