package org.sextantdb.harness.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sextantdb.harness.history.SimulatedStore.Keeps;
import org.sextantdb.harness.history.Transaction.Outcome;
import org.sextantdb.harness.model.InputException;

/** Anomalies planted into clean histories are found and named, and clean histories have none. */
class HistoryCheckerTest {
    private static final int SEEDS = 40;

    @ParameterizedTest
    @EnumSource
    void a_planted_anomaly_alone_is_found_and_named(Planted planted) {
        Findings findings = HistoryChecker.check(planted.history());

        assertThat(findings.counts()).as(findings.summary()).containsEntry(planted.anomaly, 1);
        assertThat(findings.strongestModel()).isEqualTo(planted.leaves);
        assertThat(findings.examples().get(planted.anomaly).steps()).hasSize(planted.size);
    }

    @ParameterizedTest
    @EnumSource
    void a_planted_anomaly_is_found_among_others_transactions(Planted planted) {
        for (int seed = 0; seed < SEEDS; seed++) {
            History clean = SimulatedStore.history(Keeps.SERIAL, seed % 2 == 0, seed, 150);

            Findings findings = HistoryChecker.check(mixed(clean, planted.history(), seed));

            assertThat(findings.counts())
                    .as("seed %d: %s", seed, findings.summary())
                    .isEqualTo(HistoryChecker.check(planted.history()).counts());
            assertThat(findings.strongestModel()).isEqualTo(planted.leaves);
            assertThat(findings.examples().get(planted.anomaly).steps()).hasSize(planted.size);
        }
    }

    @Test
    void a_serial_history_has_no_anomaly() {
        for (int seed = 0; seed < 200; seed++) {
            Findings findings =
                    HistoryChecker.check(SimulatedStore.history(Keeps.SERIAL, seed % 2 == 0, seed, 20 + seed * 2));

            assertThat(findings.counts()).as("seed %d", seed).isEmpty();
            assertThat(findings.strongestModel()).isEqualTo(ConsistencyModel.SERIALIZABLE);
            assertThat(findings.overlapping()).isZero();
            assertThat(findings.overlapped()).isFalse();
        }
    }

    @Test
    void a_snapshot_history_has_write_skew_and_nothing_else() {
        int skewed = 0;
        for (int seed = 0; seed < 200; seed++) {
            Findings findings = HistoryChecker.check(SimulatedStore.history(Keeps.SNAPSHOT, seed % 2 == 0, seed, 400));

            assertThat(findings.counts().keySet())
                    .as("seed %d: %s", seed, findings.summary())
                    .isSubsetOf(Anomaly.G2_ITEM);
            skewed += findings.count(Anomaly.G2_ITEM) > 0 ? 1 : 0;
            assertThat(findings.overlapped()).isTrue();
        }
        assertThat(skewed).isGreaterThan(120);
    }

    @Test
    void a_history_of_committed_reads_has_none_of_what_read_committed_excludes() {
        int lost = 0;
        for (int seed = 0; seed < 100; seed++) {
            Findings findings =
                    HistoryChecker.check(SimulatedStore.history(Keeps.COMMITTED_READS, seed % 2 == 0, seed, 400));

            assertThat(findings.strongestModel())
                    .as("seed %d: %s", seed, findings.summary())
                    .isEqualTo(ConsistencyModel.READ_COMMITTED);
            assertThat(findings.count(Anomaly.INTERNAL)).isPositive();
            lost += findings.count(Anomaly.LOST_UPDATE);
        }
        assertThat(lost).isPositive();
    }

    @Test
    void two_values_swapped_in_a_read_are_noticed() {
        mutate((history, random) -> changed(history, random, 2, values -> {
            List<Integer> swapped = new ArrayList<>(values);
            int at = random.nextInt(swapped.size() - 1);
            swapped.set(at, values.get(at + 1));
            swapped.set(at + 1, values.get(at));
            return swapped;
        }));
    }

    @Test
    void a_value_that_stands_twice_is_noticed() {
        mutate((history, random) -> changed(history, random, 1, values -> {
            List<Integer> twice = new ArrayList<>(values);
            twice.add(values.get(0));
            return twice;
        }));
    }

