package org.sextantdb.suites.schema.time;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** One date minus another: the days between, or the difference of two numbers that look like dates. */
public record DateDifference() implements Case {

    @Override
    public String asks() {
        return "Is 2024-03-01 minus 2024-02-28 two days?";
    }

    @Override
    public Claim claim() {
        return Claim.that("difference", "2")
                .stake(Stake.MEANING)
                .advice("Count days in the application, or with the engine's own function for it.")
                .source(
                        "Date minus date is the number of days between",
                        "https://www.postgresql.org/docs/16/functions-datetime.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (a date, b date)");
        session.run("insert into t (a, b) values ('2024-02-28', '2024-03-01')");
        Attempt difference = session.attempt("select b - a from t");
        return difference.refused()
                ? Observation.of("difference", "refused").refusedBy(difference.error())
                : Observation.of("difference", difference.rows().single());
    }
}
