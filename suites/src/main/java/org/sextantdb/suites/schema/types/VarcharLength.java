package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A text one character longer than its VARCHAR column is sent: refused, cut, or stored whole. */
public record VarcharLength() implements Case {

    @Override
    public String asks() {
        return "Is a text refused that is longer than its VARCHAR column?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("too-long", "refused")
                        .stake(Stake.DATA)
                        .advice(
                                "Check the length in the application, or add CHECK (length(v) <= n) where it must hold."),
                "9.2 Store assignment: a text that must be cut is an exception, string data, right truncation");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v " + db.dialect().text(3) + ")");
        session.run("insert into t (id, v) values (1, 'abc')");
        Attempt tooLong = session.attempt("insert into t (id, v) values (2, 'abcd')");
        String stored = tooLong.refused() ? "none" : session.value("select v from t where id = 2");
        return Observation.of("too-long", tooLong.refused() ? "refused" : "accepted")
                .and("stored", stored);
    }
}
