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

/** A key that is a number is looked up with a text that only begins with it: nothing, a refusal, or the row. */
public record NumberEqualsText() implements Case {

    @Override
    public String asks() {
        return "Is row 1 not found by id = '1abc'?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("row", "not-found")
                        .stake(Stake.MEANING)
                        .advice("Convert what a user sends to a number in the application, and bind a number."),
                "6.10 <cast specification>: a text that is no number is an exception, invalid character value for cast");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key)");
        session.run("insert into t (id) values (1)");
        Control.require(session.query("select id from t where id = '1'").size() == 1, "the row is found by its number");
        Attempt lookup = session.attempt("select id from t where id = '1abc'");
        return Observation.of("row", lookup.rows().isEmpty() ? "not-found" : "found")
                .and("lookup", lookup.verdict())
                .and("warnings", lookup.warningCodes());
    }
}
