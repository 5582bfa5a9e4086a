package org.sextantdb.harness.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who waits, as InnoDB's monitor prints it. */
class InnodbStatusTest {
    private static final String OLD_DEADLOCK = """
            ------------------------
            LATEST DETECTED DEADLOCK
            ------------------------
            *** (1) TRANSACTION:
            TRANSACTION 41, ACTIVE 0 sec starting index read
            LOCK WAIT 4 lock struct(s), heap size 1128, 2 row lock(s), undo log entries 2
            MariaDB thread id 8, OS thread handle 1, query id 70 localhost root Updating
            """;

    private static final String TRANSACTIONS = """
            ------------
            TRANSACTIONS
            ------------
            LIST OF TRANSACTIONS FOR EACH SESSION:
            ---TRANSACTION 52, ACTIVE 1 sec
            2 lock struct(s), heap size 1128, 1 row lock(s)
            MariaDB thread id 8, OS thread handle 1, query id 80 localhost root
            ---TRANSACTION 53, ACTIVE 1 sec starting index read
            mysql tables in use 1, locked 1
            LOCK WAIT 2 lock struct(s), heap size 1128, 1 row lock(s)
            MariaDB thread id 9, OS thread handle 2, query id 81 localhost root Updating
            """;

    @Test
    void a_session_that_waits_is_seen() {
        assertThat(MariadbFamily.InnodbStatus.waiting(TRANSACTIONS)).containsExactly(9L);
    }

    @Test
    void a_deadlock_of_long_ago_is_nobodys_wait() {
        assertThat(MariadbFamily.InnodbStatus.waiting(OLD_DEADLOCK + TRANSACTIONS))
                .containsExactly(9L);
    }
}
