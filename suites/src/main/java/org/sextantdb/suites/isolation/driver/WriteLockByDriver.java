package org.sextantdb.suites.isolation.driver;

import java.util.Map;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Opening;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;

/**
 * The driver is told by its properties to take the right to write with every transaction: two such connections begin,
 * the first commits and stays out of autocommit mode, and the second begins again.
 */
public record WriteLockByDriver() implements Case {

    @Override
    public String asks() {
        return "Do two connections whose driver takes the write lock at BEGIN get in each other's way?";
    }

    @Override
    public Claim claim() {
        return Claim.none("the standard has no transaction that locks when it begins")
                .stake(Stake.AVAILABILITY)
                .advice("Turn autocommit on again after every commit, so that an idle connection holds no lock.")
                .source("The driver's transaction_mode", "https://github.com/xerial/sqlite-jdbc/blob/master/USAGE.md");
    }

    @Override
    public Observation observe(Workspace db) {
        Map<String, String> properties = db.dialect().writingTransactions();
        if (properties.isEmpty()) {
            return Observation.of("second-begin", "none")
                    .and("second-write", "none")
                    .and("after-commit", "none");
        }
        Accounts.create(db);
        Session first = open(db, "first", properties);
        Session second = open(db, "second", properties);
        first.begin();
        Attempt begin = second.begin();
        Attempt write = begin.refused() ? begin : second.attempt("update account set balance = 12 where id = 1");
        first.run("update account set balance = 11 where id = 1");
        Attempt commit = first.attemptWith("commit, autocommit stays off", connection -> {
            connection.commit();
            return Session.done();
        });
        Attempt again = second.attempt("update account set balance = 12 where id = 1");
        second.attempt("rollback");
        first.rollback();
        return Observation.of("second-begin", begin.verdict())
                .and("second-write", write.verdict())
                .and("commit", commit.verdict())
                .and("after-commit", again.verdict());
    }

    private static Session open(Workspace db, String name, Map<String, String> properties) {
        Opening opening = db.session(name, properties);
        Control.require(opening.session().isPresent(), "the driver knows its own property");
        Session session = opening.session().orElseThrow();
        db.dialect().lockWaitLimit(0).forEach(session::run);
        return session;
    }
}
