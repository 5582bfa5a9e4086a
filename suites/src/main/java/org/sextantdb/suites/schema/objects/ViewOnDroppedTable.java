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

/** A table is dropped that a view reads: refused, or the view is broken until a table of that name is there again. */
public record ViewOnDroppedTable() implements Case {

    @Override
    public String asks() {
        return "Is it refused to drop a table that a view reads?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("drop", "refused")
                        .and("view", "works")
                        .stake(Stake.AVAILABILITY)
                        .advice("Drop the views first, and read every view once after a migration."),
                "11.18 <drop table statement>: with RESTRICT no view may refer to the table");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, a int)");
        session.run("create view seen as select id, a from t");
        Control.require(session.query("select id, a from seen").isEmpty(), "the view works before");
        Attempt drop = session.attempt("drop table t");
        Attempt view = session.attempt("select id, a from seen");
        String again = "none";
        if (!drop.refused()) {
            session.run("create table t (id int primary key, a int)");
            again = session.attempt("select id, a from seen").refused() ? "broken" : "works";
        }
        return Observation.of("drop", drop.refused() ? "refused" : "accepted")
                .and("view", view.refused() ? "broken" : "works")
                .and("view-of-new-table", again);
    }
}
