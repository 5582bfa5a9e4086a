package org.sextantdb.suites.isolation.control;

import java.util.Optional;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;
import org.sextantdb.suites.isolation.Accounts;

/** A transaction at READ COMMITTED has read, asks for REPEATABLE READ, and reads twice more around a change. */
public record LevelChangeInTransaction(Scope scope) implements Case {
    /** Whose level is changed. */
    public enum Scope {
        TRANSACTION,
        SESSION
    }

    private static final String SCHEDULE = """
            t1: begin
            t1: select balance from account where id = 1 -- before
            t1: %s -- change
            t1: select balance from account where id = 1 -- again
            t2: update account set balance = 12 where id = 1
            t1: select balance from account where id = 1 -- last
            t1: commit
            """;

    @Override
    public String asks() {
        return scope == Scope.TRANSACTION
                ? "Is SET TRANSACTION ISOLATION LEVEL refused in a transaction that has read?"
                : "Does the session's new level hold in the transaction that is open?";
    }

    @Override
    public Claim claim() {
        Claim claim = scope == Scope.TRANSACTION
                ? Claim.that("accepted", "false")
                : Claim.none("the level of a session is that of its next transactions");
        return Standard.says(
                claim.stake(Stake.MEANING).advice("Set the level before the transaction begins, never inside it."),
                "14.1 <set transaction statement>: refused while a transaction is active");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        String standard = "set transaction isolation level repeatable read";
        Optional<String> change = scope == Scope.TRANSACTION
                ? Optional.of(standard)
                : db.dialect().setIsolation(IsolationLevel.REPEATABLE_READ);
        if (change.isEmpty()) {
            return Observation.of("accepted", "none").and("mechanism", "none");
        }
        Played played = db.play(IsolationLevel.READ_COMMITTED, SCHEDULE.formatted(change.get()));
        String last = played.text("last");
        return played.observe("accepted", played.at("change").succeeded())
                .and("statement", played.text("change").equals("0") ? "accepted" : played.text("change"))
                .and("in-effect", last.equals("12") ? "read-committed" : last.equals("10") ? "repeatable-read" : last);
    }
}
