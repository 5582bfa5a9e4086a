package org.sextantdb.harness.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index.
 *
 * @param unique whether it refuses equal keys
 * @param method {@code btree}, {@code hash}, …, lower-case
 * @param parts in order
 * @param predicate of a partial index; null where it covers all rows
 * @param visible whether the planner may use it
 */
public record Index(
        String name,
        boolean unique,
        String method,
        List<IndexPart> parts,
        @Nullable String predicate,
        boolean visible) {
    public Index {
        parts = List.copyOf(parts);
    }
}
