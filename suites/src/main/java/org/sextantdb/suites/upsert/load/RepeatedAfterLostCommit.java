package org.sextantdb.suites.upsert.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/**
 * A connection is lost around COMMIT, and nobody knows whether the payment was kept. It is sent again under its own
 * number, by a statement that leaves alone what is there: every payment is there once. Beside it a counter that is simply
 * added to again: it counts some of them twice, which shows that both fates happened.
 */
public record RepeatedAfterLostCommit() implements Case {
    private static final int PAYMENTS = 12;

    /** When the connection is lost. */
    private enum Lost {
        /** Before COMMIT is sent: nothing is kept. */
        BEFORE,
        /** After COMMIT has returned, where the application did not hear of it. */
        AFTER;

        void end(Connection connection) throws SQLException {
            if (this == AFTER) {
                connection.commit();
            }
            connection.abort(Runnable::run);
            connection.close();
        }
    }

    @Override
    public String asks() {
        return "A commit's answer is lost and the upsert is sent again: is every payment there once?";
    }

    @Override
    public Claim claim() {
        return Claim.that("payments", "each once")
                .stake(Stake.DATA)
                .advice("Give what must happen once a number of its own, and insert it with that as the key.")
                .source(
                        "Transaction commit failure and the idempotency issue",
                        "https://learn.microsoft.com/en-us/ef/core/miscellaneous/connection-resiliency");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        setup.run("create table payment (id int primary key, amount int not null)");
        setup.run("create table counter (id int primary key, v int not null)");
        setup.run("insert into counter (id, v) values (1, 0)");
        for (int payment = 1; payment <= PAYMENTS; payment++) {
            Lost lost = payment % 2 == 0 ? Lost.BEFORE : Lost.AFTER;
            Session first = db.session("first-" + payment);
            first.begin();
            pay(first, payment);
            first.attemptWith(
                    "the connection is lost " + lost.name().toLowerCase(Locale.ROOT) + " commit", connection -> {
                        lost.end(connection);
                        return Session.done();
                    });
            Session again = db.session("again-" + payment);
            again.begin();
            pay(again, payment);
            Attempt commit = again.commit();
            Control.require(!commit.refused(), "the second try commits");
        }
        long counted = Long.parseLong(setup.value("select v from counter where id = 1"));
        Control.require(counted > PAYMENTS, "some commits took place before the connection was lost");
        Control.require(counted < 2 * PAYMENTS, "some commits did not take place");
        String seen = setup.query("select count(*), sum(amount) from payment").text();
        return Observation.of("payments", seen.equals(PAYMENTS + "," + PAYMENTS) ? "each once" : seen)
                .and("counter", counted);
    }

    private static void pay(Session session, int payment) {
        session.run("insert into payment (id, amount) values (" + payment + ", 1)"
                + session.dialect().onConflictNothing("id"));
        session.run("update counter set v = v + 1 where id = 1");
    }
}
