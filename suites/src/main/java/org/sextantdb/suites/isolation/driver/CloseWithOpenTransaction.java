package org.sextantdb.suites.isolation.driver;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;

/** A row is written in a transaction, and the connection is closed without a word. */
public record CloseWithOpenTransaction() implements Case {

    @Override
    public String asks() {
        return "Does close() commit the open transaction, or roll it back?";
    }

    @Override
    public Claim claim() {
        return Claim.none("JDBC leaves it to the driver")
                .stake(Stake.DATA)
                .advice("Commit or roll back before close, and set the pool to roll back what comes home open.")
                .source(
                        "JDBC, Connection.close",
                        "https://docs.oracle.com/en/java/javase/17/docs/api/java.sql/java/sql/Connection.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Session session = db.session("s");
        session.begin();
        session.run("insert into account (id, balance) values (3, 30)");
        Attempt close = session.attemptWith("close", connection -> {
            connection.close();
            return Session.done();
        });
        // Waits for the lock, should the server not have noticed yet.
        Attempt same = db.session("next").attempt("insert into account (id, balance) values (3, 31)");
        return Observation.of("transaction", same.refused() ? "committed" : "rolled back")
                .and("close", close.verdict())
                .and("same-key", same.verdict());
    }
}
