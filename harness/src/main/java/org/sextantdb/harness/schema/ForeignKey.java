package org.sextantdb.harness.schema;

import java.util.List;

/**
 * A foreign key.
 *
 * @param name empty where the engine gives none
 * @param onDelete {@code no action}, {@code restrict}, {@code cascade}, {@code set null}, {@code set default}
 * @param onUpdate likewise
 * @param deferrable whether the check can wait for the commit
 */
public record ForeignKey(
        String name,
        List<String> columns,
        String references,
        List<String> referencedColumns,
        String onDelete,
        String onUpdate,
        boolean deferrable) {
    public ForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
    }
}
