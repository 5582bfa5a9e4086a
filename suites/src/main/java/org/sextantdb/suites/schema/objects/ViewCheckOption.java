package org.sextantdb.suites.schema.objects;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A view shows some rows and has WITH CHECK OPTION; a row is inserted through it that it would not show. */
public record ViewCheckOption() implements Case {

    @Override
    public String asks() {
        return "Does WITH CHECK OPTION keep rows out that the view does not show?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("option", "accepted")
                        .and("hidden-row", "refused")
                        .stake(Stake.DATA)
                        .advice("Write to the table, and let a CHECK constraint say which rows may be there."),
                "11.19 <view definition>: WITH CHECK OPTION");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, a int)");
        session.run("create view plain as select id, a from t where a > 0");
        Attempt option = session.attempt("create view seen as select id, a from t where a > 0 with check option");
        if (option.refused()) {
            return Observation.of("option", option.verdict())
                    .and("hidden-row", "none")
                    .refusedBy(option.error());
        }
        Control.require(
                !session.attempt("insert into seen (id, a) values (1, 1)").refused(), "a row that it shows is taken");
        Attempt hidden = session.attempt("insert into seen (id, a) values (2, -1)");
        return Observation.of("option", option.verdict()).and("hidden-row", hidden.refused() ? "refused" : "accepted");
    }
}
