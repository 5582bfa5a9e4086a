package org.sextantdb.suites.isolation.control;

import java.util.Optional;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Schedule;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;

/** A transaction asks for the right to write when it begins; another one asks for the same, and a third session reads. */
public record WriteLockAtBegin(Lock lock) implements Case {
    /** What is locked. */
    public enum Lock {
        IMMEDIATE,
        EXCLUSIVE
    }

    private static final String SCHEDULE = """
            t1: %1$s
            t2: %1$s -- second
            t3: select balance from account where id = 1 -- reader
            t1: update account set balance = 11 where id = 1
            t1: commit
            t4: %1$s -- after
            t4: commit
            """;

    @Override
    public String asks() {
        return "What does BEGIN " + lock + " keep out?";
    }

    @Override
    public Claim claim() {
        return Claim.none("the standard has no transaction that locks when it begins")
                .stake(Stake.AVAILABILITY)
                .advice("Where only one session can write, let every transaction that will write begin like this.")
                .source("Transactions", "https://www.sqlite.org/lang_transaction.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Optional<String> begin = lock == Lock.IMMEDIATE
                ? db.dialect().beginWriting()
                : db.dialect().beginExclusive();
        if (begin.isEmpty()) {
            return Observation.of("writer", "none").and("reader", "none").and("after-commit", "none");
        }
        Accounts.create(db);
        Played played = db.play(Schedule.parse(SCHEDULE.formatted(begin.get())));
        return played.observe("writer", played.ending("second"))
                .and("reader", played.ending("reader"))
                .and("after-commit", played.ending("after"));
    }
}
