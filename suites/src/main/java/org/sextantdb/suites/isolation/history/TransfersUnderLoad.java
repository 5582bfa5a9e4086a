package org.sextantdb.suites.isolation.history;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Workload;
import org.sextantdb.harness.session.Workspace;

/**
 * Money goes from one account to another by two changes in one transaction, while others read the accounts one by one. The
 * sum never changes: who reads another one has seen half of a transfer.
 */
public record TransfersUnderLoad(IsolationLevel level) implements Case {
    private static final int TRANSACTIONS = 1_600;
    private static final int ACCOUNTS = 5;
    private static final int EACH = 100;

    private record Transfer(int from, int to, int amount) {}

    @Override
    public String asks() {
        return "Under a load of transfers, is the sum of all accounts the same in every transaction that reads them?";
    }

    @Override
    public Claim claim() {
        Claim claim = Claim.that("end-sum", "kept");
        return Recorded.sourced(
                (level.atLeast(IsolationLevel.REPEATABLE_READ) ? claim.and("read-sum", "always the same") : claim)
                        .stake(Stake.DATA)
                        .advice("Read what belongs together in one statement, or at REPEATABLE READ or more."));
    }

    @Override
    public Observation observe(Workspace db) {
        Keys.create(
                db,
                "int not null",
                "" + EACH,
                IntStream.rangeClosed(1, ACCOUNTS).boxed().toList());
        int transactions = Workload.transactions(db, TRANSACTIONS);
        RandomGenerator random = db.random();
        List<Transfer> transfers = IntStream.range(0, transactions)
                .mapToObj(i ->
                        new Transfer(1 + random.nextInt(ACCOUNTS), 1 + random.nextInt(ACCOUNTS), 1 + random.nextInt(9)))
                .toList();
        AtomicInteger right = new AtomicInteger();
        AtomicInteger wrong = new AtomicInteger();
        Workload.Played played = Workload.run(db, level, transactions, (number, client) -> {
            if (number % 2 == 0) {
                transfer(transfers.get(number), client);
            } else {
                (sum(client) == ACCOUNTS * EACH ? right : wrong).incrementAndGet();
            }
        });
        String sums = right + " of " + (right.get() + wrong.get()) + " sums were right";
        Workload.tell(db, Map.of("read the sums", sums + "; refused " + played.refusals()));
        // Where every read locks and every wait ends in a refusal, one sum of a hundred is read; a wrong one counts as
        // much.
        Control.require(right.get() + wrong.get() > 0, "sums can be read: " + sums);
        String end = db.session("final").value("select sum(v) from entry");
        return Observation.of("end-sum", end.equals("" + ACCOUNTS * EACH) ? "kept" : "changed")
                .and("read-sum", wrong.get() == 0 ? "always the same" : "varied")
                .and("granted", played.granted());
    }

    private static void transfer(Transfer transfer, Workload.Client client) {
        client.change("update entry set v = v - " + transfer.amount() + " where id = " + transfer.from());
        client.change("update entry set v = v + " + transfer.amount() + " where id = " + transfer.to());
    }

    private static int sum(Workload.Client client) {
        int sum = 0;
        for (int account = 1; account <= ACCOUNTS; account++) {
            sum += Integer.parseInt(
                    client.query("select v from entry where id = " + account).single());
        }
        return sum;
    }
}
