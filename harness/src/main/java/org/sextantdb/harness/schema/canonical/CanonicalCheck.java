package org.sextantdb.harness.schema.canonical;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A condition that every row meets; a CHECK that joins several with AND is several.
 *
 * @param expression in one spelling
 * @param columns that it names, in lower case
 * @param enforced whether the engine refuses a row that does not meet it
 * @param isPlain whether it only compares columns and literals: two such that differ say different things
 * @param spelled the whole CHECK as the catalogue spells it
 */
public record CanonicalCheck(
        String expression, SortedSet<String> columns, boolean enforced, boolean isPlain, String spelled) {
    public CanonicalCheck {
        columns = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(columns));
    }
}
