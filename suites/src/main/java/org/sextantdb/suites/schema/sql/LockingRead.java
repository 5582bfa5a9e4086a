package org.sextantdb.suites.schema.sql;

import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A row is read with a lock, in the spellings that there are: it is locked, or it is not, or the words are unknown. */
public record LockingRead(With with) implements Case {

    /** Locking clauses. */
    public enum With {
        FOR_UPDATE("for update"),
        FOR_UPDATE_OF("for update of t"),
        FOR_UPDATE_NOWAIT("for update nowait"),
        FOR_UPDATE_SKIP_LOCKED("for update skip locked"),
        FOR_SHARE("for share"),
        FOR_SHARE_SKIP_LOCKED("for share skip locked"),
        LOCK_IN_SHARE_MODE("lock in share mode");

        private final String clause;

        With(String clause) {
            this.clause = clause;
        }
    }

    @Override
    public String asks() {
        return "Does SELECT … " + with.clause.toUpperCase(Locale.ROOT).replace(" T", " t") + " lock the row?";
    }

    @Override
    public Claim claim() {
        Claim claim = with == With.LOCK_IN_SHARE_MODE
                ? Claim.none("FOR SHARE has taken its place")
                : Claim.that("lock", "kept");
        return claim.stake(Stake.DATA)
                .advice(
                        "Where the clause is refused, write the row first (UPDATE … SET n = n) instead of reading it with a lock.")
                .source(
                        "A row locked by SELECT … FOR UPDATE or FOR SHARE cannot be changed by others",
                        "https://www.postgresql.org/docs/16/explicit-locking.html#LOCKING-ROWS");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        setup.run("create table t (id int primary key, n int)");
        setup.run("insert into t (id, n) values (1, 1)");
        setup.run("select n from t where id = 1");
        Attempt understood = setup.attempt("select n from t where id = 1 " + with.clause);
        if (understood.refused()) {
            return Observation.of("lock", understood.verdict()).refusedBy(understood.error());
        }
        Played played = db.play(IsolationLevel.READ_COMMITTED, """
            t1: begin
            t2: begin
            t1: select n from t where id = 1 %s
            t2: update t set n = 2 where id = 1 -- write
            t1: commit
            t2: commit
            """.formatted(with.clause));
        return played.observe("lock", played.at("write").waited() ? "kept" : "not-kept");
    }
}
