package org.sextantdb.suites.schema;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A number one larger than an INTEGER column holds is sent: refused, or stored all the same. */
public record IntegerOverflow() implements Case {

    @Override
    public String asks() {
        return "Is a number refused that is too large for an INTEGER column?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("too-large", "refused")
                        .stake(Stake.DATA)
                        .advice(
                                "Declare BIGINT where the application's type is long, and check the range before sending."),
                "9.2 Store assignment: a value that the target cannot hold is an exception, numeric value out of range");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, n int)");
        session.run("insert into t (id, n) values (1, 2147483647)");
        Attempt tooLarge = session.attempt("insert into t (id, n) values (2, 2147483648)");
        String stored = tooLarge.refused() ? "none" : session.value("select n from t where id = 2");
        return Observation.of("too-large", tooLarge.refused() ? "refused" : "accepted")
                .and("stored", stored);
    }
}
