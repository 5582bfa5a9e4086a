package org.sextantdb.suites.isolation.driver;

import java.sql.Connection;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** Nobody has asked for a level: what the driver says is in force, and what the server grants. */
public record DefaultLevel() implements Case {

    @Override
    public String asks() {
        return "Does the driver name the level that the server gives when nobody asks for one?";
    }

    @Override
    public Claim claim() {
        return Claim.that("driver-says-what-is-granted", "true")
                .stake(Stake.MEANING)
                .advice("Set the level explicitly: the default is another one on every second engine.")
                .source(
                        "JDBC, Connection.getTransactionIsolation",
                        "https://docs.oracle.com/en/java/javase/17/docs/api/java.sql/java/sql/Connection.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        int[] told = new int[2];
        session.attemptWith("getTransactionIsolation(), getDefaultTransactionIsolation()", connection -> {
            told[0] = connection.getTransactionIsolation();
            told[1] = connection.getMetaData().getDefaultTransactionIsolation();
            return Session.done();
        });
        session.begin();
        String granted = session.isolationGranted();
        session.rollback();
        return Observation.of("driver-says-what-is-granted", granted.equals(word(told[0])))
                .and("granted", granted)
                .and("driver-says", word(told[0]))
                .and("default-as-documented", word(told[1]));
    }

    /** The level that a number of JDBC stands for. */
    static String word(int number) {
        return switch (number) {
            case Connection.TRANSACTION_NONE -> "none";
            case Connection.TRANSACTION_READ_UNCOMMITTED -> "read-uncommitted";
            case Connection.TRANSACTION_READ_COMMITTED -> "read-committed";
            case Connection.TRANSACTION_REPEATABLE_READ -> "repeatable-read";
            case Connection.TRANSACTION_SERIALIZABLE -> "serializable";
            default -> "" + number;
        };
    }
}
