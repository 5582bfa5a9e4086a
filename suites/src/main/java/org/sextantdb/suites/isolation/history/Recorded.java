package org.sextantdb.suites.isolation.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sextantdb.harness.history.ConsistencyModel;
import org.sextantdb.harness.history.Example;
import org.sextantdb.harness.history.Findings;
import org.sextantdb.harness.history.History;
import org.sextantdb.harness.history.HistoryChecker;
import org.sextantdb.harness.history.Operation;
import org.sextantdb.harness.history.Transaction;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.DependencyStep;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Workload;
import org.sextantdb.harness.session.Workspace;

/** What a load recorded, and what the checker says of it. */
final class Recorded {
    private final Workload.Played played;
    private final Findings findings;

    private Recorded(Workload.Played played, Findings findings) {
        this.played = played;
        this.findings = findings;
    }

    /**
     * Checks a history, keeps it where that was asked, and writes a summary into the transcript.
     *
     * @param last what a session read of every key after all others had ended
     */
    static Recorded of(Workspace db, Workload.Played played, List<Operation> last) {
        List<Transaction> all = new ArrayList<>(played.history().transactions());
        if (!all.isEmpty()) {
            long after =
                    all.stream().mapToLong(Transaction::completedNanos).max().orElse(0);
            int number = all.get(all.size() - 1).id() + 1;
            all.add(new Transaction(number, "final", after + 1, after + 2, last, Transaction.Outcome.COMMITTED));
        }
        History history = new History(all);
        Findings findings = HistoryChecker.check(history);
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("check the history", findings.summary());
        lines.put("refusals", played.refusals().toString());
        findings.worst().ifPresent(example -> tell(example, lines));
        findings.cycle().ifPresent(example -> tell(example, lines));
        Workload.keep(db, history);
        Workload.tell(db, lines);
        return new Recorded(played, findings);
    }

    private static void tell(Example example, Map<String, String> lines) {
        lines.put(
                "the smallest example of " + example.anomaly().text(),
                example.steps().size() + " transactions");
        example.steps()
                .forEach(step -> lines.put(
                        step.transaction() + ": " + step.operations(),
                        (step.dependency().isEmpty() ? "" : step.dependency() + ": ") + step.because()));
    }

    Findings findings() {
        return findings;
    }

    /**
     * The observation, with the level that was granted.
     *
     * @param contradicted whether the value shows what a history without overlap could not show
     */
    Observation observe(String fact, Object value, boolean contradicted) {
        Control.require(
                contradicted || findings.overlapped(),
                "enough transactions overlap for their order to matter: " + findings.summary());
        return Observation.of(fact, value).and("granted", played.granted()).withCycle(cycle());
    }

    /** Whether the level in effect is the one asked for, and the strongest model that the history does not contradict. */
    Observation observeModel(IsolationLevel level) {
        boolean keeps = findings.notContradicted().contains(promised(level));
        return observe("keeps-level", keeps, !keeps)
                .and("strongest-model", findings.strongestModel().text());
    }

    /** What a level promises; a snapshot under the name REPEATABLE READ allows write skew, which the name excludes. */
    private static ConsistencyModel promised(IsolationLevel level) {
        return switch (level) {
            case READ_UNCOMMITTED -> ConsistencyModel.READ_UNCOMMITTED;
            case READ_COMMITTED -> ConsistencyModel.READ_COMMITTED;
            case REPEATABLE_READ -> ConsistencyModel.REPEATABLE_READ;
            case SERIALIZABLE -> ConsistencyModel.SERIALIZABLE;
        };
    }

    /** The cycle that the report draws. */
    private List<DependencyStep> cycle() {
        return findings.cycle().stream()
                .flatMap(example -> example.steps().stream())
                .map(step ->
                        new DependencyStep(step.transaction(), step.operations(), step.dependency(), step.because()))
                .toList();
    }

    /** That the level asked for is the one in effect. */
    static Claim keepsLevel() {
        return sourced(
                Claim.that("keeps-level", "true")
                        .stake(Stake.DATA)
                        .advice(
                                "Read with FOR UPDATE what a change hangs on, or ask for SERIALIZABLE and retry what is refused."));
    }

    static Claim sourced(Claim claim) {
        return claim.source(
                        "Adya, Liskov, O'Neil 2000, Generalized Isolation Level Definitions",
                        "https://pmg.csail.mit.edu/papers/icde00.pdf")
                .source(
                        "Kingsbury, Alvaro 2020, Elle: Inferring Isolation Anomalies from Experimental Observations",
                        "https://arxiv.org/abs/2003.10554");
    }
}
