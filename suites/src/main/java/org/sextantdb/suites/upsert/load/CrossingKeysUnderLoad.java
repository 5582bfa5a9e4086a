package org.sextantdb.suites.upsert.load;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Contention;
import org.sextantdb.harness.session.Statements;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.upsert.form.Increment;

/**
 * Every transaction upserts two of a few rows, in any order, so that two of them may want each other's row. Whoever is
 * refused tries again: that heals it, and nothing of the refused try is left.
 */
public record CrossingKeysUnderLoad(IsolationLevel level) implements Case {
    private static final int OPERATIONS = 64;
    private static final int PAIRS = 101;
    private static final int KEYS = 10;

    private record Two(int first, int second) {}

    @Override
    public String asks() {
        return "Transactions upsert two rows in any order and are tried again when refused: is each counted once in both?";
    }

    @Override
    public Claim claim() {
        return Claim.that("lost", "none")
                .and("doubled", "none")
                .and("given-up", "none")
                .stake(Stake.DATA)
                .advice(
                        "Write rows in the order of their keys, and try the whole transaction again after a deadlock or a"
                                + " serialization failure.")
                .source(
                        "Always be prepared to re-issue a transaction if it fails due to deadlock",
                        "https://dev.mysql.com/doc/refman/8.4/en/innodb-deadlocks-handling.html");
    }

    @Override
    public Observation observe(Workspace db) {
        db.session("setup").run(Increment.TABLE);
        RandomGenerator random = db.random();
        List<Two> pairs = IntStream.range(0, PAIRS)
                .mapToObj(i -> {
                    int first = random.nextInt(KEYS);
                    return new Two(first, (first + 1 + random.nextInt(KEYS - 1)) % KEYS);
                })
                .toList();
        Contention load = Crowd.of(db, level);
        Tally tally = new Tally();
        Crowd.work(load, OPERATIONS, (round, number, client) -> {
            Two two = pairs.get(number % PAIRS);
            client.touches(two.first);
            client.touches(two.second);
            Attempt both = client.transaction(() -> addBoth(client, two));
            return tally.count(two.second, 1, tally.count(two.first, 1, both));
        });
        return tally.observe(load.contended(), db.session("final"));
    }

    private static Attempt addBoth(Statements on, Two two) {
        Attempt first = Increment.UPSERT.add(on, two.first);
        return first.refused() ? first : Increment.UPSERT.add(on, two.second);
    }
}
