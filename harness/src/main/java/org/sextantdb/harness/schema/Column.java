package org.sextantdb.harness.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param type as the catalogue spells it, lower-case and with length, precision and sign: {@code varchar(10)}; with its
 *     character set where that is not the table's
 * @param nullable whether it takes NULL
 * @param defaultValue the expression as the catalogue spells it; a text in quotes; null where there is none
 * @param identity whether the engine numbers it
 * @param generatedAs the expression of a generated column and {@code stored} or {@code virtual} behind it; else null
 * @param collation null where the type has none or it is the table's own
 * @param onUpdate what an update sets it to; null where nothing
 * @param comment null where there is none
 * @param detail what else the catalogue says, such as {@code invisible}, {@code autoincrement}, the values of an enum that
 *     is a type of its own; null where as usual
 */
public record Column(
        String name,
        String type,
        boolean nullable,
        @Nullable String defaultValue,
        boolean identity,
        @Nullable String generatedAs,
        @Nullable String collation,
        @Nullable String onUpdate,
        @Nullable String comment,
        @Nullable String detail) {}
