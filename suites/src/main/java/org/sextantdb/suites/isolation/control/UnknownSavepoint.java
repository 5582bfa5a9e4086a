package org.sextantdb.suites.isolation.control;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;

/** ROLLBACK TO a name that no savepoint has, and then COMMIT. At the default level. */
public record UnknownSavepoint() implements Case {

    @Override
    public String asks() {
        return "Is ROLLBACK TO a savepoint that is not there refused?";
    }

    @Override
    public Claim claim() {
        return Claim.that("refused", "true")
                .stake(Stake.DATA)
                .advice("Rely on the error, and roll the whole transaction back after it.")
                .source("Savepoints", "https://www.postgresql.org/docs/16/sql-rollback-to.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Session session = db.session("s");
        session.begin();
        session.run("insert into account (id, balance) values (3, 30)");
        Attempt back = session.attempt("rollback to savepoint nowhere");
        Attempt commit = session.commit();
        boolean kept = Accounts.atTheEnd(db).endsWith("3,30");
        return Observation.of("refused", back.refused())
                .and("error", back.verdict())
                .and("commit", commit.verdict())
                .and("first-row", kept ? "kept" : "gone");
    }
}
