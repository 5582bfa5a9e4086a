package org.sextantdb.suites.isolation.driver;

import java.sql.Connection;
import java.util.Locale;
import java.util.Optional;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A level is asked for through the driver: by each of JDBC's numbers, by NONE, and by a number that means nothing. */
public record LevelMapping(JdbcLevel asked) implements Case {
    /** The numbers that a driver may be given. */
    public enum JdbcLevel {
        NONE(Connection.TRANSACTION_NONE, Optional.empty()),
        READ_UNCOMMITTED(Connection.TRANSACTION_READ_UNCOMMITTED, Optional.of(IsolationLevel.READ_UNCOMMITTED)),
        READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED, Optional.of(IsolationLevel.READ_COMMITTED)),
        REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ, Optional.of(IsolationLevel.REPEATABLE_READ)),
        SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE, Optional.of(IsolationLevel.SERIALIZABLE)),
        UNKNOWN(16, Optional.empty());

        private final int number;
        private final Optional<IsolationLevel> level;

        JdbcLevel(int number, Optional<IsolationLevel> level) {
            this.number = number;
            this.level = level;
        }
    }

    @Override
    public String asks() {
        return asked.level
                .map(level -> "Does the driver's setTransactionIsolation give " + level.sql() + ", or more?")
                .orElse("Does the driver refuse setTransactionIsolation(" + asked.number + "), which is no level?");
    }

    @Override
    public Claim claim() {
        Claim claim = asked.level.isPresent()
                ? Claim.that("accepted", "true").and("granted-at-least-asked", "true")
                : Claim.that("accepted", "false");
        return claim.stake(Stake.AVAILABILITY)
                .advice("Ask the server back what it granted, in a transaction, after the driver has accepted a level.")
                .source(
                        "JDBC, Connection.setTransactionIsolation",
                        "https://docs.oracle.com/en/java/javase/17/docs/api/java.sql/java/sql/Connection.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        boolean[] supported = new boolean[1];
        session.attemptWith("supportsTransactionIsolationLevel(" + asked.number + ")", connection -> {
            supported[0] = connection.getMetaData().supportsTransactionIsolationLevel(asked.number);
            return Session.done();
        });
        Attempt set = session.attemptWith("setTransactionIsolation(" + asked.number + ")", connection -> {
            connection.setTransactionIsolation(asked.number);
            return Session.done();
        });
        session.begin();
        String granted = session.isolationGranted();
        session.rollback();
        Observation seen = Observation.of("accepted", !set.refused());
        if (asked.level.isPresent()) {
            IsolationLevel given =
                    IsolationLevel.valueOf(granted.replace('-', '_').toUpperCase(Locale.ROOT));
            seen = seen.and("granted-at-least-asked", set.refused() ? "refused" : given.atLeast(asked.level.get()))
                    .refusedBy(set.error());
        }
        return seen.and("granted", set.refused() ? "refused" : granted).and("driver-says-supported", supported[0]);
    }
}
