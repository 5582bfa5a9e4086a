package org.sextantdb.harness.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index.
 *
 * @param name empty where only the engine's own numbering gives it one
 * @param unique whether it refuses equal keys
 * @param method {@code btree}, {@code hash}, …, lower-case
 * @param parts in order
 * @param predicate of a partial index; null where it covers all rows
 * @param visible whether the planner may use it
 * @param detail what else the catalogue says, such as {@code include (b)}; null where as usual
 */
public record Index(
        String name,
        boolean unique,
        String method,
        List<IndexPart> parts,
        @Nullable String predicate,
        boolean visible,
        @Nullable String detail) {
    public Index {
        parts = List.copyOf(parts);
    }
}
