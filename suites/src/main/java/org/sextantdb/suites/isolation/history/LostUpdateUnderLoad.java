package org.sextantdb.suites.isolation.history;

import org.sextantdb.harness.history.Anomaly;
import org.sextantdb.harness.history.WorkloadPlan;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Workspace;

/**
 * Rows read, changed in the application and written back, by several sessions at once. Below snapshots this must lose
 * updates: where it does not, the load was none.
 */
public record LostUpdateUnderLoad(IsolationLevel level) implements Case {
    private static final int TRANSACTIONS = 1_500;

    @Override
    public String asks() {
        return "Does a load of rows read, changed by the application and written back lose changes?";
    }

    @Override
    public Claim claim() {
        Claim claim = level.atLeast(IsolationLevel.REPEATABLE_READ)
                ? Claim.that("lost", "false")
                : Claim.none(level.sql() + " does not exclude it: the first level that does is REPEATABLE READ");
        return Recorded.sourced(
                claim.stake(Stake.DATA)
                        .advice(
                                "Change the row in one statement (v = v + 1), or read it with FOR UPDATE, and retry what is refused."));
    }

    @Override
    public Observation observe(Workspace db) {
        Recorded recorded = Registers.play(db, level, TRANSACTIONS, WorkloadPlan.Shape.READ_THEN_WRITE);
        boolean lost = recorded.findings().count(Anomaly.LOST_UPDATE) > 0;
        return recorded.observe("lost", lost, lost);
    }
}
