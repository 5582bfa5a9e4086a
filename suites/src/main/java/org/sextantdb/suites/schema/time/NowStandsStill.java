package org.sextantdb.suites.schema.time;

import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** How long the current time is the same: in a row, in a statement, in a transaction. */
public record NowStandsStill(Within within) implements Case {
    private static final int PAUSE_MILLIS = 20;

    /** Where the time is asked for more than once. */
    public enum Within {
        STATEMENT,
        TRANSACTION;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String asks() {
        return within == Within.STATEMENT
                ? "Is the current time the same in all rows and columns of a statement?"
                : "Does the current time stand still within a transaction?";
    }

    @Override
    public Claim claim() {
        Claim claim = within == Within.STATEMENT
                ? Claim.that("times", "same")
                : Claim.none("The standard speaks of one statement only.");
        return Standard.says(
                claim.stake(Stake.MEANING)
                        .advice("Take the time once in the application where rows must carry the same one."),
                "6.8 <datetime value function>: all of one statement are evaluated as if at the same time");
    }

    @Override
    public Observation observe(Workspace db) throws InterruptedException {
        Session session = db.session("s");
        String now = db.dialect().now();
        if (within == Within.TRANSACTION) {
            session.begin();
            String first = session.value("select " + now);
            Thread.sleep(PAUSE_MILLIS);
            String second = session.value("select " + now);
            session.commit();
            Thread.sleep(PAUSE_MILLIS);
            Control.require(!session.value("select " + now).equals(second), "the clock goes on after the commit");
            return Observation.of("times", first.equals(second) ? "same" : "different");
        }
        session.run("create table d (n int)");
        session.run("insert into d (n) values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)");
        session.run("create table t (a varchar(60), b varchar(60))");
        String time = db.dialect().asText(now);
        session.run("insert into t (a, b) select " + time + ", " + time + " from d x, d y, d z");
        Control.require(session.value("select count(*) from t").equals("1000"), "a thousand rows are written");
        String times = session.value("select count(*) from (select a from t union select b from t) x");
        return Observation.of("times", times.equals("1") ? "same" : "different");
    }
}
