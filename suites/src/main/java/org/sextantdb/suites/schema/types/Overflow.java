package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A number just beyond what a column holds is sent: refused, or stored all the same, or moved to the nearest that fits. */
public record Overflow(NumberEdge type) implements Case {

    @Override
    public String asks() {
        return "Is a number refused that is too large for a column of type " + type + "?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("too-large", "refused")
                        .and("too-small", "refused")
                        .stake(Stake.DATA)
                        .advice(
                                "Declare the type that the application's type fits into, and check the range before sending."),
                "9.2 Store assignment: a value that the target cannot hold is an exception, numeric value out of range");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, n " + type.sql() + ")");
        session.run("insert into t (id, n) values (1, " + type.fits() + ")");
        return Observation.of("too-large", fate(session, 2, type.tooLarge()))
                .and("too-small", fate(session, 3, type.tooSmall()));
    }

    private static String fate(Session session, int id, String number) {
        return session.attempt("insert into t (id, n) values (" + id + ", " + number + ")")
                        .refused()
                ? "refused"
                : "stored as " + session.value("select n from t where id = " + id);
    }
}
