package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** Two rows with NULL go into a unique column: both are taken, because NULL equals nothing. */
public record UniqueWithNulls() implements Case {

    @Override
    public String asks() {
        return "Can a unique column hold NULL twice?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("second-null", "accepted")
                        .stake(Stake.MEANING)
                        .advice("Declare NOT NULL what must be unique without exception."),
                "8.9 <unique predicate>: only rows in which no column is null are compared");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, a int, b int, unique (a, b))");
        session.run("insert into t (id, a, b) values (1, 1, null)");
        session.run("insert into t (id, a, b) values (2, 1, 1)");
        Control.require(
                session.attempt("insert into t (id, a, b) values (3, 1, 1)").refused(), "an equal pair is refused");
        Attempt second = session.attempt("insert into t (id, a, b) values (4, 1, null)");
        return Observation.of("second-null", second.verdict()).refusedBy(second.error());
    }
}
