package org.sextantdb.suites.schema.sql;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A binary fraction that lies exactly between two integers is rounded. */
public record RoundHalf() implements Case {

    @Override
    public String asks() {
        return "What does ROUND give of 2.5 in a DOUBLE PRECISION column?";
    }

    @Override
    public Claim claim() {
        return Wording.manual(
                Wording.custom("Cast to DECIMAL before rounding, or round in the application."),
                "functions-math.html",
                "For double precision the tie-breaking depends on the platform");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (d double precision)");
        session.run("insert into t (d) values (2.5)");
        return new Wording(asks(), "select round(d) from t", "select d from t", claim()).observe(session);
    }
}
