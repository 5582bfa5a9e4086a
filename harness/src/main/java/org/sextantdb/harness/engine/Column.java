package org.sextantdb.harness.engine;

import org.jspecify.annotations.Nullable;

/**
 * A column of the matrix: an engine, stock or in a variant.
 *
 * @param engine the engine
 * @param variant its configuration
 */
public record Column(Engine engine, Variant variant) {

    /** {@code mysql-8.0} or {@code mysql-8.0+unicode_ci}. */
    public String id() {
        return variant.isStock() ? engine.id() : engine.id() + "+" + variant.name();
    }

    /** {@code MySQL 8.0} or {@code MySQL 8.0 +unicode_ci}. */
    public String label() {
        return variant.isStock() ? engine.label() : engine.label() + " +" + variant.name();
    }

    /** The variant's name, or null for the stock column, as the results spell it. */
    public @Nullable String variantName() {
        return variant.isStock() ? null : variant.name();
    }

    @Override
    public String toString() {
        return id();
    }
}
