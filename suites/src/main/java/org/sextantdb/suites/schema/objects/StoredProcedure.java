package org.sextantdb.suites.schema.objects;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A procedure with a parameter is made and called. */
public record StoredProcedure() implements Case {

    @Override
    public String asks() {
        return "Are there stored procedures?";
    }

    @Override
    public Claim claim() {
        return Claim.that("procedure", "accepted")
                .and("call", "accepted")
                .and("row", "77")
                .stake(Stake.EFFORT)
                .advice("Keep such code in the application; only simple bodies have the same spelling on two engines.")
                .source("CREATE PROCEDURE", "https://www.postgresql.org/docs/16/sql-createprocedure.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key)");
        Attempt made = session.attempt(db.dialect().procedure("fill", "n", "insert into t (id) values (n)"));
        Control.require(!made.refusedAs(ErrorClass.PERMISSION), "the user may make procedures");
        Attempt call = session.attempt("call fill(77)");
        return Observation.of("procedure", made.verdict())
                .and("call", call.verdict())
                .and("row", session.query("select id from t").text())
                .refusedBy(made.error())
                .refusedBy(call.error());
    }
}
