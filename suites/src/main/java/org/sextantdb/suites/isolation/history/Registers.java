package org.sextantdb.suites.isolation.history;

import java.util.List;
import org.sextantdb.harness.history.Operation;
import org.sextantdb.harness.history.Operation.Read;
import org.sextantdb.harness.history.Operation.Write;
import org.sextantdb.harness.history.WorkloadPlan;
import org.sextantdb.harness.history.WorkloadPlan.Intent;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.session.Workload;
import org.sextantdb.harness.session.Workspace;

/** A load on rows whose value is replaced and read, each value another one. */
final class Registers {
    private Registers() {}

    static Recorded play(Workspace db, IsolationLevel level, int usual, WorkloadPlan.Shape shape) {
        int transactions = Workload.transactions(db, usual);
        WorkloadPlan plan = WorkloadPlan.of(db.random(), transactions, shape);
        Keys.create(db, "int", "null", plan.keys());
        Workload.Played played = Workload.run(
                db,
                level,
                transactions,
                (number, client) -> plan.transactions().get(number).forEach(intent -> perform(intent, client)));
        List<Operation> last = db.session("final").query("select id, v from entry order by id").values().stream()
                .map(row -> read(Integer.parseInt(String.valueOf(row.get(0))), String.valueOf(row.get(1))))
                .toList();
        return Recorded.of(db, played, last);
    }

    private static void perform(Intent intent, Workload.Client client) {
        if (intent.writes()) {
            client.record(new Write("k" + intent.key(), intent.value()));
            client.change("update entry set v = " + intent.value() + " where id = " + intent.key());
        } else {
            String read = client.query("select v from entry where id = " + intent.key())
                    .single();
            client.record(read(intent.key(), read));
        }
    }

    private static Operation read(int key, String value) {
        return new Read("k" + key, value.equals("null") ? null : Integer.valueOf(value));
    }
}
