package org.sextantdb.suites.isolation.history;

import java.util.Arrays;
import java.util.List;
import org.sextantdb.harness.history.Operation;
import org.sextantdb.harness.history.Operation.Append;
import org.sextantdb.harness.history.Operation.ReadList;
import org.sextantdb.harness.history.WorkloadPlan;
import org.sextantdb.harness.history.WorkloadPlan.Intent;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Workload;
import org.sextantdb.harness.session.Workspace;

/**
 * Lists that are appended to by one statement and read whole: a read shows in which order the appends before it came, so
 * most of what a level excludes can be seen in the record.
 */
public record ListAppendHistory(IsolationLevel level) implements Case {
    private static final int TRANSACTIONS = 2_000;

    @Override
    public String asks() {
        return "Does a load of reads and appends contradict the isolation level it runs at?";
    }

    @Override
    public Claim claim() {
        return Recorded.keepsLevel();
    }

    @Override
    public Observation observe(Workspace db) {
        int transactions = Workload.transactions(db, TRANSACTIONS);
        WorkloadPlan plan = WorkloadPlan.of(db.random(), transactions, WorkloadPlan.Shape.MIXED);
        Keys.create(db, db.dialect().text(200), "''", plan.keys());
        Workload.Played played = Workload.run(
                db,
                level,
                transactions,
                (number, client) -> plan.transactions().get(number).forEach(intent -> perform(db, intent, client)));
        List<Operation> last = db.session("final").query("select id, v from entry order by id").values().stream()
                .map(row -> (Operation) new ReadList("k" + row.get(0), values(String.valueOf(row.get(1)))))
                .toList();
        return Recorded.of(db, played, last).observeModel(level);
    }

    private static void perform(Workspace db, Intent intent, Workload.Client client) {
        String key = "k" + intent.key();
        if (intent.writes()) {
            client.record(new Append(key, intent.value()));
            String longer = db.dialect().concatenated("v", "'," + intent.value() + "'");
            client.change("update entry set v = " + longer + " where id = " + intent.key());
        } else {
            String read = client.query("select v from entry where id = " + intent.key())
                    .single();
            client.record(new ReadList(key, values(read)));
        }
    }

    /** Every value stands behind a comma. */
    private static List<Integer> values(String text) {
        return Arrays.stream(text.split(","))
                .filter(value -> !value.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }
}
