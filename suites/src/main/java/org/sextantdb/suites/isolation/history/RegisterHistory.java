package org.sextantdb.suites.isolation.history;

import org.sextantdb.harness.history.WorkloadPlan;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Workspace;

/**
 * Rows whose value is replaced and read. A read does not show which values came before it, so the record says less than
 * that of lists; half of the writes read their row before, and these say what they replaced.
 */
public record RegisterHistory(IsolationLevel level) implements Case {
    private static final int TRANSACTIONS = 2_000;

    @Override
    public String asks() {
        return "Does a load of reads and writes of single rows contradict the isolation level it runs at?";
    }

    @Override
    public Claim claim() {
        return Recorded.keepsLevel();
    }

    @Override
    public Observation observe(Workspace db) {
        return Registers.play(db, level, TRANSACTIONS, WorkloadPlan.Shape.HALF_READ_FIRST)
                .observeModel(level);
    }
}
