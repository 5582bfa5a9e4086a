package org.sextantdb.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.history.Operation.Append;
import org.sextantdb.harness.history.Transaction;
import org.sextantdb.harness.history.Transaction.Outcome;
import org.sextantdb.harness.model.IsolationLevel;

/** A load on a driver that refuses, loses connections, or answers. */
class WorkloadTest {
    @BeforeAll
    static void register() throws SQLException {
        ScriptedDriver.register();
    }

    @AfterAll
    static void deregister() throws SQLException {
        ScriptedDriver.deregister();
    }

    @Test
    void every_transaction_is_recorded_once_and_no_statement_in_the_transcript() {
        ScriptedDriver.commitState = "";
        Set<Integer> numbers = new ConcurrentSkipListSet<>();
        try (Workspace db = ScriptedDriver.workspace()) {
            Workload.Played played = Workload.run(db, IsolationLevel.READ_COMMITTED, 500, (number, client) -> {
                numbers.add(number);
                client.record(new Append("x", number));
                client.change("update");
            });

            assertThat(numbers).hasSize(500);
            assertThat(played.refusals()).isEmpty();
            assertThat(played.history().transactions())
                    .extracting(Transaction::id)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .hasSize(500);
            assertThat(played.history().transactions()).allSatisfy(it -> {
                assertThat(it.outcome()).isEqualTo(Outcome.COMMITTED);
                assertThat(it.completedNanos()).isGreaterThanOrEqualTo(it.invokedNanos());
                assertThat(it.operations()).containsExactly(new Append("x", it.id() - 1));
            });
            assertThat(db.transcript().lines()).isEmpty();
            assertThat(db.transcript().jdbcMillis()).isPositive();
        }
    }

    @Test
    void a_refused_statement_ends_and_rolls_back_its_transaction() {
        ScriptedDriver.commitState = "";
        ScriptedDriver.ROLLBACKS.set(0);
        try (Workspace db = ScriptedDriver.workspace()) {
            Workload.Played played = Workload.run(db, IsolationLevel.READ_COMMITTED, 40, (number, client) -> {
                client.record(new Append("x", number));
                client.change(number % 4 == 0 ? "deadlock" : "update");
                client.record(new Append("y", number));
            });

            assertThat(played.refusals()).containsOnlyKeys("deadlock").containsEntry("deadlock", 10);
            assertThat(ScriptedDriver.ROLLBACKS.get()).isGreaterThanOrEqualTo(10);
            assertThat(played.history().transactions())
                    .filteredOn(it -> it.outcome() == Outcome.ABORTED)
                    .hasSize(10)
                    .allSatisfy(it -> assertThat(it.operations()).hasSize(1));
        }
    }

    @Test
    void a_commit_that_was_refused_for_a_conflict_is_aborted() {
        ScriptedDriver.commitState = "40001";
        try (Workspace db = ScriptedDriver.workspace()) {
            Workload.Played played =
                    Workload.run(db, IsolationLevel.READ_COMMITTED, 20, (number, client) -> client.change("update"));

            assertThat(played.history().transactions())
                    .hasSize(20)
                    .allSatisfy(it -> assertThat(it.outcome()).isEqualTo(Outcome.ABORTED));
        }
    }

    @Test
    void a_commit_that_was_not_answered_is_unknown_and_its_session_ends() {
        ScriptedDriver.commitState = "08S01";
        try (Workspace db = ScriptedDriver.workspace()) {
            Workload.Played played =
                    Workload.run(db, IsolationLevel.READ_COMMITTED, 100, (number, client) -> client.change("update"));

            assertThat(played.history().transactions())
                    .as("one for each session")
                    .hasSize(8)
                    .allSatisfy(it -> assertThat(it.outcome()).isEqualTo(Outcome.UNKNOWN));
            assertThat(played.refusals()).containsEntry("connection-lost", 8);
        }
    }

    @Test
    void what_fails_in_the_kit_is_inconclusive_and_no_history() {
        ScriptedDriver.commitState = "";
        try (Workspace db = ScriptedDriver.workspace()) {
            assertThatThrownBy(() -> Workload.run(db, IsolationLevel.READ_COMMITTED, 9, (number, client) -> {
                        throw new IllegalStateException("a bug");
                    }))
                    .isInstanceOf(InconclusiveException.class)
                    .hasMessageContaining("a bug");
        }
    }
}
