package org.sextantdb.suites.isolation.driver;

import java.sql.Connection;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;

/** A transaction at READ COMMITTED has read when the driver is told to give it REPEATABLE READ. */
public record LevelChangeByDriver() implements Case {

    @Override
    public String asks() {
        return "What becomes of setTransactionIsolation in a transaction that has read?";
    }

    @Override
    public Claim claim() {
        return Claim.none("JDBC leaves it to the driver what a change of level inside a transaction does")
                .stake(Stake.MEANING)
                .advice("Set the level when a connection is taken from the pool, before its transaction begins.")
                .source(
                        "JDBC, Connection.setTransactionIsolation",
                        "https://docs.oracle.com/en/java/javase/17/docs/api/java.sql/java/sql/Connection.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Session session = db.session("s");
        session.requireIsolation(IsolationLevel.READ_COMMITTED);
        session.begin();
        session.query("select balance from account where id = 1");
        Attempt set = session.attemptWith("setTransactionIsolation(REPEATABLE_READ)", connection -> {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return Session.done();
        });
        int[] told = new int[1];
        session.attemptWith("getTransactionIsolation()", connection -> {
            told[0] = connection.getTransactionIsolation();
            return Session.done();
        });
        session.rollback();
        session.begin();
        String next = session.isolationGranted();
        session.rollback();
        return Observation.of("set", set.verdict())
                .and("driver-says", DefaultLevel.word(told[0]))
                .and("next-transaction", next);
    }
}
