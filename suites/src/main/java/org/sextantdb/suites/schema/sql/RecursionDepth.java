package org.sextantdb.suites.schema.sql;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A recursive query takes two thousand steps: it does, it is refused, or it stops before the end and answers. */
public record RecursionDepth() implements Case {

    @Override
    public String asks() {
        return "Does WITH RECURSIVE take 2000 steps?";
    }

    @Override
    public Claim claim() {
        return Claim.that("rows", "2000")
                .stake(Stake.DATA)
                .advice("Set the session's limit yourself, and check that the last row you need is there.")
                .source(
                        "A recursive query runs until it finds no more rows",
                        "https://www.postgresql.org/docs/16/queries-with.html#QUERIES-WITH-RECURSIVE");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Control.require(count(session, 100).rows().single().equals("100"), "100 steps are taken");
        Attempt many = count(session, 2000);
        return Observation.of("rows", many.refused() ? "refused" : many.rows().single())
                .and("warnings", many.warningCodes())
                .refusedBy(many.error());
    }

    private static Attempt count(Session session, int steps) {
        return session.attempt("with recursive n (i) as (select 1 union all select i + 1 from n where i < " + steps
                + ") select count(*) from n");
    }
}
