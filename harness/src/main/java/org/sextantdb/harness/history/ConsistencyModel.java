package org.sextantdb.harness.history;

import java.util.Locale;

/**
 * What a history may still keep to, weakest first. SNAPSHOT ISOLATION and REPEATABLE READ (Adya's PL-2.99) are not
 * comparable: snapshots admit write skew (G2-item), which PL-2.99 excludes, and PL-2.99 admits phantoms, which snapshots
 * mostly exclude. Without predicate reads, which these histories have not, whatever contradicts SNAPSHOT ISOLATION also
 * contradicts REPEATABLE READ, and whatever contradicts SERIALIZABLE contradicts REPEATABLE READ; so the order below never
 * hides one behind the other.
 */
public enum ConsistencyModel {
    /** Not even READ UNCOMMITTED. */
    NONE,
    /** PL-1: writes are not mixed. */
    READ_UNCOMMITTED,
    /** PL-2: only what was committed, and what its transaction wrote last, is read. */
    READ_COMMITTED,
    /** PL-2.99: everything but phantoms is excluded. */
    REPEATABLE_READ,
    /** PL-SI: reads from a snapshot, and the first of two writers wins. */
    SNAPSHOT_ISOLATION,
    /** PL-3: as if one after the other. */
    SERIALIZABLE;

    /** As facts spell it: {@code snapshot-isolation}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
