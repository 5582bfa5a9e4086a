package org.sextantdb.suites.schema.sql;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A blank stands between a function and its parenthesis: it means nothing, or the function is not known any more. */
public record FunctionSpace(Called called) implements Case {

    /** Functions with a blank behind the name, in a query whose answer is 1. */
    public enum Called {
        COUNT("count (*)"),
        MAX("max (id)"),
        CAST("cast ('1' as decimal(10, 0))"),
        COALESCE("coalesce (id, 2)");

        private final String call;

        Called(String call) {
            this.call = call;
        }
    }

    @Override
    public String asks() {
        return "May a blank stand before the parenthesis of " + called.call + "?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("answer", "1").stake(Stake.EFFORT).advice("Write no blank before the parenthesis."),
                "5.2 <token> and <separator>: a separator may stand between any two tokens");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int)");
        session.run("insert into t (id) values (1)");
        String without = "select " + called.call.replace(" (", "(") + " from t";
        Control.require(session.value(without).equals("1"), "the function answers without the blank");
        Attempt attempt = session.attempt("select " + called.call + " from t");
        return Observation.of(
                        "answer",
                        attempt.refused() ? attempt.verdict() : attempt.rows().single())
                .refusedBy(attempt.error());
    }
}
