package org.sextantdb.harness.history;

import static org.sextantdb.harness.history.ConsistencyModel.READ_COMMITTED;
import static org.sextantdb.harness.history.ConsistencyModel.READ_UNCOMMITTED;
import static org.sextantdb.harness.history.ConsistencyModel.REPEATABLE_READ;
import static org.sextantdb.harness.history.ConsistencyModel.SERIALIZABLE;
import static org.sextantdb.harness.history.ConsistencyModel.SNAPSHOT_ISOLATION;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * What may be wrong with a history, worst first. G0 to G2-item are Adya's, lost update is P4 of Berenson et al., internal
 * is the axiom INT of Cerone et al., the others are Elle's. What each count counts stands with it.
 */
public enum Anomaly {
    /** A value was read that nobody wrote. Counted by reads. */
    GARBAGE_READ("garbage read", READ_UNCOMMITTED),
    /** One list holds a value twice. Counted by reads. */
    DUPLICATE_ELEMENTS("duplicate elements", READ_UNCOMMITTED),
    /** A transaction does not read what it wrote itself. Counted by reads. */
    OWN_WRITE_MISSED("own write missed", READ_UNCOMMITTED),
    /** Write cycle: each transaction overwrote another. Counted by strongly connected components of ww. */
    G0("G0 write cycle", READ_UNCOMMITTED),
    /** A value was read whose transaction was rolled back. Counted by reads. */
    G1A("G1a aborted read", READ_COMMITTED),
    /** A value was read that its transaction replaced itself. Counted by reads. */
    G1B("G1b intermediate read", READ_COMMITTED),
    /** What was rolled back lives on in what another transaction committed. Counted by reads. */
    DIRTY_UPDATE("dirty update", READ_COMMITTED),
    /** Two reads of one list, neither of which the other one continues. Counted by reads that differ from the longest. */
    INCOMPATIBLE_ORDERS("incompatible orders", READ_COMMITTED),
    /** Circular information flow: a cycle of ww and wr. Counted by components of ww and wr with a wr inside. */
    G1C("G1c circular information flow", READ_COMMITTED),
    /** Two reads of one transaction do not agree. Counted by reads. */
    INTERNAL("internal inconsistency", SNAPSHOT_ISOLATION, REPEATABLE_READ),
    /** P4: two transactions read one version, and both replaced it. Counted by versions. */
    LOST_UPDATE("P4 lost update", SNAPSHOT_ISOLATION, REPEATABLE_READ),
    /** Read skew: a cycle with one rw. Counted by components in which one was found. */
    G_SINGLE("G-single read skew", SNAPSHOT_ISOLATION, REPEATABLE_READ),
    /** A cycle with several rw, no two of them in a row. Counted by components with no G-single. */
    G_NONADJACENT("G-nonadjacent", SNAPSHOT_ISOLATION, REPEATABLE_READ),
    /** Write skew and its like: a cycle with two rw in a row. Counted by components in which one was found. */
    G2_ITEM("G2-item write skew", REPEATABLE_READ);

    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // Nobody holds it but this class, which gives copies.
    private final Set<ConsistencyModel> contradicts;

    Anomaly(String text, ConsistencyModel... weakest) {
        this.text = text;
        EnumSet<ConsistencyModel> models = EnumSet.of(SERIALIZABLE, weakest);
        if (Arrays.asList(weakest).contains(READ_UNCOMMITTED)
                || Arrays.asList(weakest).contains(READ_COMMITTED)) {
            models.addAll(EnumSet.range(weakest[0], SERIALIZABLE));
        }
        this.contradicts = models;
    }

    /** Its name: {@code G1a aborted read}. */
    public String text() {
        return text;
    }

    /** The models in which it cannot happen. */
    public Set<ConsistencyModel> contradicts() {
        return EnumSet.copyOf(contradicts);
    }
}