    @Test
    void a_commit_that_was_none_is_noticed() {
        mutate((history, random) -> {
            Transaction dropped = history.transactions().get(writerOfARead(history, random));
            return replaced(
                    history, dropped, new Transaction(dropped.id(), "p", 0, 1, dropped.operations(), Outcome.ABORTED));
        });
    }

    @Test
    void a_transaction_that_is_missing_is_noticed() {
        mutate((history, random) -> {
            Transaction dropped = history.transactions().get(writerOfARead(history, random));
            return replaced(history, dropped, new Transaction(dropped.id(), "p", 0, 1, List.of(), Outcome.COMMITTED));
        });
    }

    @Test
    void a_transaction_of_unknown_outcome_committed_where_it_was_read() {
        Findings read = HistoryChecker.check(
                Notation.history("append 1 to x; read y = [1]; unknown\nappend 1 to y; read x = [1]"));
        Findings unread = HistoryChecker.check(Notation.history("append 1 to x; read y = [1]; unknown\nappend 1 to y"));

        assertThat(read.counts()).containsOnlyKeys(Anomaly.G1C);
        assertThat(read.committed()).isEqualTo(2);
        assertThat(unread.counts()).isEmpty();
        assertThat(unread.committed()).isEqualTo(1);
    }

    @Test
    void who_is_read_by_one_of_unknown_outcome_that_committed_committed_too() {
        Findings findings = HistoryChecker.check(
                Notation.history("read y = [1]\nread x = [1]; append 1 to y; unknown\n" + "append 1 to x; unknown"));

        assertThat(findings.committed()).isEqualTo(3);
        assertThat(findings.counts()).isEmpty();
    }

    @Test
    void the_smallest_cycle_is_told_in_words() {
        Findings findings = HistoryChecker.check(
                Notation.history("read x = []; read y = [1]\nappend 3 to x; append 1 to y\nread x = [3]"));

        assertThat(findings.worst().orElseThrow().text()).isEqualTo("""
                G-single read skew
                  T1: read x = []; read y = [1]
                  T2: append 3 to x; append 1 to y
                  T1 -rw-> T2: T1 reads x = [], without 3, which T2 appended
                  T2 -wr-> T1: T1 reads y = [1], and 1 was appended by T2""");
    }

    @Test
    void of_two_cycles_the_smaller_one_is_shown() {
        History history = Notation.history("""
                read a = null; write b = 1
                read b = null; write c = 1
                read c = null; write a = 1
                read p = null; write q = 1
                read q = null; write p = 1
                """);

        Findings findings = HistoryChecker.check(history);

        assertThat(findings.count(Anomaly.G2_ITEM)).isEqualTo(2);
        assertThat(findings.examples().get(Anomaly.G2_ITEM).steps())
                .extracting(Example.Step::transaction)
                .containsExactly("T4", "T5");
    }

