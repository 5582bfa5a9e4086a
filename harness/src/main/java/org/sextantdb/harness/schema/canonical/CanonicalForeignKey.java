package org.sextantdb.harness.schema.canonical;

import java.util.List;

/**
 * A foreign key.
 *
 * @param columns with what each one references, {@code column=other}, sorted
 * @param references the table, in lower case
 * @param onDelete {@code restrict} also for no action
 * @param onUpdate likewise
 * @param deferrable whether the check can wait for the commit
 */
public record CanonicalForeignKey(
        List<String> columns, String references, String onDelete, String onUpdate, boolean deferrable) {
    public CanonicalForeignKey {
        columns = List.copyOf(columns);
    }

    boolean isSameLink(CanonicalForeignKey other) {
        return columns.equals(other.columns) && references.equals(other.references);
    }

    /** As a sentence has it. */
    public String words() {
        return "("
                + String.join(
                        ", ", columns.stream().map(pair -> pair.split("=")[0]).toList()) + ") to " + references;
    }

    String actions() {
        return "on delete " + onDelete + " on update " + onUpdate + (deferrable ? " deferrable" : "");
    }
}
