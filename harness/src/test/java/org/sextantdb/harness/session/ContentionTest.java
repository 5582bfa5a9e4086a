package org.sextantdb.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Measure;
import org.sextantdb.harness.model.Observation;

class ContentionTest {

    @BeforeAll
    static void register() throws SQLException {
        ScriptedDriver.register();
    }

    @AfterAll
    static void deregister() throws SQLException {
        ScriptedDriver.deregister();
    }

    private static Contention load(Workspace db) {
        ScriptedDriver.commitState = "";
        return Contention.of(db, IsolationLevel.READ_COMMITTED, 4);
    }

    @Test
    void every_session_has_one_operation_in_every_round() {
        try (Workspace db = ScriptedDriver.workspace()) {
            Contention load = load(db);
            Set<Integer> numbers = new ConcurrentSkipListSet<>();
            load.work(2, 3, (round, number, client) -> {
                numbers.add(number);
                client.touches(1);
                return client.attempt("slow");
            });
            load.work(4, 2, (round, number, client) -> {
                numbers.add(number);
                client.touches(1);
                return client.attempt("slow");
            });
            Contended contended = load.contended();
            assertThat(numbers).hasSize(14).contains(0, 13);
            assertThat(contended.acknowledged()).isEqualTo(14);
            assertThat(contended.tries()).isEqualTo(14);
            assertThat(contended.refusals()).isEmpty();
            assertThat(db.transcript().lines()).isEmpty();
        }
    }

    @Test
    void what_a_new_try_heals_is_tried_again_and_the_rest_given_up() {
        try (Workspace db = ScriptedDriver.workspace()) {
            Contention load = load(db);
            AtomicInteger first = new AtomicInteger();
            load.work(4, 5, (round, number, client) -> {
                client.touches(1);
                if (round == 4) {
                    return client.attempt("duplicate");
                }
                return client.attempt(first.incrementAndGet() % 2 == 0 ? "deadlock" : "slow");
            });
            Contended contended = load.contended();
            assertThat(contended.acknowledged()).isEqualTo(16);
            assertThat(contended.refusals()).containsOnlyKeys("deadlock", "unique-violation");
            assertThat(contended.givenUp()).isEqualTo(Map.of("unique-violation", 4));
            assertThat(contended.triesMax()).isGreaterThan(1);
            Observation seen = contended.observe("lost", "none");
            assertThat(seen.facts()).containsEntry("given-up", "unique-violation");
            assertThat(seen.measures())
                    .filteredOn(measure -> !measure.isForeseen())
                    .extracting(Measure::name)
                    .containsExactly("deadlock per 1,000 tries", "unique-violation per 1,000 tries");
        }
    }

    @Test
    void a_duplicate_key_is_tried_again_where_that_is_asked_for() {
        try (Workspace db = ScriptedDriver.workspace()) {
            Contention load = load(db).alsoRetry(ErrorClass.UNIQUE_VIOLATION);
            AtomicInteger first = new AtomicInteger();
            load.work(4, 2, (round, number, client) -> {
                client.touches(1);
                return client.attempt(first.incrementAndGet() <= 4 ? "duplicate" : "slow");
            });
            assertThat(load.contended().acknowledged()).isEqualTo(8);
            assertThat(load.contended().givenUp()).isEmpty();
        }
    }

    @Test
    void a_refused_transaction_is_rolled_back_and_a_refused_commit_is_no_success() {
        try (Workspace db = ScriptedDriver.workspace()) {
            Contention load = load(db);
            ScriptedDriver.ROLLBACKS.set(0);
            AtomicInteger first = new AtomicInteger();
            load.work(4, 1, (round, number, client) -> {
                client.touches(1);
                return client.transaction(() -> client.attempt(first.incrementAndGet() <= 4 ? "deadlock" : "slow"));
            });
            assertThat(ScriptedDriver.ROLLBACKS.get()).isEqualTo(4);
            ScriptedDriver.commitState = "23000";
            load.work(2, 1, (round, number, client) -> client.transaction(() -> client.attempt("slow")));
            assertThat(load.contended().acknowledged()).isEqualTo(4);
            assertThat(load.contended().givenUp()).hasSize(1);
        }
    }

    @Test
    void sessions_that_never_meet_show_nothing() {
        try (Workspace db = ScriptedDriver.workspace()) {
            Contention load = load(db);
            load.work(4, 2, (round, number, client) -> {
                client.touches(number);
                return client.attempt("slow");
            });
            assertThatThrownBy(load::contended)
                    .isInstanceOf(InconclusiveException.class)
                    .hasMessageContaining("met on a row");
        }
    }
}