    @Test
    void a_history_that_says_nothing_is_refused() {
        assertThatThrownBy(() -> HistoryChecker.check(Notation.history("append 1 to x\nappend 1 to x")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("T2 writes 1 to x, which T1 wrote already");
        assertThatThrownBy(() -> HistoryChecker.check(Notation.history("append 1 to x\nread x = 1")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("as a list and as a register");
    }

    @Test
    void an_empty_history_is_one() {
        assertThat(HistoryChecker.check(new History(List.of())).counts()).isEmpty();
    }

    @Test
    void a_component_of_thousands_is_walked_through_without_recursion() {
        StringBuilder ring = new StringBuilder();
        int size = 20_000;
        for (int i = 0; i < size; i++) {
            ring.append("write k%d = 1; read k%d = 1%n".formatted(i, (i + 1) % size));
        }

        Findings findings = HistoryChecker.check(Notation.history(ring.toString()));

        assertThat(findings.counts()).containsOnlyKeys(Anomaly.G1C).containsEntry(Anomaly.G1C, 1);
        assertThat(findings.examples().get(Anomaly.G1C).steps()).hasSize(size);
    }

    @Test
    void a_hundred_thousand_transactions_take_seconds() {
        for (Keeps keeps : Keeps.values()) {
            History history = SimulatedStore.history(keeps, true, 1, 100_000);
            long start = System.nanoTime();

            HistoryChecker.check(history);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
        }
    }

    private interface Mutation {
        History of(History history, SplittableRandom random);
    }

    /** Clean before, and never after. */
    private static void mutate(Mutation mutation) {
        for (int seed = 0; seed < SEEDS; seed++) {
            History history = SimulatedStore.history(Keeps.SERIAL, true, seed, 200);
            History mutant = mutation.of(history, new SplittableRandom(seed));

            assertThat(mutant).isNotEqualTo(history);
            assertThat(HistoryChecker.check(history).counts()).isEmpty();
            assertThat(HistoryChecker.check(mutant).counts())
                    .as("seed %d", seed)
                    .isNotEmpty();
        }
    }

    private static History mixed(History clean, History planted, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Transaction> all = new ArrayList<>(clean.transactions());
        for (Transaction one : planted.transactions()) {
            all.add(random.nextInt(all.size() + 1), one);
        }
        List<Transaction> numbered = new ArrayList<>();
        for (Transaction one : all) {
            numbered.add(new Transaction(
                    numbered.size() + 1,
                    one.process(),
                    numbered.size() * 10L,
                    numbered.size() * 10L + 5,
                    one.operations(),
                    one.outcome()));
        }
        return new History(numbered);
    }

    private interface Change {
        List<Integer> of(List<Integer> values);
    }

    /** Another result of one committed read of that many values at least, of which a longer read shows the order. */
    private static History changed(History history, SplittableRandom random, int least, Change change) {
        List<Transaction> candidates = history.transactions().stream()
                .filter(it -> it.outcome() == Outcome.COMMITTED)
                .filter(it -> it.operations().size() == 1)
                .filter(it -> it.operations().get(0) instanceof Operation.ReadList read
                        && read.values().size() >= least
                        && longer(history, read))
                .toList();
        Transaction it = candidates.get(random.nextInt(candidates.size()));
        Operation.ReadList read = (Operation.ReadList) it.operations().get(0);
        Operation wrong = new Operation.ReadList(read.key(), change.of(read.values()));
        return replaced(history, it, new Transaction(it.id(), "p", 0, 1, List.of(wrong), it.outcome()));
    }

    private static boolean longer(History history, Operation.ReadList than) {
        return reads(history).stream()
                .anyMatch(read -> read.key().equals(than.key())
                        && read.values().size() > than.values().size());
    }

    private static List<Operation.ReadList> reads(History history) {
        return history.transactions().stream()
                .filter(it -> it.outcome() == Outcome.COMMITTED)
                .flatMap(it -> it.operations().stream())
                .filter(Operation.ReadList.class::isInstance)
                .map(Operation.ReadList.class::cast)
                .collect(Collectors.toList());
    }

    /** The place of a transaction that wrote a value which another one read that committed. */
    private static int writerOfARead(History history, SplittableRandom random) {
        List<Integer> writers = new ArrayList<>();
        for (int i = 0; i < history.transactions().size(); i++) {
            Transaction it = history.transactions().get(i);
            boolean read = it.operations().stream()
                    .anyMatch(operation -> operation instanceof Operation.Append append
                            && history.transactions().stream()
                                    .filter(other -> other != it && other.outcome() == Outcome.COMMITTED)
                                    .flatMap(other -> other.operations().stream())
                                    .anyMatch(other -> other instanceof Operation.ReadList list
                                            && list.key().equals(append.key())
                                            && list.values().contains(append.value())));
            if (read && it.outcome() == Outcome.COMMITTED) {
                writers.add(i);
            }
        }
        return writers.get(random.nextInt(writers.size()));
    }

    private static History replaced(History history, Transaction old, Transaction now) {
        return new History(
                history.transactions().stream().map(it -> it == old ? now : it).toList());
    }
}
