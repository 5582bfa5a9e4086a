package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** Something that is no plain integer goes into an INTEGER column: refused, rounded, cut, or stored as a text. */
public record TextIntoInteger(NumberText input) implements Case {

    @Override
    public String asks() {
        return "What does an INTEGER column make of " + input.sql() + "?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                claimed().stake(Stake.DATA).advice("Send numbers as numbers, and parse and round in the application."),
                "6.10 <cast specification>: a text that is no literal of the type is an exception, invalid character value");
    }

    private Claim claimed() {
        return input.nonsense()
                ? Claim.that("insert", "refused")
                : Claim.none("which texts are read as numbers, and how fractions are rounded, is the engine's own");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, n int)");
        session.run("insert into t (id, n) values (1, '12')");
        Control.require(
                session.value("select count(*) from t where n = 12").equals("1"), "digits are read as a number");
        Attempt insert = session.attempt("insert into t (id, n) values (2, " + input.sql() + ")");
        return insert.refused()
                ? Observation.of("insert", "refused").and("refused-as", insert.verdict())
                : Observation.of("insert", "accepted")
                        .and("stored", "'" + session.value("select n from t where id = 2") + "'");
    }
}
