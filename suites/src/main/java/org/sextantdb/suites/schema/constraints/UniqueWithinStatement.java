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

/** An UPDATE moves every row's unique number up by one: right at its end, but not after its first row. */
public record UniqueWithinStatement(Constraint constraint) implements Case {
    /** How the constraint is declared. */
    public enum Constraint {
        PLAIN("unique"),
        DEFERRABLE("unique deferrable initially immediate");

        private final String sql;

        Constraint(String sql) {
            this.sql = sql;
        }
    }

    @Override
    public String asks() {
        return "Can one UPDATE move all numbers of a unique column up by one"
                + (constraint == Constraint.PLAIN ? "?" : ", where the constraint is DEFERRABLE?");
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("create", "accepted")
                        .and("update", "accepted")
                        .and("rows", "1,2 2,3 3,4")
                        .stake(Stake.AVAILABILITY)
                        .advice("Move the rows out of the way first, to negative numbers for one, in a second UPDATE."),
                "4.10.1 Checking of constraints: an immediate constraint is checked at the end of the statement");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table plain (id int primary key, n int unique)");
        Attempt create = session.attempt("create table t (id int primary key, n int " + constraint.sql + ")");
        if (create.refused()) {
            return Observation.of("create", create.verdict())
                    .and("update", "not-tried")
                    .and("rows", "not-tried")
                    .refusedBy(create.error());
        }
        session.run("insert into t (id, n) values (1, 1), (2, 2), (3, 3)");
        Attempt update = session.attempt("update t set n = n + 1");
        Control.require(
                !session.attempt("update t set n = n + 10").refused(), "numbers move where nothing is in the way");
        session.run("update t set n = n - 10");
        return Observation.of("create", "accepted")
                .and("update", update.verdict())
                .and("rows", session.query("select id, n from t order by id").text())
                .refusedBy(constraint == Constraint.PLAIN ? update.error() : null);
    }
}
