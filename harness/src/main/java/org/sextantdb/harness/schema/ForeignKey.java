package org.sextantdb.harness.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param name empty where the engine gives none
 * @param references the table; with its schema where that is another one
 * @param onDelete {@code no action}, {@code restrict}, {@code cascade}, {@code set null}, {@code set default}
 * @param onUpdate likewise
 * @param deferrable whether the check can wait for the commit
 * @param detail what else the catalogue says, such as {@code initially deferred}; null where as usual
 */
public record ForeignKey(
        String name,
        List<String> columns,
        String references,
        List<String> referencedColumns,
        String onDelete,
        String onUpdate,
        boolean deferrable,
        @Nullable String detail) {
    public ForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
    }
}
