package org.sextantdb.suites.isolation.driver;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;

/** A connection is told to be read-only, and writes: in autocommit mode, and in a transaction. */
public record SetReadOnly(Mode in) implements Case {
    /** Where the row is written. */
    public enum Mode {
        AUTOCOMMIT,
        TRANSACTION
    }

    @Override
    public String asks() {
        return in == Mode.AUTOCOMMIT
                ? "Is a write refused in autocommit mode after Connection.setReadOnly(true)?"
                : "Is a write refused in a transaction after Connection.setReadOnly(true)?";
    }

    @Override
    public Claim claim() {
        return Claim.none("JDBC calls it a hint for optimisations")
                .stake(Stake.DATA)
                .advice("Let a user without the right to write read, if nothing may be written.")
                .source(
                        "JDBC, Connection.setReadOnly",
                        "https://docs.oracle.com/en/java/javase/17/docs/api/java.sql/java/sql/Connection.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Session session = db.session("s");
        Attempt set = session.attemptWith("setReadOnly(true)", connection -> {
            connection.setReadOnly(true);
            return Session.done();
        });
        if (in == Mode.TRANSACTION) {
            session.begin();
        }
        Attempt insert = session.attempt("insert into account (id, balance) values (3, 30)");
        if (in == Mode.TRANSACTION) {
            session.commit();
        }
        return Observation.of("insert", insert.verdict())
                .and("set", set.verdict())
                .and("written", Accounts.atTheEnd(db).endsWith("3,30"));
    }
}
