package org.sextantdb.suites.isolation.control;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;
import org.sextantdb.suites.isolation.Accounts;

/** A row is written, the next statement is refused, and the application commits without looking. At the default level. */
public record CommitAfterError(Commit by) implements Case {
    /** Who ends the transaction. */
    public enum Commit {
        DRIVER,
        STATEMENT
    }

    @Override
    public String asks() {
        return by == Commit.DRIVER
                ? "Does commit() say so if the server has nothing left to commit after an error?"
                : "Does the statement COMMIT say so if the server has nothing left to commit after an error?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("silently-lost", "false")
                        .stake(Stake.DATA)
                        .advice("Roll back after every error; a commit that returns proves nothing after one."),
                "14.3 <commit statement>: it makes the changes persistent, or raises a transaction rollback");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Session session = db.session("s");
        session.begin();
        session.run("insert into account (id, balance) values (3, 30)");
        Attempt refused = session.attempt("insert into account (id, balance) values (1, 11)");
        Attempt commit = by == Commit.DRIVER ? session.commit() : session.attempt("commit");
        Control.require(refused.refused() || commit.refused(), "a duplicate key is refused");
        boolean kept = Accounts.atTheEnd(db).equals("1,10 2,20 3,30");
        return Observation.of("silently-lost", !commit.refused() && !kept)
                .and("statement", refused.verdict())
                .and("commit", commit.verdict())
                .and("first-row", kept ? "kept" : "gone");
    }
}
