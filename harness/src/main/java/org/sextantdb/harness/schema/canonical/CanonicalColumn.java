package org.sextantdb.harness.schema.canonical;

/**
 * A column.
 *
 * @param name as the catalogue keeps it
 * @param type what it holds
 * @param spelled the type as the catalogue spells it
 * @param nullable whether it takes NULL
 * @param value what it holds where a row says nothing
 * @param numbered whether the engine numbers it
 * @param generatedAs the expression of a generated column in one spelling; else empty
 * @param touched whether every update sets it to the current time
 * @param ignoresCase whether texts that differ only in case are equal
 * @param hasAllCharacters whether it holds all of Unicode, as far as it holds text
 */
public record CanonicalColumn(
        String name,
        CanonicalType type,
        String spelled,
        boolean nullable,
        CanonicalDefault value,
        boolean numbered,
        String generatedAs,
        boolean touched,
        boolean ignoresCase,
        boolean hasAllCharacters) {}
