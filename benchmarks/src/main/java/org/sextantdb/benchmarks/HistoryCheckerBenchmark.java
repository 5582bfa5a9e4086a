package org.sextantdb.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sextantdb.harness.history.Findings;
import org.sextantdb.harness.history.History;
import org.sextantdb.harness.history.HistoryChecker;
import org.sextantdb.harness.history.Operation;
import org.sextantdb.harness.history.Transaction;
import org.sextantdb.harness.history.WorkloadPlan;
import org.sextantdb.harness.history.WorkloadPlan.Intent;

/**
 * How long the checker takes for a history of list appends. Eight transactions are open at a time: in a serial history each
 * sees all that were before it, in a skewed one only what was there when the eight began, so that it is full of cycles.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class HistoryCheckerBenchmark {
    private static final int OPEN = 8;

    /** How many transactions the history has. */
    @Param({"10000", "100000"})
    public int transactions;

    /** How its transactions see each other. */
    @Param({"serial", "skewed"})
    public String kind = "serial";

    private History history = new History(List.of());

    /** Makes the history. */
    @Setup
    public void make() {
        WorkloadPlan plan = WorkloadPlan.of(new SplittableRandom(1), transactions, WorkloadPlan.Shape.MIXED);
        Map<Integer, List<Integer>> now = new HashMap<>();
        Map<Integer, List<Integer>> seen = new HashMap<>();
        List<Transaction> all = new ArrayList<>();
        for (List<Intent> intents : plan.transactions()) {
            if (all.size() % OPEN == 0) {
                seen.clear();
            }
            List<Operation> operations = new ArrayList<>();
            for (Intent intent : intents) {
                List<Integer> list = now.computeIfAbsent(intent.key(), key -> new ArrayList<>());
                List<Integer> old = seen.computeIfAbsent(intent.key(), key -> List.copyOf(list));
                if (intent.writes()) {
                    list.add(intent.value());
                    operations.add(new Operation.Append("k" + intent.key(), intent.value()));
                } else {
                    operations.add(new Operation.ReadList("k" + intent.key(), kind.equals("serial") ? list : old));
                }
            }
            int id = all.size() + 1;
            long begin = id - id % OPEN;
            all.add(new Transaction(
                    id, "w" + id % OPEN, begin, begin + OPEN, operations, Transaction.Outcome.COMMITTED));
        }
        history = new History(all);
    }

    /** One check, from the history to the smallest examples. */
    @Benchmark
    public Findings check() {
        return HistoryChecker.check(history);
    }

    /** Runs all of it: {@code java -cp … org.sextantdb.benchmarks.HistoryCheckerBenchmark}. */
    public static void main(String[] arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(HistoryCheckerBenchmark.class.getSimpleName()));
        all.addAll(Arrays.asList(arguments));
        org.openjdk.jmh.Main.main(all.toArray(String[]::new));
    }
}
