package org.sextantdb.suites.isolation.driver;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;

/** A row is written in a transaction, and autocommit is turned on instead of committing. */
public record AutocommitTurnedOn() implements Case {

    @Override
    public String asks() {
        return "Does setAutoCommit(true) commit the open transaction?";
    }

    @Override
    public Claim claim() {
        return Claim.that("committed", "true")
                .stake(Stake.DATA)
                .advice("Commit or roll back before autocommit is turned on: an error handler that forgets it commits.")
                .source(
                        "JDBC, Connection.setAutoCommit",
                        "https://docs.oracle.com/en/java/javase/17/docs/api/java.sql/java/sql/Connection.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Session session = db.session("s");
        session.begin();
        session.run("insert into account (id, balance) values (3, 30)");
        Control.require(Accounts.atTheEnd(db).equals("1,10 2,20"), "the transaction is open");
        Attempt turned = session.attemptWith("setAutoCommit(true)", connection -> {
            connection.setAutoCommit(true);
            return Session.done();
        });
        return Observation.of("committed", Accounts.atTheEnd(db).endsWith("3,30"))
                .and("call", turned.verdict());
    }
}
