package org.sextantdb.suites.isolation.control;

import java.util.Optional;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;

/** Two transactions, begun in one of the two modes, read one row and change it: where does the conflict show? */
public record OptimisticConflict(Mode mode) implements Case {
    /** When locks are taken. */
    public enum Mode {
        OPTIMISTIC,
        PESSIMISTIC
    }

    private static final String SCHEDULE = """
            t1: %1$s
            t2: %1$s
            t1: select balance from account where id = 1
            t2: select balance from account where id = 1
            t1: update account set balance = 11 where id = 1 -- t1-write
            t2: update account set balance = 12 where id = 1 -- t2-write
            t1: commit -- t1-commit
            t2: commit -- t2-commit
            """;

    @Override
    public String asks() {
        return mode == Mode.OPTIMISTIC
                ? "Does an optimistic transaction learn of a conflict only when it commits?"
                : "Does a pessimistic transaction wait at the statement that is in conflict?";
    }

    @Override
    public Claim claim() {
        return Claim.none("the standard has no such modes")
                .stake(Stake.DATA)
                .advice("Be ready for a conflict at every statement and at COMMIT.")
                .source("Optimistic transactions", "https://docs.pingcap.com/tidb/v8.5/optimistic-transaction");
    }

    @Override
    public Observation observe(Workspace db) {
        Optional<String> begin = mode == Mode.OPTIMISTIC
                ? db.dialect().beginOptimistic()
                : db.dialect().beginPessimistic();
        if (begin.isEmpty()) {
            return Observation.of("write", "none").and("commit", "none").and("lost", "none");
        }
        Accounts.create(db);
        Played played = db.play(IsolationLevel.REPEATABLE_READ, SCHEDULE.formatted(begin.get()));
        return played.observe("write", played.ending("t2-write"))
                .and("commit", played.ending("t2-commit"))
                .and("lost", played.allCommitted());
    }
}
